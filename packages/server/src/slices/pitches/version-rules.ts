import { pitchFields } from '@pitchey/contract/pitches/pitch'
import type { VersionKind } from '@pitchey/contract/pitches/versions'
import { emptyContent } from './pitch-content.ts'
import type { GivenContent } from './pitch-content.ts'

/** How long changes of one author go on in one version. */
export const versionSpanMs = 10 * 60_000
/** [VER2] Versions without a name that a pitch keeps: how many that were published, how many others, and what both may weigh. */
export type UnnamedVersions = { published: number; others: number; sizeBytes: number }
export const maxUnnamedVersions: UnnamedVersions = { published: 100, others: 500, sizeBytes: 32 * 1024 * 1024 }
export const maxNamedVersions = 200

export type VersionHead = {
  number: number
  kind: VersionKind
  name: string | null
  authorId: string
  wordCount: number
  createdAt: Date
}

/** A third of the words, and not just a few, is too much to lose without a way back. */
const losesMuch = (before: number, after: number): boolean => before - after >= 30 && after * 3 < before * 2

/**
 * [VER1] Whether a change goes on in the newest version. A new one begins with another author, ten minutes after the
 * present one began, after it was named, published or restored, and before a change that takes away much of the text.
 */
export const goesOn = (head: VersionHead, change: { authorId: string; now: Date; wordCount: number }): boolean =>
  head.kind === 'saved' &&
  head.name === null &&
  head.authorId === change.authorId &&
  change.now.getTime() - head.createdAt.getTime() < versionSpanMs &&
  !losesMuch(head.wordCount, change.wordCount)

/** [VER6] Who may see what is the owner's choice of today, so that no old version opens what was closed since. */
const keptToday: ReadonlySet<string> = new Set(['visibility', 'disclosure'])

const fieldNames = Object.keys(pitchFields) as (keyof typeof pitchFields)[]

/**
 * What an edit has to say so that a pitch says again what a version said. A field that the version does not know gets
 * what a new pitch has; one that would be refused today is left as it is.
 */
export const editBackTo = (version: Readonly<Record<string, unknown>>): GivenContent => {
  const initial: Readonly<Record<string, unknown>> = emptyContent
  const edit: Record<string, unknown> = {}
  for (const field of fieldNames) {
    if (keptToday.has(field)) continue
    const read = pitchFields[field].safeParse(field in version ? version[field] : initial[field])
    if (read.success) edit[field] = read.data
  }
  return edit
}

type Item = Readonly<Record<string, unknown>>
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

/** [TPL3] An entry as another pitch takes it over: as a new one, and without its picture. */
const withoutOwnParts = (value: unknown): unknown => {
  if (!isItem(value)) return value
  const { id: _id, imageId: _imageId, imageAlt: _imageAlt, ...rest } = value
  return rest
}

/** What another pitch may take over of a content: the fields that are valid today, entries of lists as new ones. */
export const takeOver = (content: Readonly<Record<string, unknown>>): GivenContent => {
  const taken: Record<string, unknown> = {}
  for (const field of fieldNames) {
    const value = content[field]
    if (value === undefined) continue
    const read = pitchFields[field].safeParse(Array.isArray(value) ? value.map(withoutOwnParts) : value)
    if (read.success) taken[field] = read.data
  }
  return taken
}
