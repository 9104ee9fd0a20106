import { PencilLine } from 'lucide-react'
import type { LoaderFunction } from 'react-router'
import { Link, useParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { AttachmentsPanel } from '../../../features/pitch-team/attachments-panel.tsx'
import { notesRequest, TeamNotes } from '../../../features/pitch-team/team-notes.tsx'
import { TeamPanel } from '../../../features/pitch-team/team-panel.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader: LoaderFunction = (given) =>
  furtherPages('GET /api/pitches/{id}/notes', () => notesRequest(given.params['id'] ?? ''))(given)

export const head: HeadOf = () => ({ title: 'People' })

/** Who works on a pitch, who is named in it, and what they say to each other. */
export function Component() {
  const { id = '' } = useParams()
  const request = { params: { id } }
  const pitch = useApi('GET /api/pitches/{id}/edit', request)
  const team = useApi('GET /api/pitches/{id}/team', request)
  const failed = pitch.error && !pitch.data ? pitch : team.error && !team.data ? team : undefined
  if (failed) {
    return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />
  }
  const role = team.data?.role
  const mayEdit = role === 'owner' || role === 'editor'
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ label: 'Pitches', to: '/creator/pitches' }, { label: pitch.data?.title ?? '…' }]} />
        }
        title="People"
        description="Who writes it with you, who is attached to make it, and what you say to each other."
        actions={
          mayEdit && (
            <Button asChild>
              <Link to={`/creator/pitches/${id}/edit`}>
                <PencilLine aria-hidden="true" /> Edit
              </Link>
            </Button>
          )
        }
      />
      {team.data ? (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1.35fr)_minmax(0,1fr)]">
          <div className="min-w-0 space-y-6">
            <TeamPanel pitchId={id} team={team.data} />
            <AttachmentsPanel pitchId={id} mayEdit={mayEdit} />
          </div>
          <TeamNotes pitchId={id} mayWrite={role !== 'viewer'} directs={role === 'owner'} />
        </div>
      ) : (
        <SkeletonList label="Loading people" rows={6} />
      )}
    </>
  )
}
