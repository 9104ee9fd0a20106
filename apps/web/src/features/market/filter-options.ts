import { budgetRangeLabels, formatLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** The filters that have a short list of values, in the order in which they are shown. */
export const listFilters = [
  { name: 'format', label: 'Format', options: optionsOf(formatLabels) },
  { name: 'stage', label: 'Stage', options: optionsOf(stageLabels) },
  { name: 'budgetRange', label: 'Budget', options: optionsOf(budgetRangeLabels) },
] as const
