import { attachmentRoleLabels } from '@pitchey/contract/pitches/content-vocabulary'
import type { Attachment, AttachmentState } from '@pitchey/contract/pitches/team'
import { useQueryClient } from '@tanstack/react-query'
import { Clapperboard, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge, type BadgeProps } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { ProposePersonDialog } from './propose-person-dialog.tsx'

/** What somebody is in a project, in words. */
export const roleWords = ({ role, roleOther }: Pick<Attachment, 'role' | 'roleOther'>): string =>
  role === 'other' ? roleOther : attachmentRoleLabels[role]

const states: Record<AttachmentState, { label: string; tone: BadgeProps['tone'] }> = {
  proposed: { label: 'Asked', tone: 'info' },
  confirmed: { label: 'Confirmed', tone: 'good' },
  declined: { label: 'Declined', tone: 'bad' },
  withdrawn: { label: 'Taken off', tone: 'neutral' },
}

type AttachmentsPanelProps = { pitchId: string; mayEdit: boolean }

/** People of the project: whom readers see, and who was only asked. */
export function AttachmentsPanel({ pitchId, mayEdit }: AttachmentsPanelProps) {
  const [asking, setAsking] = useState(false)
  const attachments = useApi('GET /api/pitches/{id}/attachments', { params: { id: pitchId } })
  const items = attachments.data?.items ?? []
  return (
    <Panel
      title="Attached people"
      description="Director, cast, producers. Readers see them once they have confirmed."
      padding="none"
      action={
        mayEdit && (
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            <Plus aria-hidden="true" /> Add a person
          </Button>
        )
      }
    >
      {attachments.isPending && (
        <div className="px-5 pb-5">
          <SkeletonList rows={2} label="Loading attached people" />
        </div>
      )}
      {attachments.error && !attachments.data && (
        <ErrorState
          onRetry={() => void attachments.refetch()}
          requestId={isProblem(attachments.error) ? attachments.error.requestId : undefined}
        />
      )}
      {attachments.data && items.length === 0 && (
        <EmptyState icon={Clapperboard} title="Nobody is attached yet" headingLevel={3}>
          A name that people know is often the first thing they look for.
        </EmptyState>
      )}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <AttachmentRow key={item.id} pitchId={pitchId} item={item} mayEdit={mayEdit} />
          ))}
        </ul>
      )}
      <ProposePersonDialog pitchId={pitchId} open={asking} onOpenChange={setAsking} />
    </Panel>
  )
}

function AttachmentRow({ pitchId, item, mayEdit }: { pitchId: string; item: Attachment; mayEdit: boolean }) {
  const client = useQueryClient()
  const { label, tone } = states[item.state]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-5 py-4">
      <Avatar name={item.name} seed={item.handle ?? item.id} src={avatarUrl(item.avatar)} />
      <div className="min-w-0 flex-1 basis-24">
        {item.handle ? (
          <Link
            to={`/people/${item.handle}`}
            dir="auto"
            className="block truncate rounded-sm text-sm font-name hover:underline"
          >
            {item.name}
          </Link>
        ) : (
          <p dir="auto" className="truncate text-sm font-name">
            {item.name}
          </p>
        )}
        <p dir="auto" className="truncate text-xs/5 text-ink-2">
          {roleWords(item)}
          {item.email && `, asked at ${item.email}`}
        </p>
      </div>
      <Badge tone={tone}>{label}</Badge>
      {mayEdit && (
        <ConfirmDialog
          trigger={
            <IconButton size="sm" label={`Take ${item.name} off`}>
              <X aria-hidden="true" />
            </IconButton>
          }
          title={`Take ${item.name} off?`}
          confirmLabel="Take off"
          onConfirm={async () => {
            await call('DELETE /api/pitches/{id}/attachments/{attachmentId}', {
              params: { id: pitchId, attachmentId: item.id },
            })
            await refreshApi(client, 'GET /api/pitches/{id}/attachments', 'GET /api/pitches/{idOrSlug}')
            toast(`${item.name} is no longer named`)
          }}
        >
          {item.state === 'proposed'
            ? 'The question is taken back, and its link leads nowhere.'
            : 'Readers no longer see this person. To name them again they have to confirm again.'}
        </ConfirmDialog>
      )}
    </li>
  )
}
