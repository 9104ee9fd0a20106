import type { MyAttachment } from '@pitchey/contract/pitches/team'
import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Clapperboard } from 'lucide-react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { formatDay } from '../../app/format.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { roleWords } from './attachments-panel.tsx'

/** Projects that name or ask the person who is signed in. */
export function MyAttachments() {
  const attachments = useApi('GET /api/attachments')
  if (attachments.isPending) return <SkeletonList label="Loading projects" rows={3} />
  if (attachments.error) {
    return (
      <ErrorState
        onRetry={() => void attachments.refetch()}
        requestId={isProblem(attachments.error) ? attachments.error.requestId : undefined}
      />
    )
  }
  const { items } = attachments.data
  if (items.length === 0) {
    return (
      <EmptyState icon={Clapperboard} title="No project names you yet" headingLevel={2}>
        When a creator would like to name you as part of a pitch, you are asked here first.
      </EmptyState>
    )
  }
  return (
    <Panel padding="none" aria-label="Projects">
      <ul className="divide-y divide-line">
        {items.map((item) => (
          <ProjectRow key={item.id} item={item} />
        ))}
      </ul>
    </Panel>
  )
}

function ProjectRow({ item }: { item: MyAttachment }) {
  const client = useQueryClient()
  const { pitch, state, proposedBy, proposedAt } = item
  const answer = useMutation({
    mutationFn: (confirm: boolean) =>
      call('POST /api/attachments/{attachmentId}/answer', { params: { attachmentId: item.id }, body: { confirm } }),
    onSuccess: async (_answer, confirm) => {
      await refreshApi(client, 'GET /api/attachments', 'GET /api/pitches/{idOrSlug}')
      toast(confirm ? `You are named in ${pitch.title}` : `You are not named in ${pitch.title}`)
    },
    onError: () => toastError('Your answer could not be kept'),
  })
  const title = `“${pitch.title}”`
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <div className="min-w-0 flex-1 basis-60">
        <p className="text-base font-name wrap-anywhere">
          {pitch.slug && state === 'confirmed' ? (
            <Link to={`/pitch/${pitch.slug}`} dir="auto" className="rounded-sm hover:underline">
              {pitch.title}
            </Link>
          ) : (
            <bdi>{pitch.title}</bdi>
          )}
        </p>
        <p className="text-sm text-ink-2">
          <bdi>{roleWords(item)}</bdi>, {genreLabels[pitch.genre].toLowerCase()}. Asked by <bdi>{proposedBy}</bdi> on{' '}
          {formatDay(proposedAt)}.
        </p>
      </div>
      {state === 'confirmed' && <Badge tone="good">Confirmed</Badge>}
      <div className="flex gap-2">
        {state === 'proposed' && (
          <Button
            variant="primary"
            loading={answer.isPending && answer.variables}
            disabled={answer.isPending}
            onClick={() => answer.mutate(true)}
            aria-label={`Confirm ${title}`}
          >
            Confirm
          </Button>
        )}
        <Button
          loading={answer.isPending && !answer.variables}
          disabled={answer.isPending}
          onClick={() => answer.mutate(false)}
          aria-label={state === 'proposed' ? `Decline ${title}` : `Take my name off ${title}`}
        >
          {state === 'proposed' ? 'Decline' : 'Take my name off'}
        </Button>
      </div>
    </li>
  )
}
