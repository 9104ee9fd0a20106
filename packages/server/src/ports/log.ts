export type LogFields = Record<string, unknown>

/** Structured logging; adapters redact secrets and personal data. */
export type Log = {
  debug(fields: LogFields, message: string): void
  info(fields: LogFields, message: string): void
  warn(fields: LogFields, message: string): void
  error(fields: LogFields, message: string): void
  child(fields: LogFields): Log
}

export type LogLine = LogFields & { level: 'debug' | 'info' | 'warn' | 'error'; message: string }

/** A log that keeps its lines, for tests. */
export const memoryLog = (): Log & { lines: LogLine[] } => {
  const lines: LogLine[] = []
  const make = (base: LogFields): Log => {
    const at = (level: LogLine['level']) => (fields: LogFields, message: string) => {
      lines.push({ ...base, ...fields, level, message })
    }
    return {
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      child: (fields) => make({ ...base, ...fields }),
    }
  }
  return { ...make({}), lines }
}
