import type { UserId } from '@pitchey/contract/ids'
import { lazy, Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { useSession } from '../../../app/session.ts'
import { ConversationDetails } from '../../../features/messaging/conversation-details.tsx'
import { ThreadView } from '../../../features/messaging/thread-view.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

const ReportDialog = lazy(() =>
  import('../../../features/moderation/report-dialog.tsx').then((module) => ({ default: module.ReportDialog })),
)

export const head: HeadOf = () => ({ title: 'Conversation' })

/** One conversation with its details beside it. */
export function Component() {
  const id = useParams()['id'] ?? ''
  const { user } = useSession()
  const [reported, setReported] = useState<UserId>()
  const { data, error, refetch } = useApi('GET /api/conversations/{id}', { params: { id } })
  if (error && !data) {
    return isProblem(error, 'not_found') || isProblem(error, 'invalid_input') ? (
      <ErrorState className="m-auto" title="There is no such conversation">
        It may have been somebody else’s, or the address is incomplete.
      </ErrorState>
    ) : (
      <ErrorState className="m-auto" onRetry={() => void refetch()} />
    )
  }
  if (!data || !user) {
    return (
      <div className="flex-1 p-4">
        <SkeletonList rows={5} label="Loading the conversation" />
      </div>
    )
  }
  const details = <ConversationDetails conversation={data} ownId={user.id} onReport={setReported} />
  return (
    <>
      <section aria-label="Thread" className="flex min-w-0 flex-1 flex-col">
        <ThreadView key={id} conversation={data} ownId={user.id} details={details} />
      </section>
      <aside aria-label="Details" className="hidden w-68 shrink-0 overflow-y-auto border-l border-line p-5 xl:block">
        {details}
      </aside>
      {reported && (
        <Suspense fallback={null}>
          <ReportDialog subject={{ kind: 'person', id: reported }} onClose={() => setReported(undefined)} />
        </Suspense>
      )}
    </>
  )
}
