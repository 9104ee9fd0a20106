import { Users } from 'lucide-react'
import type { ApiRequest } from '../../app/api.ts'
import { usePages } from '../../app/paged.ts'
import { useLoaded } from '../../app/queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LinkTabs } from '../../ui/link-tabs.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { personRequest } from './people-filters.ts'
import { PersonCard } from './person-card.tsx'

export type CircleKey = 'GET /api/users/{handle}/followers' | 'GET /api/users/{handle}/following'

export const circleRequest = (handle: string): ApiRequest<CircleKey> => ({ params: { handle }, query: { limit: '24' } })

/** Who follows a person, or whom they follow. */
export function CirclePage({ handle, of }: { handle: string; of: CircleKey }) {
  const person = useLoaded('GET /api/users/{handle}', personRequest(handle))
  const list = usePages(of, circleRequest(handle), ({ id }) => id)
  const followers = of === 'GET /api/users/{handle}/followers'
  return (
    <div className="shell pt-10 pb-20 lg:pt-14">
      <h1 dir="auto" className="display w-fit max-w-full text-d2 wrap-anywhere">
        {person.name}
      </h1>
      <div className="mt-6 mb-8">
        <LinkTabs
          label="People"
          items={[
            { to: `/people/${handle}`, label: 'Profile', end: true },
            { to: `/people/${handle}/followers`, label: 'Followers', count: person.followerCount },
            { to: `/people/${handle}/following`, label: 'Following', count: person.followingCount },
          ]}
        />
      </div>
      {list.isPending && <SkeletonList rows={4} label="Loading people" />}
      {list.error && list.items.length === 0 && <ErrorState className="panel" onRetry={() => void list.refetch()} />}
      {!list.isPending && !list.error && list.items.length === 0 && (
        <EmptyState
          icon={Users}
          headingLevel={2}
          className="panel"
          title={followers ? 'Nobody follows yet' : 'Follows nobody yet'}
        >
          {followers ? 'The first follower shows here.' : 'Whoever is followed shows here.'}
        </EmptyState>
      )}
      {list.items.length > 0 && (
        <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {list.items.map((one) => (
            <li key={one.id} className="min-w-0">
              <PersonCard person={one} />
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && <LoadMore shown={list.items.length} noun="people" hasMore to={list.moreTo} />}
    </div>
  )
}
