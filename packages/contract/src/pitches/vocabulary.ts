/** Primary and secondary genres of a pitch. */
export const genres = [
  'action',
  'adventure',
  'animation',
  'biography',
  'comedy',
  'coming_of_age',
  'crime',
  'drama',
  'family',
  'fantasy',
  'historical',
  'horror',
  'music',
  'mystery',
  'romance',
  'sci_fi',
  'sport',
  'thriller',
  'war',
  'western',
] as const
export type Genre = (typeof genres)[number]

export const genreLabels: Record<Genre, string> = {
  action: 'Action',
  adventure: 'Adventure',
  animation: 'Animation',
  biography: 'Biography',
  comedy: 'Comedy',
  coming_of_age: 'Coming of age',
  crime: 'Crime',
  drama: 'Drama',
  family: 'Family',
  fantasy: 'Fantasy',
  historical: 'Historical',
  horror: 'Horror',
  music: 'Music',
  mystery: 'Mystery',
  romance: 'Romance',
  sci_fi: 'Sci-Fi',
  sport: 'Sport',
  thriller: 'Thriller',
  war: 'War',
  western: 'Western',
}

/** What is to be made. `other` is named in `formatOther`. */
export const formats = ['feature', 'series', 'limited_series', 'short', 'documentary', 'other'] as const
export type Format = (typeof formats)[number]

export const formatLabels: Record<Format, string> = {
  feature: 'Feature',
  series: 'Series',
  limited_series: 'Limited series',
  short: 'Short',
  documentary: 'Documentary',
  other: 'Other',
}

/** Public budget bands, in US dollars or the equivalent. */
export const budgetRanges = [
  'under_250k',
  'from_250k_to_1m',
  'from_1m_to_5m',
  'from_5m_to_20m',
  'from_20m_to_50m',
  'over_50m',
] as const
export type BudgetRange = (typeof budgetRanges)[number]

export const budgetRangeLabels: Record<BudgetRange, string> = {
  under_250k: 'Under $250K',
  from_250k_to_1m: '$250K – $1M',
  from_1m_to_5m: '$1M – $5M',
  from_5m_to_20m: '$5M – $20M',
  from_20m_to_50m: '$20M – $50M',
  over_50m: 'Over $50M',
}

/** How far the project is, from first idea to finished film. */
export const stages = [
  'concept',
  'treatment',
  'script',
  'packaging',
  'financing',
  'pre_production',
  'production',
  'post_production',
  'completed',
] as const
export type Stage = (typeof stages)[number]

export const stageLabels: Record<Stage, string> = {
  concept: 'Concept',
  treatment: 'Treatment',
  script: 'Script ready',
  packaging: 'Packaging',
  financing: 'Financing',
  pre_production: 'Pre-production',
  production: 'In production',
  post_production: 'Post-production',
  completed: 'Completed',
}

/** Where a pitch stands on the market; the state machine is `pitch-rules.ts`. */
export const pitchStatuses = [
  'draft',
  'published',
  'optioned',
  'in_production',
  'released',
  'archived',
  'removed',
] as const
export type PitchStatus = (typeof pitchStatuses)[number]

export const pitchStatusLabels: Record<PitchStatus, string> = {
  draft: 'Draft',
  published: 'Published',
  optioned: 'Optioned',
  in_production: 'In production',
  released: 'Released',
  archived: 'Archived',
  removed: 'Removed',
}

export const visibilities = ['public', 'unlisted', 'private'] as const
export type Visibility = (typeof visibilities)[number]

/** What part a machine had in the writing or the pictures. */
export const aiUses = ['none', 'assisted', 'generated'] as const
export type AiUse = (typeof aiUses)[number]

export const aiUseLabels: Record<AiUse, string> = {
  none: 'No AI was used',
  assisted: 'AI assisted',
  generated: 'Substantially AI generated',
}

/** Disclosure tiers: 0 everybody, 1 signed-in readers, 2 under agreement, 3 named people only. */
export const disclosureTiers = [0, 1, 2, 3] as const
export type DisclosureTier = (typeof disclosureTiers)[number]

/** Fields whose tier the owner may choose, with the tier they start in. */
export const defaultTiers = {
  shortSynopsis: 1,
  longSynopsis: 1,
  targetAudience: 1,
  location: 2,
  estimatedBudget: 2,
  opener: 1,
  premise: 0,
  world: 1,
  characters: 0,
  episodes: 1,
  productionTimeline: 1,
  ask: 1,
  rights: 1,
  registration: 2,
  contacts: 2,
  budgetBreakdown: 2,
  financialProjections: 2,
  distributionPlan: 2,
  marketingStrategy: 2,
  links: 1,
} as const satisfies Record<string, DisclosureTier>
export type ProtectedField = keyof typeof defaultTiers
