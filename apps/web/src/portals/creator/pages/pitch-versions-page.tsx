import type { PitchId } from '@pitchey/contract/ids'
import { useQuery } from '@tanstack/react-query'
import { PencilLine, Tag } from 'lucide-react'
import { useState } from 'react'
import type { LoaderFunction } from 'react-router'
import { Link, useParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQuery } from '../../../app/queries.ts'
import type { Naming } from '../../../features/pitch-versions/name-version-dialog.tsx'
import { mayChange, PitchVersions, versionsRequest } from '../../../features/pitch-versions/pitch-versions.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader: LoaderFunction = (given) =>
  furtherPages('GET /api/pitches/{id}/versions', () => versionsRequest((given.params['id'] ?? '') as PitchId))(given)

export const head: HeadOf = () => ({ title: 'Versions' })

/** What a pitch said before, what changed, and the way back. */
export function Component() {
  const { id = '' } = useParams()
  const [naming, setNaming] = useState<Naming>()
  const pitch = useQuery({ ...apiQuery('GET /api/pitches/{id}/edit', { params: { id } }), staleTime: 0 })
  if (pitch.error && !pitch.data)
    return <ErrorPage error={pitch.error} onRetry={() => void pitch.refetch()} retrying={pitch.isFetching} />
  const { data } = pitch
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb items={[{ label: 'Pitches', to: '/creator/pitches' }, { label: data?.title ?? '…' }]} />
        }
        title="Versions"
        description="What the pitch said before is kept as you write. Compare any two, and bring one back."
        actions={
          data &&
          mayChange(data) && (
            <>
              <Button asChild>
                <Link to={`/creator/pitches/${id}/edit`}>
                  <PencilLine aria-hidden="true" /> Edit
                </Link>
              </Button>
              <Button onClick={() => setNaming({ pitchId: data.id })}>
                <Tag aria-hidden="true" /> Name the present version
              </Button>
            </>
          )
        }
      />
      {data ? (
        <PitchVersions pitch={data} naming={naming} onNaming={setNaming} />
      ) : (
        <SkeletonList label="Loading versions" rows={6} />
      )}
    </>
  )
}
