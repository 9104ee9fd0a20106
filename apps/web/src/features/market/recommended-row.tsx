import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useApi } from '../../app/queries.ts'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Row } from '../../ui/row.tsx'
import { PitchTile, PitchTileSkeleton } from './pitch-tile.tsx'

const request = { query: { limit: '12' } }
const waiting = Array.from({ length: 6 }, (_, index) => `tile ${index}`)

/** Pitches that fit what the person asked for, each with its first reason. Nothing for visitors. */
export function RecommendedRow({ quiet = false }: { quiet?: boolean | undefined }) {
  const session = useSession()
  return session.status === 'signed-in' ? <Recommended quiet={quiet} /> : null
}

function Recommended({ quiet }: { quiet: boolean }) {
  const preferences = useApi('GET /api/preferences')
  const matches = useApi('GET /api/matches', request)
  if (preferences.data?.version === 0) return quiet ? null : <PreferencesPrompt />
  const items = matches.data?.items
  if (items?.length === 0) return quiet ? null : <NothingFits />
  if (matches.isError && !items) {
    if (quiet) return null
    return (
      <Titled>
        <ErrorState className="panel" onRetry={() => void matches.refetch()} />
      </Titled>
    )
  }
  return (
    <div className="-mx-4 overflow-x-clip px-4 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8" aria-busy={!items}>
      <Row
        title="Recommended for you"
        description="By what you look for; popularity counts a tenth at most"
        itemClassName="w-34 sm:w-40"
        action={
          <Button asChild variant="ghost">
            <Link to="/settings/preferences">Preferences</Link>
          </Button>
        }
      >
        {items
          ? items.map(({ pitch, score, reasons }) => (
              <div key={pitch.id}>
                <PitchTile pitch={pitch} sizes="(min-width: 640px) 10rem, 8.5rem" />
                <p className="relative mt-1 line-clamp-2 text-xs text-ink-2">
                  <span className="tnum font-label text-accent-ink">{score}</span>
                  <span className="sr-only"> of 100 points.</span>{' '}
                  {reasons.find(({ verdict }) => verdict === 'yes')?.words}
                </p>
              </div>
            ))
          : waiting.map((key) => <PitchTileSkeleton key={key} />)}
      </Row>
    </div>
  )
}

/** Asks for preferences where there are none. */
function PreferencesPrompt() {
  return (
    <EmptyState
      icon={SlidersHorizontal}
      className="panel"
      headingLevel={2}
      title="What do you look for?"
      action={
        <Button asChild>
          <Link to="/settings/preferences">Set preferences</Link>
        </Button>
      }
    >
      Name genres, formats, budgets and countries, and the pitches that fit best show here, with the reasons.
    </EmptyState>
  )
}

function NothingFits() {
  return (
    <Titled>
      <EmptyState
        icon={SlidersHorizontal}
        className="panel"
        title="Nothing on the market fits yet"
        action={
          <Button asChild>
            <Link to="/settings/preferences">Change preferences</Link>
          </Button>
        }
      >
        Ask for a little more, or wait: new pitches come every day.
      </EmptyState>
    </Titled>
  )
}

function Titled({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Recommended for you">
      <h2 className="display mb-4 text-d3">Recommended for you</h2>
      {children}
    </section>
  )
}
