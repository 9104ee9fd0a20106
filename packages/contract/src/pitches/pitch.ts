import { z } from 'zod'
import { mediaId, pitchId } from '../ids.ts'
import { instant } from '../list.ts'
import { money } from '../money.ts'
import { countryCode, languageCode, line, slug, wordLimited } from '../text.ts'
import { attachmentRoles, teamRoles } from './content-vocabulary.ts'
import { protectedInputs, protectedFields, protectedValues, readableValues } from './protected-fields.ts'
import type { ProtectedField } from './vocabulary.ts'
import { aiUses, budgetRanges, formats, genres, pitchStatuses, stages, visibilities } from './vocabulary.ts'

export const loglineMaxWords = 60

/** A comparable film; budget and worldwide gross where they are known. */
export const comparable = z.strictObject({
  title: line(120),
  year: z.int().min(1890).max(2100).nullable(),
  budget: money.nullable().default(null),
  worldwideGross: money.nullable().default(null),
  note: line(200, 0).default(''),
})
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
type Disclosure = Record<ProtectedField, typeof openTier>
export const disclosure = z.strictObject(
  Object.fromEntries(protectedFields.map((field) => [field, openTier])) as Disclosure,
)

/** Everything a writer may set, each with its limits. */
export const pitchFields = {
  title: line(200),
  logline: wordLimited(loglineMaxWords, 600),
  genre: z.enum(genres),
  secondaryGenres: z.array(z.enum(genres)).max(2).refine(distinct, { message: 'names a genre twice' }),
  format: z.enum(formats),
  formatOther: line(60).nullable(),
  budgetRange: z.enum(budgetRanges).nullable(),
  stage: z.enum(stages),
  country: countryCode.nullable(),
  language: languageCode.nullable(),
  comps: z.array(comparable).max(6),
  themes: z.array(line(40)).max(10).refine(distinct, { message: 'names a theme twice' }),
  tags: z.array(tag).max(15).refine(distinct, { message: 'names a tag twice' }),
  aiUse: z.enum(aiUses).nullable(),
  aiNote: line(300, 0),
  aiTools: z.array(line(60)).max(12).refine(distinct, { message: 'names a tool twice' }),
  seekingInvestment: z.boolean(),
  visibility: z.enum(visibilities),
  ...protectedInputs,
  /** Tiers that are not named stay. */
  disclosure: disclosure.partial(),
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
  field: z.enum(protectedFields as [ProtectedField, ...ProtectedField[]]),
  tier: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

/** A person who confirmed to be part of the project; `handle` where they have a page. */
export const attachedPerson = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  role: z.enum(attachmentRoles),
  roleOther: z.string(),
  handle: slug.nullable(),
  avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
})
export type AttachedPerson = z.infer<typeof attachedPerson>

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
  aiTools: z.array(z.string()),
  seekingInvestment: z.boolean(),
  /** The last day of what is asked for, where everybody may know it. */
  closesOn: z.iso.date().nullable(),
  /** Whether anything of it is shown under an agreement only. */
  requiresAgreement: z.boolean(),
  attachments: z.array(attachedPerson),
  poster: poster.nullable(),
  backdrop: poster.nullable(),
  creator: z.strictObject({
    handle: slug,
    name: z.string(),
    headline: z.string(),
    avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
  }),
  ...readableValues,
  withheld: z.array(withheldField),
  viewCount: z.int(),
  likeCount: z.int(),
  commentCount: z.int(),
  publishedAt: instant.nullable(),
  updatedAt: instant,
  /** True for the owner and editors. */
  editable: z.boolean(),
})
export type PitchPage = z.infer<typeof pitchPage>

export const missingForPublication = z.enum(['shortSynopsis', 'budgetRange', 'aiUse', 'formatOther', 'emailVerified'])

/** A pitch as its team edits it. */
export const ownPitch = z.strictObject({
  ...pitchPage.omit({ withheld: true, editable: true }).shape,
  ...protectedValues,
  disclosure,
  /** How the acting person stands to the pitch: the owner alone decides who sees what, and when. */
  role: z.enum(['owner', ...teamRoles]),
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
  role: z.enum(['owner', ...teamRoles]),
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
