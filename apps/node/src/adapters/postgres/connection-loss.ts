const lostCodes = new Set([
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
])
const lostMessages =
  /Connection terminated|timeout exceeded when trying to connect|not queryable|Query read timeout|connection timeout/iu

/** The code of PostgreSQL or of the system call behind an error, through whatever wraps it. */
export const errorCodeOf = (error: unknown): string | undefined => {
  if (typeof error !== 'object' || error === null) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? errorCodeOf(error.cause) : undefined
}

const overloadedCodes = new Set(['57014', '55P03'])

/** Whether the database did not answer in time, though the connection stands: a statement or a lock took too long. */
export const isOverloaded = (error: unknown): boolean => overloadedCodes.has(errorCodeOf(error) ?? '')

/** Whether a failure means that the connection died rather than that the query was wrong. */
export const isConnectionLoss = (error: unknown): boolean => {
  const code = errorCodeOf(error)
  if (code !== undefined) return code.startsWith('08') || code.startsWith('57P') || lostCodes.has(code)
  if (!(error instanceof Error)) return false
  return lostMessages.test(error.message) || isConnectionLoss(error.cause)
}
