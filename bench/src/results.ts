import { readFileSync, writeFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'

export type Row = {
  id: string
  what: string
  value: number
  unit: string
  /** What it was measured against in the same run, if anything. */
  limit: number | null
  ratio: number | null
  target: string
  holds: boolean
  note?: string
}

const resultsFile = new URL('../results.json', import.meta.url)

const rounded = (value: number): number => (Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3)))

/** Prints the rows as a table. */
export const printRows = (rows: readonly Row[]): void => {
  const cells = rows.map((row) => [
    row.holds ? 'ok' : 'MISS',
    row.id,
    `${rounded(row.value)} ${row.unit}`,
    row.limit === null ? '' : String(rounded(row.limit)),
    row.ratio === null ? '' : row.ratio.toFixed(2),
    row.target,
    row.what,
  ])
  const head = ['', 'row', 'ours', 'limit', 'ratio', 'target', 'what']
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)))
  for (const line of [head, ...cells]) {
    process.stdout.write(
      `${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  }
  for (const row of rows) if (row.note !== undefined) process.stdout.write(`  ${row.id}: ${row.note}\n`)
}

/** Prints figures side by side, one line per size of the market. */
export const printGrowth = (lines: readonly Record<string, number | string>[]): void => {
  const titles = Object.keys(lines[0] ?? {})
  const row = (cells: readonly string[]) => `  ${cells.map((cell) => cell.padStart(10)).join('')}\n`
  process.stdout.write(row(titles))
  for (const line of lines)
    process.stdout.write(
      row(
        titles.map((title) => {
          const value = line[title] ?? ''
          return typeof value === 'number' ? value.toFixed(2) : value
        }),
      ),
    )
}

type Results = { at: string; machine: object; versions: object; scale: string; rows: Row[] }

const earlierRows = (): Row[] => {
  try {
    return (JSON.parse(readFileSync(resultsFile, 'utf8')) as Results).rows
  } catch {
    return []
  }
}

/** Writes `bench/results.json`; rows that were not measured this time stay as they were. */
export const writeResults = (rows: readonly Row[], scale: string, versions: Record<string, string>): void => {
  const measured = new Set(rows.map((row) => row.id))
  const results: Results = {
    at: new Date().toISOString(),
    machine: {
      platform: platform(),
      arch: arch(),
      cpus: cpus().length,
      cpu: cpus()[0]?.model ?? 'unknown',
      memoryGib: Math.round(totalmem() / 2 ** 30),
    },
    versions,
    scale,
    rows: [
      ...earlierRows().filter((row) => !measured.has(row.id)),
      ...rows.map((row) => ({
        ...row,
        value: rounded(row.value),
        limit: row.limit === null ? null : rounded(row.limit),
        ratio: row.ratio === null ? null : Number(row.ratio.toFixed(3)),
      })),
    ],
  }
  writeFileSync(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
}
