import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import type { ApiAnswer } from '../../app/api.ts'
import { AmbientLight } from '../../features/market/ambient-light.tsx'
import { PosterFan } from '../../features/market/poster-fan.tsx'
import { Button } from '../../ui/button.tsx'
import { Stat, StatList } from '../../ui/stat.tsx'

type Summary = ApiAnswer<'GET /api/market/summary'>
type LandingHeroProps = { summary: Summary; pitches: readonly PitchCard[] }

/** The first thing that people see: the promise, and three posters that light the room. */
export function LandingHero({ summary, pitches }: LandingHeroProps) {
  const light = pitches[0]?.poster
  return (
    <div className="dark relative isolate overflow-hidden bg-bg text-ink">
      <div aria-hidden="true" className="absolute inset-0 -z-10 overflow-hidden">
        {light && (
          <AmbientLight
            pictureId={light.id}
            color={light.colour}
            className="inset-y-0 right-0 left-1/4 max-lg:left-0"
          />
        )}
        <div className="absolute inset-0 bg-linear-to-r from-bg via-bg/60 via-40% to-bg/15 max-lg:from-bg/70 max-lg:to-bg/50" />
        <div className="absolute inset-0 bg-radial-[ellipse_at_72%_48%] from-transparent from-20% to-bg to-85%" />
        <div className="absolute inset-x-0 bottom-0 h-2/5 bg-linear-to-t from-bg to-transparent" />
      </div>
      <div className="shell grid items-center gap-12 pt-32 pb-20 lg:min-h-[47rem] lg:grid-cols-[1.15fr_1fr] lg:pt-24 lg:pb-16">
        <div>
          <h1 className="display max-w-[11em] text-d1">Every film starts as one good line.</h1>
          <p className="mt-7 max-w-[27em] text-md text-ink-2 sm:text-[1.1875rem]/7.5">
            Writers pitch here. Investors read and follow. Production teams pick up where the page ends. Bring yours.
          </p>
          <div className="mt-9 flex flex-wrap gap-3">
            <Button asChild variant="primary" size="lg">
              <Link to="/browse">
                Browse pitches
                <ArrowRight aria-hidden="true" />
              </Link>
            </Button>
            <Button asChild size="lg">
              <Link to="/sign-up/creator">Pitch your film</Link>
            </Button>
          </div>
          {summary.pitchCount > 0 && <HeroFigures summary={summary} />}
        </div>
        {pitches.length > 0 && (
          <div className="hidden lg:block">
            <PosterFan pitches={pitches} />
          </div>
        )}
      </div>
    </div>
  )
}

function HeroFigures({ summary: { pitchCount, creatorCount, countryCount } }: { summary: Summary }) {
  return (
    <div className="mt-13">
      <StatList>
        <Stat value={formatCount(pitchCount)} label={pitchCount === 1 ? 'pitch live' : 'pitches live'} />
        <Stat value={formatCount(creatorCount)} label={creatorCount === 1 ? 'creator' : 'creators'} />
        {countryCount > 0 && (
          <Stat value={formatCount(countryCount)} label={countryCount === 1 ? 'country' : 'countries'} />
        )}
      </StatList>
    </div>
  )
}
