import type { ManagedAnnouncement } from '@pitchey/contract/realtime/announcement'
import { useQueryClient } from '@tanstack/react-query'
import { format } from 'date-fns'
import { Megaphone } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { usePages } from '../../app/paged.ts'
import { refreshApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { announcementsRequest, levelWords } from './announcement-words.ts'

const moment = (at: string): string => format(new Date(at), 'd MMM yyyy, HH:mm')

const nothing: Record<ManagedAnnouncement['state'], { title: string; text: string }> = {
  current: { title: 'Nothing is announced', text: 'What you write is over every page of everybody who is signed in.' },
  scheduled: { title: 'Nothing is scheduled', text: 'Give an announcement a beginning to have it told by itself.' },
  past: { title: 'No past announcements', text: 'Those that have ended are kept here.' },
}

/** Announcements of the state that stands in the address. The loader ensures further pages. */
export function AnnouncementsPanel() {
  const [search] = useSearchParams()
  const request = announcementsRequest(search)
  const state = request.query?.state ?? 'current'
  const list = usePages('GET /api/admin/announcements', request, (one) => one.id)
  if (list.isPending) return <SkeletonList rows={3} label="Loading announcements" />
  if (list.error && list.items.length === 0) {
    return (
      <ErrorState
        onRetry={() => void list.refetch()}
        requestId={isProblem(list.error) ? list.error.requestId : undefined}
      />
    )
  }
  if (list.items.length === 0) {
    return (
      <EmptyState icon={Megaphone} headingLevel={2} className="panel" title={nothing[state].title}>
        {nothing[state].text}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="space-y-4">
        {list.items.map((one) => (
          <li key={one.id}>
            <Announced announcement={one} />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={list.items.length}
        noun={list.items.length === 1 ? 'announcement' : 'announcements'}
        to={list.moreTo}
        hasMore={list.hasMore}
      />
    </>
  )
}

const timesOf = ({ state, startsAt, endsAt }: ManagedAnnouncement): string => {
  if (state === 'past' && endsAt !== null && endsAt <= startsAt) return `Taken back ${moment(endsAt)}, before it began`
  const end = endsAt === null ? 'for a day' : `until ${moment(endsAt)}`
  return `From ${moment(startsAt)} ${end}`
}

function Announced({ announcement }: { announcement: ManagedAnnouncement }) {
  const { title, message, level, author, state } = announcement
  return (
    <article className="panel space-y-2.5 p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h2 dir="auto" className="min-w-0 font-name wrap-anywhere">
          {title}
        </h2>
        <Badge tone={levelWords[level].tone}>{levelWords[level].label}</Badge>
      </header>
      <p dir="auto" className="max-w-prose text-sm wrap-anywhere whitespace-pre-line text-ink-2">
        {message}
      </p>
      <footer className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="tnum text-xs text-ink-3">
          {timesOf(announcement)}
          {author && (
            <>
              , by <span dir="auto">{author.name}</span>
            </>
          )}
        </p>
        {state !== 'past' && <EndNow announcement={announcement} />}
      </footer>
    </article>
  )
}

function EndNow({ announcement: { id, title, state } }: { announcement: ManagedAnnouncement }) {
  const client = useQueryClient()
  const isScheduled = state === 'scheduled'
  const end = async () => {
    await call('POST /api/admin/announcements/{id}/end', { params: { id } })
    toast(isScheduled ? 'The announcement is taken back' : 'The announcement is over')
    void refreshApi(client, 'GET /api/admin/announcements', 'GET /api/announcements', 'GET /api/admin/audit')
  }
  return (
    <ConfirmDialog
      trigger={<Button size="sm">{isScheduled ? 'Take back…' : 'End now…'}</Button>}
      title={isScheduled ? `Take back “${title}”?` : `End “${title}” now?`}
      confirmLabel={isScheduled ? 'Take back' : 'End now'}
      onConfirm={end}
      errorText="That did not work. It may be over already."
    >
      {isScheduled ? 'Nobody will be told.' : 'It goes from every page at once. It cannot be begun again.'}
    </ConfirmDialog>
  )
}
