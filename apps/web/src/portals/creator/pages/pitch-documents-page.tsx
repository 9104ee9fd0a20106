import type { PitchId } from '@pitchey/contract/ids'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import { useQuery } from '@tanstack/react-query'
import { Eye, PencilLine } from 'lucide-react'
import { Link, useParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQuery } from '../../../app/queries.ts'
import { DocumentsList } from '../../../features/documents/documents-list.tsx'
import { UploadPanel } from '../../../features/documents/upload-panel.tsx'
import { useLiveRoom } from '../../../realtime/use-live-room.ts'
import { Banner } from '../../../ui/banner.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Documents' })

/** The files of a pitch: what there is, who may open it, and what is on its way. */
export function Component() {
  const id = (useParams()['id'] ?? '') as PitchId
  const pitch = useQuery(apiQuery('GET /api/pitches/{id}/edit', { params: { id } }))
  const documents = useQuery({ ...apiQuery('GET /api/pitches/{id}/documents/edit', { params: { id } }), staleTime: 0 })
  useLiveRoom('pitch', id)
  const failed = [pitch, documents].find(({ error, data }) => error && !data)
  if (failed)
    return <ErrorPage error={failed.error} onRetry={() => void failed.refetch()} retrying={failed.isFetching} />
  const { data } = pitch
  const mayChange = data !== undefined && isEditable(data.status) && (data.role === 'owner' || data.role === 'editor')
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ label: 'Pitches', to: '/creator/pitches' }, { label: data?.title ?? '…' }]} />
        }
        title="Documents"
        description="Script, lookbook, budget, reel: each is seen by the readers you choose, and by nobody else."
        actions={<PageLinks id={id} mayChange={mayChange} />}
      />
      {data && documents.data ? (
        <div className="space-y-6">
          {mayChange ? (
            <UploadPanel pitchId={id} storage={documents.data.storage} />
          ) : (
            <Banner tone="info" title="You can read these documents">
              They are changed by the owner and the editors, while the pitch is not put away.
            </Banner>
          )}
          <DocumentsList pitchId={id} documents={documents.data} mayChange={mayChange} />
        </div>
      ) : (
        <SkeletonList label="Loading documents" rows={6} />
      )}
    </>
  )
}

function PageLinks({ id, mayChange }: { id: string; mayChange: boolean }) {
  return (
    <>
      {mayChange && (
        <Button asChild>
          <Link to={`/creator/pitches/${id}/edit`}>
            <PencilLine aria-hidden="true" /> Edit
          </Link>
        </Button>
      )}
      <Button asChild>
        <Link to={`/creator/pitches/${id}/preview`}>
          <Eye aria-hidden="true" /> Preview
        </Link>
      </Button>
    </>
  )
}
