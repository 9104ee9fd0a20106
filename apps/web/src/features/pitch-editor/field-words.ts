import { formatMoney } from '@pitchey/contract/money-format'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import {
  aiUseLabels,
  budgetRangeLabels,
  formatLabels,
  genreLabels,
  stageLabels,
  type ProtectedField,
} from '@pitchey/contract/pitches/vocabulary'
import { countryName, languageName } from '../../app/countries.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'

/** What each field is called. */
export const fieldLabels: Record<DraftField, string> = {
  title: 'Title',
  logline: 'Logline',
  genre: 'Genre',
  secondaryGenres: 'Further genres',
  format: 'Format',
  formatOther: 'Name of the format',
  shortSynopsis: 'Short synopsis',
  longSynopsis: 'Long synopsis',
  targetAudience: 'Target audience',
  budgetRange: 'Budget range',
  estimatedBudget: 'Estimated budget',
  stage: 'Stage',
  country: 'Country',
  location: 'Location',
  language: 'Language',
  comps: 'Comparable titles',
  themes: 'Themes',
  tags: 'Tags',
  aiUse: 'Use of AI',
  aiNote: 'Note on AI',
  visibility: 'Visibility',
  disclosure: 'Who sees which field',
}

export const tierLabels = { 0: 'Everyone', 1: 'Signed-in readers', 2: 'Under agreement' } as const

export const visibilityLabels: Record<PitchDraft['visibility'], string> = {
  public: 'Public',
  unlisted: 'Unlisted',
  private: 'Private',
}

const lists = {
  genre: genreLabels,
  format: formatLabels,
  stage: stageLabels,
  visibility: visibilityLabels,
  budgetRange: budgetRangeLabels,
  aiUse: aiUseLabels,
} as const

/** A field's value in words, for comparing two of them. */
export function valueWords(field: DraftField, draft: PitchDraft): string {
  const nothing = 'Nothing'
  switch (field) {
    case 'genre':
    case 'format':
    case 'stage':
    case 'visibility':
    case 'budgetRange':
    case 'aiUse': {
      const value = draft[field]
      return value === null ? nothing : ((lists[field] as Readonly<Record<string, string>>)[value] ?? value)
    }
    case 'secondaryGenres':
      return draft.secondaryGenres.map((genre) => genreLabels[genre]).join(', ') || nothing
    case 'themes':
    case 'tags':
      return draft[field].join(', ') || nothing
    case 'comps':
      return draft.comps.map(({ title, year }) => (year === null ? title : `${title} (${year})`)).join(', ') || nothing
    case 'country':
      return draft.country === null ? nothing : countryName(draft.country)
    case 'language':
      return draft.language === null ? nothing : languageName(draft.language)
    case 'estimatedBudget':
      return draft.estimatedBudget === null ? nothing : formatMoney(draft.estimatedBudget)
    case 'disclosure':
      return (Object.entries(draft.disclosure) as [ProtectedField, 0 | 1 | 2][])
        .map(([name, tier]) => `${fieldLabels[name]}: ${tierLabels[tier]}`)
        .join('\n')
    default:
      return draft[field] || nothing
  }
}

/** What each missing part is called where it is asked for. */
export const missingLabels: Record<OwnPitch['missing'][number], string> = {
  shortSynopsis: 'A short synopsis',
  budgetRange: 'A budget range',
  aiUse: 'What part AI had',
  formatOther: 'The name of the format',
  emailVerified: 'A confirmed e-mail address',
}
