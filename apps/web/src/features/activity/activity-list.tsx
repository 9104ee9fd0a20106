import type { Activity } from '@pitchey/contract/engagement/circles'
import { attachmentRoleLabels } from '@pitchey/contract/pitches/content-vocabulary'
import { stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { Radio } from 'lucide-react'
import { Link } from 'react-router'
import type { ApiRequest } from '../../app/api.ts'
import { formatDay } from '../../app/format.ts'
import { usePages } from '../../app/paged.ts'
import { avatarUrl, posterFiles } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Poster } from '../../ui/poster.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'

export const feedRequest: ApiRequest<'GET /api/feed'> = { query: { limit: '20' } }

/** What people and companies that the reader follows did. */
export function ActivityList() {
  const feed = usePages('GET /api/feed', feedRequest, (entry) => entry.id)
  if (feed.isPending) return <SkeletonList rows={5} label="Loading activity" />
  if (feed.error && feed.items.length === 0) {
    return <ErrorState className="panel" onRetry={() => void feed.refetch()} />
  }
  if (feed.items.length === 0) {
    return (
      <EmptyState
        icon={Radio}
        headingLevel={2}
        className="panel"
        title="It is quiet here"
        action={
          <Button asChild variant="primary">
            <Link to="/people">Find people to follow</Link>
          </Button>
        }
      >
        When people and companies that you follow publish a pitch, take one further or join one, it shows here.
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="panel divide-y divide-line">
        {feed.items.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {feed.hasMore && <LoadMore shown={feed.items.length} noun="entries" hasMore to={feed.moreTo} />}
    </>
  )
}

const deeds: Record<Activity['kind'], string> = { published: 'published', stage: 'took', credit: 'is part of' }

const roleNames = (roles: Activity['roles']): string =>
  roles
    .map(({ role, roleOther }) => (role === 'other' && roleOther ? roleOther : attachmentRoleLabels[role]))
    .join(', ')

function Entry({ entry: { person, pitch, kind, stage, roles, at } }: { entry: Activity }) {
  return (
    <li className="flex gap-4 p-4 sm:p-5">
      <Avatar name={person.name} seed={person.handle} src={avatarUrl(person.avatar)} />
      <div className="min-w-0 flex-1">
        <p className="text-base text-ink-2 wrap-anywhere">
          <Link
            to={`/people/${person.handle}`}
            dir="auto"
            className="rounded-sm font-name text-ink hover:underline hover:underline-offset-4"
          >
            {person.name}
          </Link>{' '}
          {deeds[kind]}{' '}
          <Link
            to={`/pitch/${pitch.slug}`}
            dir="auto"
            className="rounded-sm font-name text-ink hover:underline hover:underline-offset-4"
          >
            {pitch.title}
          </Link>
          {kind === 'stage' && <> to “{stageLabels[stage]}”</>}
          {kind === 'credit' && roles.length > 0 && (
            <>
              {': '}
              <bdi>{roleNames(roles)}</bdi>
            </>
          )}
        </p>
        <p dir="auto" className="mt-1 line-clamp-2 max-w-[42em] text-sm text-ink-2">
          {pitch.logline}
        </p>
        <time dateTime={at} className="mt-1 block text-sm text-ink-3">
          {formatDay(at)}
        </time>
      </div>
      <div className="w-14 shrink-0 sm:w-16" aria-hidden="true">
        <Poster title={pitch.title} files={posterFiles(pitch.poster)} color={pitch.poster?.colour} sizes="4rem" />
      </div>
    </li>
  )
}
