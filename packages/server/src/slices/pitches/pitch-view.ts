import { imageAddress } from '@pitchey/contract/media/images'
import type { MediaId } from '@pitchey/contract/ids'
import type { OwnPitch, PitchPage, Poster } from '@pitchey/contract/pitches/pitch'
import { missingParts } from '@pitchey/contract/pitches/pitch-life'
import { protectedFields } from '@pitchey/contract/pitches/protected-fields'
import type { ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
import { readableFor, withheldFrom } from '@pitchey/contract/pitches/reader-view'
import type { HeldFields } from '@pitchey/contract/pitches/reader-view'
import type { DisclosureTier } from '@pitchey/contract/pitches/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { contentOf, openContentOf, storedValue } from './pitch-content.ts'
import type { PitchContent } from './pitch-content.ts'
import type { PitchRow } from './pitch-row.ts'

const picture = (given: PitchRow['poster'], width: number): Poster | null =>
  given && {
    id: given.id as MediaId,
    url: imageAddress(given.id, width, 'webp'),
    colour: given.colour,
    drawn: given.drawn,
  }

const creatorOf = (row: PitchRow): PitchPage['creator'] => ({
  ...row.creator,
  avatar: row.creator.avatar && { ...row.creator.avatar, id: row.creator.avatar.id as MediaId },
})

const publicPart = (row: PitchRow) => ({
  id: row.id,
  slug: row.slug,
  status: row.status,
  ...openContentOf(row),
  closesOn: row.closesOn,
  requiresAgreement: row.requiresAgreement,
  attachments: row.attachments,
  poster: picture(row.poster, 540),
  backdrop: picture(row.backdrop, 1600),
  creator: creatorOf(row),
  viewCount: row.viewCount,
  likeCount: row.likeCount,
  commentCount: row.commentCount,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
})

/** The highest tier that a reader may see of a pitch that is open to them; its team sees all of it. */
export const tierOf = (actor: Actor, row: Pick<PitchRow, 'role'>): DisclosureTier => {
  if (actor.kind === 'system') return 3
  if (actor.kind === 'visitor') return 0
  return row.role !== null || actor.permissions.has('pitch.moderate') ? 3 : 1
}

const heldOf = (row: PitchRow): HeldFields =>
  Object.fromEntries(
    protectedFields.map((field) => {
      const tier = row.fields[field]?.tier
      return [field, tier === undefined ? undefined : { tier, value: storedValue(row, field) }]
    }),
  ) as HeldFields

/** [VIS4] A pitch as one reader sees it: what lies above the reader's tier is null and named in `withheld`. */
export const toPitchPage = (row: PitchRow, actor: Actor): PitchPage => {
  const reach = tierOf(actor, row)
  return {
    ...publicPart(row),
    ...readableFor(heldOf(row), reach),
    withheld: withheldFrom(row.fieldTiers, reach),
    editable: row.role === 'owner' || row.role === 'editor',
  }
}

const protectedPart = (content: PitchContent): ProtectedValues =>
  Object.fromEntries(protectedFields.map((field) => [field, content[field]])) as ProtectedValues

/** A pitch as its team edits it. */
export const toOwnPitch = (row: PitchRow, actor: Actor): OwnPitch => {
  const content = contentOf(row)
  const missing: OwnPitch['missing'] = missingParts(content)
  if (actor.kind === 'person' && !actor.emailVerified) missing.push('emailVerified')
  return {
    ...publicPart(row),
    ...protectedPart(content),
    disclosure: content.disclosure,
    role: row.role ?? 'owner',
    version: row.version,
    missing,
    createdAt: row.createdAt.toISOString(),
  }
}
