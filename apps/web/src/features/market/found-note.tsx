import type { ApiAnswer } from '../../app/api.ts'
import { Link } from 'react-router'
import { Banner } from '../../ui/banner.tsx'
import { searchFault, writeFilters, type MarketFilters } from './market-filters.ts'

type Search = NonNullable<ApiAnswer<'GET /api/pitches'>['search']>

const faults = {
  no_words: 'holds no word to look for, so this is the board without it.',
  only_exclusions: 'only says what to leave out. Add a word to look for; until then, this is the board without it.',
} as const

/** What else a search may have meant, or why nothing was looked for. */
export function FoundNote({ filters, search }: { filters: MarketFilters; search: Search | undefined }) {
  const fault = searchFault(filters)
  if (fault !== null) {
    return (
      <Banner tone="info">
        <bdi>“{filters.search}”</bdi> {faults[fault]}
      </Banner>
    )
  }
  const better = search?.didYouMean
  if (!better) return null
  return (
    <p className="text-base text-ink-2">
      Did you mean{' '}
      <Link
        to={{ search: writeFilters({ ...filters, search: better }) }}
        preventScrollReset
        className="rounded-sm font-name text-accent-ink underline underline-offset-4"
      >
        <bdi>{better}</bdi>
      </Link>
      ?
    </p>
  )
}
