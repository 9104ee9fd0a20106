import { useApi } from '../../app/queries.ts'
import { Row } from '../../ui/row.tsx'
import { PitchTile } from './pitch-tile.tsx'

/** Pitches of the market that are like this one; nothing when there are none. */
export function SimilarRow({ pitchId }: { pitchId: string }) {
  const similar = useApi('GET /api/pitches/{id}/similar', { params: { id: pitchId } })
  const items = similar.data?.items ?? []
  if (items.length === 0) return null
  return (
    <div className="shell overflow-x-clip pb-16">
      <Row title="More like this" description="By words, genre and format" itemClassName="w-34 sm:w-40">
        {items.map((pitch) => (
          <PitchTile key={pitch.id} pitch={pitch} sizes="(min-width: 640px) 10rem, 8.5rem" />
        ))}
      </Row>
    </div>
  )
}
