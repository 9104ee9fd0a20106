import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ApiRequest } from '../../app/api.ts'
import { useApi } from '../../app/queries.ts'
import { PitchTile, PitchTileSkeleton } from './pitch-tile.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Row } from '../../ui/row.tsx'

type MarketRowProps = {
  title: string
  description?: string | undefined
  request: ApiRequest<'GET /api/pitches'>
  /** Number the posters: their order is a ranking. */
  ranked?: boolean | undefined
  action?: ReactNode
}

const waiting = Array.from({ length: 6 }, (_, index) => `tile ${index}`)

/** One line of pitches of the market, as it is now. */
export function MarketRow({ title, description, request, ranked = false, action }: MarketRowProps) {
  const pitches = useApi('GET /api/pitches', request)
  const items = pitches.data?.items
  if (pitches.isError && !items) {
    return (
      <Titled title={title}>
        <ErrorState className="panel" onRetry={() => void pitches.refetch()} />
      </Titled>
    )
  }
  if (items?.length === 0) {
    return (
      <Titled title={title}>
        <EmptyState icon={SearchX} className="panel" title="The board is still empty">
          As soon as somebody publishes a pitch, it shows here.
        </EmptyState>
      </Titled>
    )
  }
  return (
    <div className="-mx-4 overflow-x-clip px-4 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8" aria-busy={!items}>
      <Row title={title} description={description} action={action} itemClassName="w-34 sm:w-40">
        {items
          ? items.map((pitch, index) => (
              <PitchTile
                key={pitch.id}
                pitch={pitch}
                rank={ranked ? index + 1 : undefined}
                sizes="(min-width: 640px) 10rem, 8.5rem"
              />
            ))
          : waiting.map((key) => <PitchTileSkeleton key={key} />)}
      </Row>
    </div>
  )
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="display mb-4 text-d3">{title}</h2>
      {children}
    </section>
  )
}
