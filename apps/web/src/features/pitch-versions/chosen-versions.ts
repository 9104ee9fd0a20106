import type { VersionCard } from '@pitchey/contract/pitches/versions'

export const comparisonViews = ['side', 'inline'] as const
export type ComparisonView = (typeof comparisonViews)[number]

/** Which two versions are compared, and how, as it stands in the address; null where nothing is named. */
export type ChosenVersions = { older: number | null; newer: number | null; view: ComparisonView }

const numberIn = (search: URLSearchParams, name: string): number | null => {
  const number = Number(search.get(name) ?? '')
  return Number.isInteger(number) && number > 0 ? number : null
}

/** Reads the choice of an address. */
export const chosenIn = (search: URLSearchParams): ChosenVersions => ({
  older: numberIn(search, 'older'),
  newer: numberIn(search, 'newer'),
  view: search.get('view') === 'inline' ? 'inline' : 'side',
})

/** An address with another choice in it; the rest stays. */
export function withChosen(search: URLSearchParams, change: Partial<ChosenVersions>): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === 'side') next.delete(name)
    else next.set(name, String(value))
  }
  return next
}

/**
 * The two versions to show: those that are named, the present one and the one before it where none is. Of two that are
 * named the wrong way round the lower is the older. Null while there is nothing to compare.
 */
export function pairOf(
  versions: readonly Pick<VersionCard, 'number'>[],
  { older, newer }: Pick<ChosenVersions, 'older' | 'newer'>,
): { older: number; newer: number } | null {
  const after = newer ?? versions[0]?.number
  if (after === undefined) return null
  const before = older ?? versions.find(({ number }) => number < after)?.number
  if (before === undefined || before === after) return null
  return { older: Math.min(before, after), newer: Math.max(before, after) }
}
