/** Fields of an error of PostgreSQL or of a system call that name things of ours and hold no data of anybody's. */
const tellingFields = [
  'code',
  'severity',
  'schema',
  'table',
  'column',
  'constraint',
  'routine',
  'position',
  'syscall',
  'errno',
  'status',
  'responseCode',
] as const

const maxCauses = 5
const maxMessageLength = 2000

const address = /[^\s@"'<>()=,;:]+@[^\s@"'<>()=,;:]+/gu
/** A database library appends the values of a failed query to its message. */
const queryValues = /\nparams: [\s\S]*$/u
/** A connection string with its password. */
const credentials = /(\w+:\/\/[^\s:@/]*):[^\s@/]*@/gu

const withoutData = (text: string): string =>
  text
    .replace(queryValues, '')
    .replaceAll(credentials, '$1:[redacted]@')
    .replaceAll(address, '[address]')
    .slice(0, maxMessageLength)

const framesOf = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /u.test(line))
    .join('\n')

export type DescribedError = { type: string; message: string; stack: string; cause?: DescribedError } & Partial<
  Record<(typeof tellingFields)[number], string | number>
>

const describe = (error: Error, depth: number): DescribedError => {
  const known: Record<string, unknown> = { ...error }
  const telling = tellingFields.flatMap((name): [string, string | number][] => {
    const value = known[name]
    return typeof value === 'string' || typeof value === 'number' ? [[name, value]] : []
  })
  const { cause } = error
  return {
    type: error.name,
    message: withoutData(error.message),
    stack: framesOf(error.stack),
    ...Object.fromEntries(telling),
    ...(cause instanceof Error && depth < maxCauses ? { cause: describe(cause, depth + 1) } : {}),
  }
}

/**
 * What the log says of an error: type, message, where it was thrown, and fields known to be harmless. Whatever else
 * libraries hang on their errors (a connection, the values of a query, the row that a constraint refused) stays out, and
 * addresses are taken out of messages. Anything thrown that is no error is only named by its type.
 */
export const describeError = (thrown: unknown): DescribedError | { type: string } | undefined => {
  if (thrown === undefined) return undefined
  return thrown instanceof Error ? describe(thrown, 1) : { type: thrown === null ? 'null' : typeof thrown }
}
