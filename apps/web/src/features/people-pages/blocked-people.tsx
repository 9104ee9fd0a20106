import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { Link } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { call } from '../../app/api.ts'
import { formatDay } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { refreshApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast, toastError } from '../../ui/toast.ts'

export const blocksRequest: ApiRequest<'GET /api/blocks'> = { query: { limit: '20' } }

/** Whom the reader blocked, and a way to take it back. */
export function BlockedPeople() {
  const client = useQueryClient()
  const list = usePages('GET /api/blocks', blocksRequest, ({ id }) => id)
  const unblock = useMutation({
    mutationFn: ({ handle }: { handle: string; name: string }) =>
      call('DELETE /api/users/{handle}/block', { params: { handle } }),
    onSuccess: async (_done, { name }) => {
      toast(`${name} is not blocked any more`)
      await refreshApi(client, 'GET /api/blocks', 'GET /api/users/{handle}/relation')
    },
    onError: () => toastError('The block still stands'),
  })
  return (
    <Panel
      title="Blocked people"
      description="You do not see each other’s comments, and neither follows or writes to the other."
      padding="none"
    >
      {list.isPending && <SkeletonList rows={3} label="Loading blocked people" />}
      {list.error && list.items.length === 0 && <ErrorState onRetry={() => void list.refetch()} />}
      {!list.isPending && !list.error && list.items.length === 0 && (
        <EmptyState icon={ShieldCheck} title="You blocked nobody">
          Block somebody by the menu on their page.
        </EmptyState>
      )}
      {list.items.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {list.items.map((person) => (
            <li key={person.id} className="flex items-center gap-4 px-5 py-4">
              <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} />
              <div className="min-w-0 flex-1">
                <Link
                  to={`/people/${person.handle}`}
                  dir="auto"
                  className="block truncate rounded-sm font-name hover:underline"
                >
                  {person.name}
                </Link>
                <p className="text-sm text-ink-2">since {formatDay(person.blockedAt)}</p>
              </div>
              <Button size="sm" aria-label={`Unblock ${person.name}`} onClick={() => unblock.mutate(person)}>
                Unblock
              </Button>
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && <LoadMore shown={list.items.length} noun="people" hasMore to={list.moreTo} />}
    </Panel>
  )
}
