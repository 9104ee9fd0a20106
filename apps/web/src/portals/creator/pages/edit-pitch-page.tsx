import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Navigate, useParams } from 'react-router'
import { call } from '../../../app/api.ts'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { PitchEditor } from '../../../features/pitch-editor/pitch-editor.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton, SkeletonText } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Edit pitch' })

/** The editor of one pitch. */
export function Component() {
  const { id = '' } = useParams()
  return <Opened key={id} id={id} />
}

function Opened({ id }: { id: string }) {
  const visit = `${useId()}${useState(() => performance.now())[0]}`
  const { user } = useSession()
  // The words stay in sight when the session ends meanwhile.
  const [writerId, setWriterId] = useState(user?.id)
  if (user && writerId === undefined) setWriterId(user.id)
  // Each visit reads anew: an editor must not begin from an answer of some minutes ago.
  const pitch = useQuery({
    queryKey: ['open editor', id, visit],
    queryFn: ({ signal }) => call('GET /api/pitches/{id}/edit', { params: { id } }, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  })
  if (pitch.error)
    return <ErrorPage error={pitch.error} onRetry={() => void pitch.refetch()} retrying={pitch.isFetching} />
  if (!pitch.data || writerId === undefined) return <EditorSkeleton />
  const { role, status } = pitch.data
  if (!isEditable(status) || (role !== 'owner' && role !== 'editor'))
    return <Navigate to={`/creator/pitches/${id}/preview`} replace />
  return <PitchEditor pitch={pitch.data} userId={writerId} />
}

function EditorSkeleton() {
  return (
    <div aria-busy="true" className="space-y-4.5 pt-12 lg:mr-69">
      <output className="sr-only">Opening the editor</output>
      {[4, 8, 3].map((lines) => (
        <Panel key={lines} padding="form">
          <Skeleton className="mb-5 h-5 w-32" />
          <SkeletonText lines={lines} />
        </Panel>
      ))}
    </div>
  )
}
