import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { agreementLabels } from './market-filters.ts'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The filters that have a short list of values, in the order in which they are shown. */
export const fixedFilters = [
  { name: 'genre', options: optionsOf(genreLabels) },
  { name: 'format', options: optionsOf(formatLabels) },
  { name: 'stage', options: optionsOf(stageLabels) },
  { name: 'budgetRange', options: optionsOf(budgetRangeLabels) },
] as const

/** The filters whose values are as many as the world has; the most frequent ones are shown. */
export const openFilters = ['country', 'language'] as const

/** The filters that are on or off. */
export const switchFilters = [
  { name: 'newThisWeek', value: 'yes', label: 'New this week' },
  { name: 'seeking', value: 'yes', label: 'Seeking investment' },
] as const

export const agreementOptions = optionsOf(agreementLabels)
