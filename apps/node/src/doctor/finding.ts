/** The outcome of one check. */
export type Finding = {
  readonly check: string
  readonly status: 'OK' | 'WARN' | 'FAIL'
  readonly message: string
  /** What to do; absent when all is well. */
  readonly action?: string
}

export const ok = (check: string, message: string): Finding => ({ check, status: 'OK', message })

export const warn = (check: string, message: string, action: string): Finding => ({
  check,
  status: 'WARN',
  message,
  action,
})

export const fail = (check: string, message: string, action: string): Finding => ({
  check,
  status: 'FAIL',
  message,
  action,
})

/** The findings as a table for the terminal: status, check, message, and what to do. */
export function renderFindings(findings: readonly Finding[]): string {
  const rows = [
    ['', 'Check', 'Finding', 'What to do'],
    ...findings.map(({ check, status, message, action }) => [status, check, message, action ?? '']),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
