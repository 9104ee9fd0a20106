import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const keptFiles = 6

/** Keeps the newest log files; with the size at which the server begins a new one that bounds the folder. */
export function pruneLogFiles(logDir: string): void {
  const names = readdirSync(logDir)
    .filter((name) => /^postgresql-[\d-]+\.log$/.test(name))
    .toSorted()
  for (const name of names.slice(0, -keptFiles)) rmSync(join(logDir, name), { force: true })
}
