import { imageSources, posterWidths } from '@pitchey/contract/media/images'
import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { Clapperboard } from 'lucide-react'
import { Link, type LoaderFunction } from 'react-router'
import type { ApiRequest } from '../../../app/api.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensureApi, readApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { CollectionRows } from '../../../features/market/collection-rows.tsx'
import { FollowingRow } from '../../../features/market/following-row.tsx'
import { FreshSection, freshRequest } from '../../../features/market/fresh-section.tsx'
import { RecommendedRow } from '../../../features/market/recommended-row.tsx'
import { PitchTile } from '../../../features/market/pitch-tile.tsx'
import { fanSizes } from '../../../features/market/poster-fan.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { LinkChips } from '../../../ui/link-chips.tsx'
import { Row } from '../../../ui/row.tsx'
import { WakesLater } from '../../../ui/wakes-later.tsx'
import { LandingHero } from '../landing-hero.tsx'
import { LandingPortals } from '../landing-portals.tsx'

const trendingRequest: ApiRequest<'GET /api/pitches'> = { query: { sort: 'trending', limit: '12' } }

export const loader: LoaderFunction = async ({ context }) => {
  const services = servicesOf(context)
  await Promise.all([
    ensureApi(services, 'GET /api/market/summary'),
    ensureApi(services, 'GET /api/pitches', trendingRequest),
    ensureApi(services, 'GET /api/pitches', freshRequest()),
    ensureApi(services, 'GET /api/collections'),
  ])
  return null
}

const heroPictures = (posterId: string) => [
  {
    srcSet: imageSources(posterId, posterWidths, 'avif'),
    sizes: fanSizes,
    type: 'image/avif',
    media: '(min-width: 1024px)',
  },
]

export const head: HeadOf = ({ client, url: { origin } }) => {
  const first = readApi(client, 'GET /api/pitches', trendingRequest)?.items[0]?.poster
  return {
    title: 'Pitchey · Every film starts as one good line',
    bareTitle: true,
    description:
      'Writers and directors pitch films and series. Investors and production companies find them, follow them and make them.',
    canonical: '/',
    type: 'website',
    jsonLd: {
      '@type': 'WebSite',
      name: 'Pitchey',
      url: `${origin}/`,
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}/browse?search={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
    preload: first ? heroPictures(first.id) : [],
  }
}

export function Component() {
  const summary = useLoaded('GET /api/market/summary')
  const trending = useLoaded('GET /api/pitches', trendingRequest).items
  const collections = useLoaded('GET /api/collections').items
  return (
    <SiteFrame overMedia>
      <LandingHero summary={summary} pitches={trending.slice(0, 3)} />
      <div className="shell space-y-16 py-14 lg:space-y-20 lg:py-18">
        <RecommendedRow quiet />
        {trending.length > 0 && (
          <WakesLater>
            <Row
              title="Trending now"
              description="By visits, likes, saves and comments; what happened today counts most"
            >
              {trending.map((pitch, index) => (
                <PitchTile key={pitch.id} pitch={pitch} rank={index + 1} sizes="(min-width: 640px) 12rem, 10rem" />
              ))}
            </Row>
          </WakesLater>
        )}
        <FollowingRow />
        {summary.genres.length > 0 && (
          <LinkChips
            label="Genres"
            items={summary.genres.map(({ genre }) => ({ to: `/genres/${genre}`, label: genreLabels[genre] }))}
          />
        )}
        <WakesLater>
          <CollectionRows collections={collections.slice(0, 2)} />
        </WakesLater>
        {summary.pitchCount > 0 ? (
          <WakesLater>
            <FreshSection pitchCount={summary.pitchCount} genres={summary.genres} />
          </WakesLater>
        ) : (
          <EmptyState
            icon={Clapperboard}
            title="The board is still empty"
            headingLevel={2}
            className="panel"
            action={
              <Button asChild>
                <Link to="/sign-up/creator">Pitch the first film</Link>
              </Button>
            }
          >
            As soon as somebody publishes a pitch, it shows here.
          </EmptyState>
        )}
      </div>
      <WakesLater>
        <LandingPortals />
        <ClosingCall />
      </WakesLater>
    </SiteFrame>
  )
}

function ClosingCall() {
  return (
    <section aria-labelledby="call" className="shell py-24 lg:py-32">
      <h2 id="call" className="display max-w-[14em] text-d2">
        Sixty words are enough to begin.
      </h2>
      <p className="mt-5 max-w-[32em] text-md text-ink-2">
        Write the logline. Choose genre, format and stage. The page, the poster and the link to send around are there
        before the coffee is cold; the rest can follow when you are ready.
      </p>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button asChild variant="primary" size="lg">
          <Link to="/sign-up/creator">Pitch your film</Link>
        </Button>
        <Button asChild size="lg">
          <Link to="/portals">Choose a portal</Link>
        </Button>
      </div>
    </section>
  )
}
