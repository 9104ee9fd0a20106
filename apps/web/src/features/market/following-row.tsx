import { ArrowRight } from 'lucide-react'
import { Link } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { useApiWhen } from '../../app/queries.ts'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/row.tsx'
import { PitchTile } from './pitch-tile.tsx'

const latestRequest: ApiRequest<'GET /api/feed'> = { query: { limit: '24' } }

/** Pitches of whom the reader follows, those that moved last first; nothing while there are none. */
export function FollowingRow() {
  const { status } = useSession()
  const feed = useApiWhen(status === 'signed-in', 'GET /api/feed', latestRequest)
  const pitches = [...new Map((feed.data?.items ?? []).map(({ pitch }) => [pitch.id, pitch])).values()]
  if (pitches.length === 0) return null
  return (
    <Row
      title="From people you follow"
      action={
        <Button asChild variant="ghost">
          <Link to="/activity">
            Activity
            <ArrowRight aria-hidden="true" />
          </Link>
        </Button>
      }
    >
      {pitches.map((pitch) => (
        <PitchTile key={pitch.id} pitch={pitch} sizes="(min-width: 640px) 12rem, 10rem" />
      ))}
    </Row>
  )
}
