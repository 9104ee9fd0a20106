import { formatMoney } from '@pitchey/contract/money-format'
import type { Money } from '@pitchey/contract/money'
import {
  registrationBodyLabels,
  rightsAnswerLabels,
  rightsItemLabels,
  underlyingWorkLabels,
  wantedLabels,
} from '@pitchey/contract/pitches/content-vocabulary'
import {
  aiUseLabels,
  budgetRangeLabels,
  formatLabels,
  genreLabels,
  stageLabels,
  type ProtectedField,
} from '@pitchey/contract/pitches/vocabulary'
import { plainTextOf, type RichText } from '@pitchey/contract/rich-text'
import { countryName, languageName } from '../../app/countries.ts'
import { fieldLabels, tierLabels, visibilityLabels } from './field-words.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'

type Words = { readonly [Field in DraftField]?: (value: PitchDraft[Field]) => string }

const lines = (parts: readonly (string | null | undefined | false)[], between = '\n'): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '').join(between)

const money = (value: Money | null): string => (value ? formatMoney(value) : '')
const rich = (value: RichText): string => plainTextOf(value)
const ages = (from: number | null, to: number | null): string =>
  from === null && to === null ? '' : from === to ? `${from}` : `${from ?? ''}–${to ?? ''}`

const wordsByField: Words = {
  genre: (value) => genreLabels[value],
  format: (value) => formatLabels[value],
  stage: (value) => stageLabels[value],
  visibility: (value) => visibilityLabels[value],
  budgetRange: (value) => (value === null ? '' : budgetRangeLabels[value]),
  aiUse: (value) => (value === null ? '' : aiUseLabels[value]),
  seekingInvestment: (value) => (value ? 'Yes' : 'No'),
  secondaryGenres: (value) => value.map((genre) => genreLabels[genre]).join(', '),
  themes: (value) => value.join(', '),
  tags: (value) => value.join(', '),
  aiTools: (value) => value.join(', '),
  country: (value) => (value === null ? '' : countryName(value)),
  language: (value) => (value === null ? '' : languageName(value)),
  estimatedBudget: money,
  opener: rich,
  longSynopsis: rich,
  world: rich,
  comps: (value) =>
    lines(
      value.map(({ title, year, budget, worldwideGross, note }) =>
        lines([lines([title, year !== null && `(${year})`], ' '), money(budget), money(worldwideGross), note], ' · '),
      ),
    ),
  characters: (value) =>
    lines(
      value.map(({ name, ageFrom, ageTo, castingIdea, description }) =>
        lines([lines([name, ages(ageFrom, ageTo), castingIdea], ' · '), description]),
      ),
      '\n\n',
    ),
  episodes: (value) =>
    lines(
      value.map(({ season, number, title, synopsis }) => lines([`${season}.${number} ${title}`, synopsis])),
      '\n\n',
    ),
  contacts: (value) => lines(value.map(({ name, role, email, phone }) => lines([name, role, email, phone], ' · '))),
  ask: (value) =>
    value
      ? lines([
          money(value.amount),
          value.wanted.map((kind) => wantedLabels[kind]).join(', '),
          value.closesOn && `Until ${value.closesOn}`,
          value.note,
        ])
      : '',
  rights: (value) =>
    value
      ? lines([
          lines([value.underlyingWork && underlyingWorkLabels[value.underlyingWork], value.underlyingNote], ': '),
          ...value.checklist.map(({ item, answer, note }) =>
            lines([`${rightsItemLabels[item]}: ${rightsAnswerLabels[answer]}`, note], ', '),
          ),
        ])
      : '',
  registration: (value) =>
    value
      ? lines([
          `${registrationBodyLabels[value.body]} ${value.number}`,
          value.registeredOn && `From ${value.registeredOn}`,
          value.expiresOn && `Until ${value.expiresOn}`,
        ])
      : '',
  links: (value) => lines([value?.trailer, value?.sizzle]),
  disclosure: (value) =>
    lines(
      (Object.entries(value) as [ProtectedField, 0 | 1 | 2][]).map(
        ([name, tier]) => `${fieldLabels[name]}: ${tierLabels[tier]}`,
      ),
    ),
}

/** A field's value in words, for comparing two of them. */
export function valueWords(field: DraftField, draft: PitchDraft): string {
  const words = wordsByField[field] as ((value: unknown) => string) | undefined
  const value: unknown = draft[field]
  const said = words ? words(value) : typeof value === 'string' ? value : ''
  return said || 'Nothing'
}
