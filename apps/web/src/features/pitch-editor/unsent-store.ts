import type { Kept } from './autosave-state.ts'
import { draftFields, type DraftChanges, type DraftField } from './pitch-draft.ts'

/** Edits that the server does not have yet, and when they were written down. */
export type Unsent = Kept & { writtenAtMs: number }

type KeyValue = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const prefix = 'pitchey:unsent'

/** Where one open editor keeps its unsent edits on this device. */
export type UnsentStore = {
  /** What editors of this pitch left behind, oldest first. */
  readAll: () => Unsent[]
  /** Answers false when the device did not take it (no room, storage switched off). */
  keep: (unsent: Kept) => boolean
  /** Everything is saved: this editor's own edits and those it took over are forgotten. */
  forget: () => void
}

type StoreOptions = {
  /** Null where the browser has none. */
  storage: KeyValue | null
  userId: string
  pitchId: string
  /** One per open editor, so that two tabs do not erase each other's edits. */
  editorId: string
  now: () => number
}

/** Unsent edits in the browser's storage, apart by person, pitch and editor. */
export function createUnsentStore({ storage, userId, pitchId, editorId, now }: StoreOptions): UnsentStore {
  const family = `${prefix}:${userId}:${pitchId}:`
  const ownKey = family + editorId
  const adopted = new Map<string, string>()
  const quietly = <Result>(run: (storage: KeyValue) => Result, otherwise: Result): Result => {
    if (!storage) return otherwise
    try {
      return run(storage)
    } catch {
      return otherwise
    }
  }
  return {
    readAll: () =>
      quietly((store) => {
        const keys = Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key) =>
          key?.startsWith(family),
        )
        const found = keys.flatMap((key) => {
          const text = key === null || key === undefined ? null : store.getItem(key)
          const unsent = text === null ? undefined : parseUnsent(text)
          if (key && text !== null && unsent) adopted.set(key, text)
          return unsent ? [unsent] : []
        })
        return found.toSorted((a, b) => a.writtenAtMs - b.writtenAtMs)
      }, []),
    keep: (unsent) =>
      quietly((store) => {
        store.setItem(ownKey, JSON.stringify({ ...unsent, writtenAtMs: now() }))
        return true
      }, false),
    forget: () =>
      quietly((store) => {
        store.removeItem(ownKey)
        // An editor that is still open in another tab may have written more since.
        for (const [key, text] of adopted) if (store.getItem(key) === text) store.removeItem(key)
        adopted.clear()
      }, undefined),
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseUnsent(text: string): Unsent | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (
      !isRecord(value) ||
      !isRecord(value['base']) ||
      !isRecord(value['changes']) ||
      typeof value['writtenAtMs'] !== 'number'
    )
      return undefined
    const base = knownFields(value['base'])
    const changes = knownFields(value['changes'])
    const isWhole = Object.keys(changes).every((field) => field in base)
    const sent = Array.isArray(value['sent']) ? value['sent'].filter(isRecord).map(knownFields) : []
    return isWhole ? { base, changes, sent, writtenAtMs: value['writtenAtMs'] } : undefined
  } catch {
    return undefined
  }
}

const knownFields = (value: Record<string, unknown>): DraftChanges =>
  Object.fromEntries(
    Object.entries(value).filter(([field]) => draftFields.includes(field as DraftField)),
  ) as DraftChanges
