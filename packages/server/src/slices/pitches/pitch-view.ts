import { imageAddress } from '@pitchey/contract/media/images'
import type { MediaId } from '@pitchey/contract/ids'
import type { OwnPitch, PitchPage, Poster } from '@pitchey/contract/pitches/pitch'
import { missingParts } from '@pitchey/contract/pitches/pitch-life'
import type { DisclosureTier, ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { contentOf } from './pitch-content.ts'
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
  visibility: row.visibility,
  title: row.title,
  logline: row.logline,
  genre: row.genre,
  secondaryGenres: row.secondaryGenres,
  format: row.format,
  formatOther: row.formatOther,
  budgetRange: row.budgetRange,
  stage: row.stage,
  country: row.country,
  language: row.language,
  comps: row.comps,
  themes: row.themes,
  tags: row.tags,
  aiUse: row.aiUse,
  aiNote: row.aiNote,
  poster: picture(row.poster, 540),
  backdrop: picture(row.backdrop, 1600),
  creator: creatorOf(row),
  viewCount: row.viewCount,
  likeCount: row.likeCount,
  commentCount: row.commentCount,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  updatedAt: row.updatedAt.toISOString(),
})

/** The highest tier that a reader may see of a pitch that is open to them. */
export const tierOf = (actor: Actor, row: Pick<PitchRow, 'ownerId'>): DisclosureTier => {
  if (actor.kind === 'system') return 3
  if (actor.kind === 'visitor') return 0
  if (actor.userId === row.ownerId || actor.permissions.has('pitch.moderate')) return 3
  return 1
}

const fieldNames: readonly ProtectedField[] = [
  'shortSynopsis',
  'longSynopsis',
  'targetAudience',
  'location',
  'estimatedBudget',
]

/** [VIS4] A pitch as one reader sees it: what lies above the reader's tier is null and named in `withheld`. */
export const toPitchPage = (row: PitchRow, actor: Actor): PitchPage => {
  const reach = tierOf(actor, row)
  const visible = <Field extends ProtectedField>(field: Field) => {
    const stored = row.fields[field]
    return stored && stored.tier <= reach ? stored.value : null
  }
  const text = (field: 'shortSynopsis' | 'longSynopsis' | 'targetAudience' | 'location'): string | null =>
    visible(field) || null
  return {
    ...publicPart(row),
    shortSynopsis: text('shortSynopsis'),
    longSynopsis: text('longSynopsis'),
    targetAudience: text('targetAudience'),
    location: text('location'),
    estimatedBudget: visible('estimatedBudget') ?? null,
    withheld: fieldNames.flatMap((field) => {
      const tier = row.fieldTiers[field]
      return tier !== undefined && tier > reach && tier !== 0 ? [{ field, tier }] : []
    }),
    editable: actor.kind === 'person' && actor.userId === row.ownerId,
  }
}

/** A pitch as its team edits it. */
export const toOwnPitch = (row: PitchRow, actor: Actor): OwnPitch => {
  const content = contentOf(row)
  const missing: OwnPitch['missing'] = missingParts(content)
  if (actor.kind === 'person' && !actor.emailVerified) missing.push('emailVerified')
  return {
    ...publicPart(row),
    shortSynopsis: content.shortSynopsis,
    longSynopsis: content.longSynopsis,
    targetAudience: content.targetAudience,
    location: content.location,
    estimatedBudget: content.estimatedBudget,
    disclosure: content.disclosure,
    version: row.version,
    missing,
    createdAt: row.createdAt.toISOString(),
  }
}
