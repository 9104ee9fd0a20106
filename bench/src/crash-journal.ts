import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'

export type JournalEntry =
  | { at: 'asked'; key: string; kind: string; args: Record<string, unknown> }
  | { at: 'answered'; key: string; outcome: 'ok' | 'refused'; status: number; id?: string }

export type Journal = { write(entry: JournalEntry): void; read(): JournalEntry[]; close(): void }

/** An append-only record of what was asked and answered, on the disk before anything goes on. */
export const openJournal = (path: string): Journal => {
  const file = openSync(path, 'a')
  return {
    write: (entry) => {
      writeSync(file, `${JSON.stringify(entry)}\n`)
      fsyncSync(file)
    },
    read: () =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((text) => text !== '')
        .map((text) => JSON.parse(text) as JournalEntry),
    close: () => closeSync(file),
  }
}
