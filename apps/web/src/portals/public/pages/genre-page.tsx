import { genreLabels, genres, type Genre } from '@pitchey/contract/pitches/vocabulary'
import { ArrowRight, Clapperboard } from 'lucide-react'
import { Link, useParams, type LoaderFunction } from 'react-router'
import type { ApiRequest } from '../../../app/api.ts'
import { countOf } from '../../../app/format.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensureApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { PitchGrid } from '../../../features/market/pitch-grid.tsx'
import { PitchTile } from '../../../features/market/pitch-tile.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkChips } from '../../../ui/link-chips.tsx'
import { Row } from '../../../ui/row.tsx'

const genreIn = (text: string | undefined): Genre | undefined => genres.find((genre) => genre === text)

const trendingRequest = (genre: Genre): ApiRequest<'GET /api/pitches'> => ({
  query: { genre, sort: 'trending', limit: '12' },
})
const newestRequest = (genre: Genre): ApiRequest<'GET /api/pitches'> => ({ query: { genre, limit: '24' } })

export const loader: LoaderFunction = async ({ params, context }) => {
  const genre = genreIn(params['genre'])
  if (genre === undefined) throw new Response(null, { status: 404 })
  const services = servicesOf(context)
  await Promise.all([
    ensureApi(services, 'GET /api/market/summary'),
    ensureApi(services, 'GET /api/pitches', trendingRequest(genre)),
    ensureApi(services, 'GET /api/pitches', newestRequest(genre)),
  ])
  return null
}

export const head: HeadOf = ({ params }) => {
  const genre = genreIn(params['genre'])
  if (genre === undefined) return { title: 'Genre', noindex: true }
  return {
    title: `${genreLabels[genre]} pitches`,
    description: `${genreLabels[genre]} films and series that look for their makers and their money: what is trending and what is new.`,
    canonical: `/genres/${genre}`,
    type: 'website',
  }
}

/** Everything of one genre: what readers come to, and what is new. */
export function Component() {
  const genre = genreIn(useParams()['genre']) ?? 'drama'
  const summary = useLoaded('GET /api/market/summary')
  const trending = useLoaded('GET /api/pitches', trendingRequest(genre)).items
  const newest = useLoaded('GET /api/pitches', newestRequest(genre)).items
  const label = genreLabels[genre]
  const count = summary.genres.find((entry) => entry.genre === genre)?.pitchCount ?? 0
  return (
    <SiteFrame>
      <div className="shell space-y-14 pt-10 pb-20 lg:pt-14">
        <header>
          <h1 className="display text-d2">{label}</h1>
          <p className="tnum mt-3 text-md text-ink-2">
            {countOf(count, 'pitch', 'pitches')} open to readers right now.
          </p>
          <LinkChips
            label="Genres"
            className="mt-6"
            items={summary.genres.map((entry) => ({ to: `/genres/${entry.genre}`, label: genreLabels[entry.genre] }))}
          />
        </header>
        {trending.length > 3 && (
          <Row title={`Trending in ${label.toLowerCase()}`}>
            {trending.map((pitch, index) => (
              <PitchTile key={pitch.id} pitch={pitch} rank={index + 1} sizes="(min-width: 640px) 12rem, 10rem" />
            ))}
          </Row>
        )}
        <section aria-labelledby="newest">
          <div className="mb-6 flex items-end justify-between gap-4">
            <h2 id="newest" className="display text-d3">
              Newest
            </h2>
            <Button asChild variant="ghost" className="-mr-4">
              <Link to={`/browse?genre=${genre}`}>
                Filter and search
                <ArrowRight aria-hidden="true" />
              </Link>
            </Button>
          </div>
          {newest.length > 0 ? (
            <PitchGrid pitches={newest} headingLevel={3} />
          ) : (
            <EmptyState icon={Clapperboard} title="Nothing of this genre yet" className="panel">
              As soon as somebody publishes one, it shows here.
            </EmptyState>
          )}
        </section>
      </div>
    </SiteFrame>
  )
}
