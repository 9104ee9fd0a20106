import { z } from 'zod'
import { mediaId } from '../ids.ts'
import { money } from '../money.ts'
import { emptyRichText, isEmptyRichText, richText, richTextLimited } from '../rich-text.ts'
import type { RichText } from '../rich-text.ts'
import { emailAddress, line, paragraphs, webAddress, wordLimited } from '../text.ts'
import { rightsAnswers, rightsItems, registrationBodies, underlyingWorks, wantedKinds } from './content-vocabulary.ts'
import { defaultTiers } from './vocabulary.ts'
import type { ProtectedField } from './vocabulary.ts'

export const shortSynopsisMaxWords = 450
export const longSynopsisMaxWords = 4000
export const openerMaxWords = 600
export const premiseMaxWords = 120
export const worldMaxWords = 800
export const maxCharacters = 40
export const maxEpisodes = 60
export const imageAltMaxLength = 200

const day = z.iso.date({ message: 'must be a date' })
const age = z.int().min(0).max(120).nullable()
const secureAddress = webAddress.refine((value) => value.startsWith('https://'), {
  message: 'must be an https address',
})
const isDistinct = (values: readonly string[]) => new Set(values).size === values.length

const characterShape = {
  name: line(80),
  description: paragraphs(1500, 0),
  ageFrom: age,
  ageTo: age,
  castingIdea: line(120, 0),
  /** A picture that was uploaded for this pitch. */
  imageId: mediaId.nullable(),
  /** What the picture shows, for those who cannot see it; empty where the name says enough. */
  imageAlt: line(imageAltMaxLength, 0),
}
const entryId = z.uuid({ message: 'must be a UUID' }).toLowerCase()

/** Somebody in the story; their order in the list is the order on the page. */
export const character = z.strictObject({ id: entryId, ...characterShape })
export type Character = z.infer<typeof character>

const givenCharacter = z
  .strictObject({
    id: entryId.optional(),
    name: characterShape.name,
    description: characterShape.description.default(''),
    ageFrom: age.default(null),
    ageTo: age.default(null),
    castingIdea: characterShape.castingIdea.default(''),
    imageId: characterShape.imageId.default(null),
    imageAlt: characterShape.imageAlt.default(''),
  })
  .refine(({ ageFrom, ageTo }) => ageFrom === null || ageTo === null || ageFrom <= ageTo, {
    message: 'must not be below the age it begins with',
    path: ['ageTo'],
  })

const episodeShape = {
  season: z.int().min(1).max(99),
  number: z.int().min(1).max(999),
  title: line(120),
  synopsis: paragraphs(1500, 0),
}

export const episode = z.strictObject({ id: entryId, ...episodeShape })
export type Episode = z.infer<typeof episode>

const givenEpisode = z.strictObject({
  id: entryId.optional(),
  ...episodeShape,
  season: episodeShape.season.default(1),
  synopsis: episodeShape.synopsis.default(''),
})

const hasDistinctIds = (entries: readonly { id?: string | undefined }[]) =>
  isDistinct(entries.flatMap(({ id }) => (id === undefined ? [] : [id])))
const twice = { message: 'names an entry twice' }

/** What the project asks investors for. `closesOn` is the last day, in UTC. */
export const ask = z.strictObject({
  amount: money.nullable(),
  wanted: z.array(z.enum(wantedKinds)).max(wantedKinds.length).refine(isDistinct, { message: 'names a kind twice' }),
  closesOn: day.nullable(),
  note: paragraphs(1000, 0),
})
export type Ask = z.infer<typeof ask>

/** Chain of title: where the story comes from, and what is cleared. */
export const rights = z.strictObject({
  underlyingWork: z.enum(underlyingWorks).nullable(),
  underlyingNote: line(200, 0),
  checklist: z
    .array(z.strictObject({ item: z.enum(rightsItems), answer: z.enum(rightsAnswers), note: line(200, 0) }))
    .max(rightsItems.length)
    .refine((entries) => isDistinct(entries.map(({ item }) => item)), { message: 'names an item twice' }),
})
export type Rights = z.infer<typeof rights>

/** The registration of the script; who registers is reminded before it expires. */
export const registration = z
  .strictObject({
    body: z.enum(registrationBodies),
    number: line(60),
    registeredOn: day.nullable(),
    expiresOn: day.nullable(),
  })
  .refine(({ registeredOn, expiresOn }) => registeredOn === null || expiresOn === null || registeredOn <= expiresOn, {
    message: 'must not be before the registration',
    path: ['expiresOn'],
  })
export type Registration = z.infer<typeof registration>

