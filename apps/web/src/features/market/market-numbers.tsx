import { genreLabels, type Genre } from '@pitchey/contract/pitches/vocabulary'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { useApi } from '../../app/queries.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Stat, StatList } from '../../ui/stat.tsx'

const shownGenres = 10

const numbers = [
  { key: 'pitchCount', label: 'pitches' },
  { key: 'creatorCount', label: 'creators' },
  { key: 'countryCount', label: 'countries' },
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
  const genres = (data?.genres ?? [])
    .filter(({ pitchCount }) => pitchCount > 0)
    .toSorted((a, b) => b.pitchCount - a.pitchCount)
  return (
    <Panel aria-label="The market in numbers" aria-busy={!data}>
      {data ? (
        <div className="flex flex-wrap items-center gap-x-14 gap-y-6">
          <StatList>
            {numbers.map(({ key, label }) => (
              <Stat key={key} value={formatCount(data[key])} label={label} />
            ))}
          </StatList>
          <GenreLinks genres={genres.slice(0, shownGenres)} browseTo={browseTo} />
        </div>
      ) : (
        <Skeleton className="h-15 w-full" />
      )}
    </Panel>
  )
}

type GenreLinksProps = { genres: readonly { genre: Genre; pitchCount: number }[]; browseTo: string }

function GenreLinks({ genres, browseTo }: GenreLinksProps) {
  return (
    <ul aria-label="By genre" className="flex min-w-0 flex-1 basis-80 flex-wrap gap-2">
      {genres.map(({ genre, pitchCount }) => (
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
  )
}
