import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { genreLabels, type Genre } from '@pitchey/contract/pitches/vocabulary'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { formatCount } from '../../app/format.ts'
import { apiQuery } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { cn } from '../../ui/cn.ts'
import { ErrorState } from '../../ui/error-state.tsx'
import { PitchGrid, PitchGridSkeleton } from './pitch-grid.tsx'

/** The newest pitches, of one genre or of all. */
export const freshRequest = (genre?: Genre): ApiRequest<'GET /api/pitches'> => ({
  query: { limit: '12', ...(genre ? { genre } : {}) },
})

type FreshSectionProps = { pitchCount: number; genres: readonly { genre: Genre; pitchCount: number }[] }

/** The newest pitches with chips for the genres that have most. */
export function FreshSection({ pitchCount, genres }: FreshSectionProps) {
  const [genre, setGenre] = useState<Genre>()
  const fresh = useQuery({ ...apiQuery('GET /api/pitches', freshRequest(genre)), placeholderData: keepPreviousData })
  const shown = genre ? (genres.find((entry) => entry.genre === genre)?.pitchCount ?? 0) : pitchCount
  return (
    <section aria-labelledby="fresh">
      <div className="flex items-end justify-between gap-4">
        <h2 id="fresh" className="display text-d3">
          Fresh on the board
        </h2>
        <Button asChild variant="ghost" className="-mr-4">
          <Link to={genre ? `/browse?genre=${genre}` : '/browse'}>
            See all {formatCount(shown)}
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
      </div>
      <fieldset aria-label="Genre" className="no-bar -mx-4 mt-5 flex min-w-0 gap-2 overflow-x-auto px-4 py-1">
        <Chip pressed={genre === undefined} onClick={() => setGenre(undefined)}>
          All
        </Chip>
        {genres.slice(0, 9).map((entry) => (
          <Chip key={entry.genre} pressed={genre === entry.genre} onClick={() => setGenre(entry.genre)}>
            {genreLabels[entry.genre]}
          </Chip>
        ))}
      </fieldset>
      <div className={cn('mt-6 transition-opacity', fresh.isPlaceholderData && 'opacity-50')}>
        {fresh.isPending && <PitchGridSkeleton />}
        {fresh.isError && <ErrorState onRetry={() => void fresh.refetch()} className="panel" />}
        {fresh.data && <PitchGrid pitches={fresh.data.items} />}
      </div>
    </section>
  )
}