export const contact = z.strictObject({
  name: line(120),
  role: line(80, 0),
  email: emailAddress.nullable(),
  phone: line(40, 0),
})
export type Contact = z.infer<typeof contact>

export const links = z.strictObject({ trailer: secureAddress.nullable(), sizzle: secureAddress.nullable() })
export type Links = z.infer<typeof links>

/** Fields with a disclosure tier of their own, as a writer gives them. Formatted ones take a document or plain text. */
export const protectedInputs = {
  shortSynopsis: wordLimited(shortSynopsisMaxWords, 5000, 0),
  longSynopsis: richTextLimited(longSynopsisMaxWords, 40_000),
  targetAudience: paragraphs(600, 0),
  location: line(120, 0),
  estimatedBudget: money.nullable(),
  opener: richTextLimited(openerMaxWords, 6000),
  premise: wordLimited(premiseMaxWords, 1200, 0),
  world: richTextLimited(worldMaxWords, 8000),
  characters: z.array(givenCharacter).max(maxCharacters).refine(hasDistinctIds, twice),
  episodes: z.array(givenEpisode).max(maxEpisodes).refine(hasDistinctIds, twice),
  productionTimeline: paragraphs(1500, 0),
  ask: ask.nullable(),
  rights: rights.nullable(),
  registration: registration.nullable(),
  contacts: z.array(contact).max(6),
  budgetBreakdown: paragraphs(8000, 0),
  financialProjections: paragraphs(8000, 0),
  distributionPlan: paragraphs(8000, 0),
  marketingStrategy: paragraphs(8000, 0),
  links: links.nullable(),
} satisfies Record<ProtectedField, z.ZodType>

/** The same fields as they are stored and answered to the team; every one has a value. */
export const protectedValues = {
  shortSynopsis: z.string(),
  longSynopsis: richText,
  targetAudience: z.string(),
  location: z.string(),
  estimatedBudget: money.nullable(),
  opener: richText,
  premise: z.string(),
  world: richText,
  characters: z.array(character),
  episodes: z.array(episode),
  productionTimeline: z.string(),
  ask: ask.nullable(),
  rights: rights.nullable(),
  registration: registration.nullable(),
  contacts: z.array(contact),
  budgetBreakdown: z.string(),
  financialProjections: z.string(),
  distributionPlan: z.string(),
  marketingStrategy: z.string(),
  links: links.nullable(),
} satisfies Record<ProtectedField, z.ZodType>

export type ProtectedValues = { [Field in ProtectedField]: z.output<(typeof protectedValues)[Field]> }

/** The same fields as a reader gets them: null when withheld, and when there is nothing. */
export const readableValues = {
  shortSynopsis: z.string().nullable(),
  longSynopsis: richText.nullable(),
  targetAudience: z.string().nullable(),
  location: z.string().nullable(),
  estimatedBudget: money.nullable(),
  opener: richText.nullable(),
  premise: z.string().nullable(),
  world: richText.nullable(),
  characters: z.array(character).nullable(),
  episodes: z.array(episode).nullable(),
  productionTimeline: z.string().nullable(),
  ask: ask.nullable(),
  rights: rights.nullable(),
  registration: registration.nullable(),
  contacts: z.array(contact).nullable(),
  budgetBreakdown: z.string().nullable(),
  financialProjections: z.string().nullable(),
  distributionPlan: z.string().nullable(),
  marketingStrategy: z.string().nullable(),
  links: links.nullable(),
} satisfies Record<ProtectedField, z.ZodType>

export const protectedFields = Object.keys(defaultTiers) as readonly ProtectedField[]

/** Protected fields before their writer said anything. */
export const emptyProtected: ProtectedValues = {
  shortSynopsis: '',
  longSynopsis: emptyRichText,
  targetAudience: '',
  location: '',
  estimatedBudget: null,
  opener: emptyRichText,
  premise: '',
  world: emptyRichText,
  characters: [],
  episodes: [],
  productionTimeline: '',
  ask: null,
  rights: null,
  registration: null,
  contacts: [],
  budgetBreakdown: '',
  financialProjections: '',
  distributionPlan: '',
  marketingStrategy: '',
  links: null,
}

const isRichText = (value: object): value is RichText => 'type' in value && value.type === 'doc'

const isPresent = (part: unknown): boolean =>
  part !== null && part !== '' && !(Array.isArray(part) && part.length === 0)

/** Whether a protected field says anything; what says nothing is stored as null and never claimed to be withheld. */
export const isFilled = (value: object | string | null | undefined): boolean => {
  if (value === null || value === undefined) return false
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  if (isRichText(value)) return !isEmptyRichText(value)
  return Object.values(value).some(isPresent)
}
