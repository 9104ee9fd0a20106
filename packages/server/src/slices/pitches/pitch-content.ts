import type { Comparable, pitchFields } from '@pitchey/contract/pitches/pitch'
import { emptyProtected, protectedFields } from '@pitchey/contract/pitches/protected-fields'
import type { Character, ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
import { defaultTiers } from '@pitchey/contract/pitches/vocabulary'
import type { ProtectedField } from '@pitchey/contract/pitches/vocabulary'
import { asRichText } from '@pitchey/contract/rich-text'
import type { z } from 'zod'
import { newId } from '../../kernel/ids.ts'
import type { PitchRow } from './pitch-row.ts'

type Fields = typeof pitchFields
type OpenField = Exclude<keyof Fields, ProtectedField | 'disclosure'>
type ChosenTier = 0 | 1 | 2

/** Everything a writer may set of a pitch. */
export type PitchContent = { [Field in OpenField]: z.output<Fields[Field]> } & ProtectedValues & {
    disclosure: Record<ProtectedField, ChosenTier>
  }

const chosenTier = (tier: number | undefined, initial: ChosenTier): ChosenTier =>
  tier === 0 || tier === 1 || tier === 2 ? tier : initial

/** A new pitch before its writer said anything. */
export const emptyContent: Omit<PitchContent, 'title' | 'logline' | 'genre' | 'format'> = {
  secondaryGenres: [],
  formatOther: null,
  budgetRange: null,
  stage: 'concept',
  country: null,
  language: null,
  comps: [],
  themes: [],
  tags: [],
  aiUse: null,
  aiNote: '',
  aiTools: [],
  seekingInvestment: false,
  visibility: 'public',
  ...emptyProtected,
  disclosure: { ...defaultTiers },
}

/** Characters as they are stored today; those of before had no pictures. */
const charactersOf = (stored: readonly Character[]): Character[] =>
  stored.map((one: Omit<Character, 'imageId' | 'imageAlt'> & Partial<Character>) => ({
    imageId: null,
    imageAlt: '',
    ...one,
  }))

const isFormatted = (field: ProtectedField): boolean => {
  const empty: unknown = emptyProtected[field]
  return typeof empty === 'object' && empty !== null && 'type' in empty
}

/** What a protected field of a stored pitch says, as far as row-level security let it through. */
export const storedValue = <Field extends ProtectedField>(
  row: Pick<PitchRow, 'fields'>,
  field: Field,
): ProtectedValues[Field] => {
  const value = row.fields[field]?.value ?? null
  if (value === null) return emptyProtected[field]
  if (field === 'characters') return charactersOf(value as Character[]) as ProtectedValues[Field]
  return (
    isFormatted(field) ? asRichText(value as ProtectedValues['opener'] | string) : value
  ) as ProtectedValues[Field]
}

/** Comparable films as they are stored today; those of before knew title and year alone. */
const compsOf = (row: Pick<PitchRow, 'comps'>): Comparable[] =>
  row.comps.map((comp: Partial<Comparable> & Pick<Comparable, 'title' | 'year'>) => ({
    budget: null,
    worldwideGross: null,
    note: '',
    ...comp,
  }))

/** What everybody reads who may open the pitch. */
export const openContentOf = (row: PitchRow) => ({
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
  comps: compsOf(row),
  themes: row.themes,
  tags: row.tags,
  aiUse: row.aiUse,
  aiNote: row.aiNote,
  aiTools: row.aiTools,
  seekingInvestment: row.seekingInvestment,
  visibility: row.visibility,
})

/** The content of a stored pitch, as its team sees it. */
export const contentOf = (row: PitchRow): PitchContent => ({
  ...openContentOf(row),
  ...(Object.fromEntries(protectedFields.map((field) => [field, storedValue(row, field)])) as ProtectedValues),
  disclosure: Object.fromEntries(
    protectedFields.map((field) => [field, chosenTier(row.fields[field]?.tier, defaultTiers[field])]),
  ) as PitchContent['disclosure'],
})

/** What an edit says: any of the fields, with entries of lists that have no id yet. */
export type GivenContent = { [Field in keyof Fields]?: z.output<Fields[Field]> | undefined }

const withIds = <Entry extends { id?: string | undefined }>(entries: readonly Entry[]): (Entry & { id: string })[] =>
  entries.map((entry) => ({ ...entry, id: entry.id ?? newId() }))

/** Content with the named fields replaced; whatever is absent stays. Entries of lists get the ids they lack. */
export const mergeContent = (content: PitchContent, given: GivenContent): PitchContent => {
  const named = Object.fromEntries(
    Object.entries(given).filter(([field, value]) => field in content && value !== undefined),
  )
  return {
    ...content,
    ...named,
    characters: given.characters ? withIds(given.characters) : content.characters,
    episodes: given.episodes ? withIds(given.episodes) : content.episodes,
    disclosure: { ...content.disclosure, ...onlyNamed(given.disclosure ?? {}) },
  }
}

const onlyNamed = (tiers: NonNullable<GivenContent['disclosure']>): Partial<PitchContent['disclosure']> =>
  Object.fromEntries(Object.entries(tiers).filter(([, tier]) => tier !== undefined))

/** Whether two contents differ in what the owner alone decides: who sees what. */
export const audienceDiffers = (a: PitchContent, b: PitchContent): boolean =>
  a.visibility !== b.visibility || protectedFields.some((field) => a.disclosure[field] !== b.disclosure[field])

/** Whether two contents differ in anything that the drawn poster shows. */
export const artDiffers = (a: PitchContent, b: PitchContent): boolean =>
  a.title !== b.title ||
  a.genre !== b.genre ||
  a.secondaryGenres.join() !== b.secondaryGenres.join() ||
  a.format !== b.format
