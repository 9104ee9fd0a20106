import { z } from 'zod'
import { mediaId, pitchId } from '../ids.ts'
import { instant } from '../list.ts'
import { money } from '../money.ts'
import { countryCode, languageCode, line, paragraphs, slug, wordLimited } from '../text.ts'
import { aiUses, budgetRanges, formats, genres, pitchStatuses, stages, visibilities } from './vocabulary.ts'

export const loglineMaxWords = 60
export const shortSynopsisMaxWords = 450
export const longSynopsisMaxWords = 4000

export const comparable = z.strictObject({ title: line(120), year: z.int().min(1890).max(2100).nullable() })
export type Comparable = z.infer<typeof comparable>

const tag = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(30)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u, {
    message: 'may hold letters, digits and hyphens',
  })
const distinct = (values: readonly string[]) => new Set(values).size === values.length

/** The owner's choice of who sees a field: 0 everybody, 1 signed-in readers, 2 only under an agreement. */
const openTier = z.union([z.literal(0), z.literal(1), z.literal(2)])
export const disclosure = z.strictObject({
  shortSynopsis: openTier,
  longSynopsis: openTier,
  targetAudience: openTier,
  location: openTier,
  estimatedBudget: openTier,
})

/** Everything a writer may set, each with its limits. */
export const pitchFields = {
  title: line(200),
  logline: wordLimited(loglineMaxWords, 600),
  genre: z.enum(genres),
  secondaryGenres: z.array(z.enum(genres)).max(2).refine(distinct, { message: 'names a genre twice' }),
  format: z.enum(formats),
  formatOther: line(60).nullable(),
  shortSynopsis: wordLimited(shortSynopsisMaxWords, 5000, 0),
  longSynopsis: wordLimited(longSynopsisMaxWords, 40_000, 0),
  targetAudience: paragraphs(600, 0),
  budgetRange: z.enum(budgetRanges).nullable(),
  estimatedBudget: money.nullable(),
  stage: z.enum(stages),
  country: countryCode.nullable(),
  location: line(120, 0),
  language: languageCode.nullable(),
  comps: z.array(comparable).max(6),
  themes: z.array(line(40)).max(10).refine(distinct, { message: 'names a theme twice' }),
  tags: z.array(tag).max(15).refine(distinct, { message: 'names a tag twice' }),
  aiUse: z.enum(aiUses).nullable(),
  aiNote: line(300, 0),
  visibility: z.enum(visibilities),
  disclosure,
}

export const poster = z.strictObject({ id: mediaId, url: z.string(), colour: z.string(), drawn: z.boolean() })
export type Poster = z.infer<typeof poster>

const creatorRef = z.strictObject({ handle: slug, name: z.string() })

/** A pitch in a list. The same for every reader. */
export const pitchCard = z.strictObject({
  id: pitchId,
  slug,
  title: z.string(),
  logline: z.string(),
  genre: z.enum(genres),
  secondaryGenres: z.array(z.enum(genres)),
  format: z.enum(formats),
  budgetRange: z.enum(budgetRanges).nullable(),
  stage: z.enum(stages),
  country: z.string().nullable(),
  poster: poster.nullable(),
  creator: creatorRef,
  viewCount: z.int(),
  likeCount: z.int(),
  publishedAt: instant,
})
export type PitchCard = z.infer<typeof pitchCard>

/** What a reader is told about a field that they may not see yet. */
export const withheldField = z.strictObject({
  field: z.enum(['shortSynopsis', 'longSynopsis', 'targetAudience', 'location', 'estimatedBudget']),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

/** A pitch as one reader sees it: fields that the reader may not see are null and named in `withheld`. */
export const pitchPage = z.strictObject({
  id: pitchId,
  slug: slug.nullable(),
  status: z.enum(pitchStatuses),
  visibility: z.enum(visibilities),
  title: z.string(),
  logline: z.string(),
  genre: z.enum(genres),
  secondaryGenres: z.array(z.enum(genres)),
  format: z.enum(formats),
  formatOther: z.string().nullable(),
  budgetRange: z.enum(budgetRanges).nullable(),
  stage: z.enum(stages),
  country: z.string().nullable(),
  language: z.string().nullable(),
  comps: z.array(comparable),
  themes: z.array(z.string()),
  tags: z.array(z.string()),
  aiUse: z.enum(aiUses).nullable(),
  aiNote: z.string(),
  poster: poster.nullable(),
  backdrop: poster.nullable(),
  creator: z.strictObject({
    handle: slug,
    name: z.string(),
    headline: z.string(),
    avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
  }),
  shortSynopsis: z.string().nullable(),
  longSynopsis: z.string().nullable(),
  targetAudience: z.string().nullable(),
  location: z.string().nullable(),
  estimatedBudget: money.nullable(),
  withheld: z.array(withheldField),
  viewCount: z.int(),
  likeCount: z.int(),
  commentCount: z.int(),
  publishedAt: instant.nullable(),
  updatedAt: instant,
  /** True for the owner and the team. */
  editable: z.boolean(),
})
export type PitchPage = z.infer<typeof pitchPage>

export const missingForPublication = z.enum(['shortSynopsis', 'budgetRange', 'aiUse', 'formatOther', 'emailVerified'])

/** A pitch as its team edits it. */
export const ownPitch = z.strictObject({
  ...pitchPage.omit({ withheld: true, editable: true }).shape,
  shortSynopsis: z.string(),
  longSynopsis: z.string(),
  targetAudience: z.string(),
  location: z.string(),
  disclosure,
  version: z.int(),
  /** What a reader still misses before the pitch can be published. */
  missing: z.array(missingForPublication),
  createdAt: instant,
})
export type OwnPitch = z.infer<typeof ownPitch>

/** A line of the owner's own list. */
export const ownPitchCard = z.strictObject({
  id: pitchId,
  slug: slug.nullable(),
  status: z.enum(pitchStatuses),
  visibility: z.enum(visibilities),
  title: z.string(),
  logline: z.string(),
  genre: z.enum(genres),
  format: z.enum(formats),
  stage: z.enum(stages),
  poster: poster.nullable(),
  viewCount: z.int(),
  likeCount: z.int(),
  commentCount: z.int(),
  version: z.int(),
  publishedAt: instant.nullable(),
  updatedAt: instant,
})
export type OwnPitchCard = z.infer<typeof ownPitchCard>
