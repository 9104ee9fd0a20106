import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { useApi } from '../../app/queries.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { KpiCard } from '../../ui/kpi-card.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

const shownGenres = 10

const cards = [
  { key: 'pitchCount', label: 'Pitches on the market' },
  { key: 'creatorCount', label: 'Creators' },
  { key: 'countryCount', label: 'Countries' },
] as const

/** How much the market holds, and of which genres. */
export function MarketNumbers({ browseTo }: { browseTo: string }) {
  const summary = useApi('GET /api/market/summary')
  const { data } = summary
  if (summary.isError && !data) {
    return (
      <Panel padding="none">
        <ErrorState onRetry={() => void summary.refetch()} />
      </Panel>
    )
  }
  const genres = (data?.genres ?? []).filter(({ pitchCount }) => pitchCount > 0).toSorted((a, b) => b.pitchCount - a.pitchCount)
  return (
    <div className="grid gap-3 sm:gap-4.5 xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1fr)]">
      <div className="grid grid-cols-3 gap-3 sm:gap-4.5">
        {cards.map(({ key, label }) => (
          <KpiCard key={key} label={label} value={data ? formatCount(data[key]) : ''} loading={!data} />
        ))}
      </div>
      <Panel title="By genre" padding="card">
        {!data && <Skeleton className="h-8 w-full" />}
        {data && genres.length === 0 && <p className="text-sm text-ink-2">Nothing is on the market yet.</p>}
        <ul className="flex flex-wrap gap-2">
          {genres.slice(0, shownGenres).map(({ genre, pitchCount }) => (
            <li key={genre}>
              <Link
                to={`${browseTo}?genre=${genre}`}
                className="inline-flex h-8 items-center gap-1.5 rounded-full border border-line-strong px-3 text-sm font-nav text-ink-2 transition-colors hover:border-control hover:text-ink"
              >
                {genreLabels[genre]}
                <span className="tnum text-ink-3">{formatCount(pitchCount)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
