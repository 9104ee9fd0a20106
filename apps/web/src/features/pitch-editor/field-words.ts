import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import type { DraftField, PitchDraft } from './pitch-draft.ts'

/** What each field is called. */
export const fieldLabels: Record<DraftField, string> = {
  title: 'Title',
  logline: 'Logline',
  genre: 'Genre',
  secondaryGenres: 'Further genres',
  format: 'Format',
  formatOther: 'Name of the format',
  premise: 'Premise',
  opener: 'Opening',
  shortSynopsis: 'Short synopsis',
  longSynopsis: 'Long synopsis',
  world: 'World',
  themes: 'Themes',
  tags: 'Tags',
  characters: 'Characters',
  episodes: 'Episodes',
  targetAudience: 'Target audience',
  comps: 'Comparable titles',
  budgetRange: 'Budget range',
  estimatedBudget: 'Estimated budget',
  stage: 'Stage',
  country: 'Country',
  location: 'Location',
  language: 'Language',
  productionTimeline: 'Timeline',
  seekingInvestment: 'Looking for money or partners',
  ask: 'What is asked for',
  rights: 'Chain of title',
  registration: 'Registration',
  aiUse: 'Use of AI',
  aiNote: 'Note on AI',
  aiTools: 'AI tools',
  budgetBreakdown: 'Budget breakdown',
  financialProjections: 'Financial projections',
  distributionPlan: 'Distribution plan',
  marketingStrategy: 'Marketing strategy',
  contacts: 'Contacts',
  links: 'Trailer and sizzle',
  visibility: 'Visibility',
  disclosure: 'Who sees which field',
}

export const tierLabels = { 0: 'Everyone', 1: 'Signed-in readers', 2: 'Under agreement' } as const

export const visibilityLabels: Record<PitchDraft['visibility'], string> = {
  public: 'Public',
  unlisted: 'Unlisted',
  private: 'Private',
}

/** What each missing part is called where it is asked for. */
export const missingLabels: Record<OwnPitch['missing'][number], string> = {
  shortSynopsis: 'A short synopsis',
  budgetRange: 'A budget range',
  aiUse: 'What part AI had',
  formatOther: 'The name of the format',
  emailVerified: 'A confirmed e-mail address',
}
