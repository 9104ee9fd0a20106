import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { refreshApi } from '../../../app/queries.ts'
import { NewPitchForm } from '../../../features/pitch-editor/new-pitch-form.tsx'
import { OwnTemplates } from '../../../features/pitch-editor/template-choice.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

export const head: HeadOf = () => ({ title: 'New pitch' })

/** A title and one good line, then the editor. */
export function Component() {
  const client = useQueryClient()
  const navigate = useNavigate()
  return (
    <div className="max-w-3xl">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: 'Pitches', to: '/creator/pitches' }, { label: 'New pitch' }]} />}
        title="Begin a pitch"
        description="Four things are enough for a draft. Nobody sees it until you publish."
      />
      <NewPitchForm
        onCreated={(pitch) => {
          void refreshApi(client, 'GET /api/pitches/mine', 'GET /api/analytics/overview')
          void navigate(`/creator/pitches/${pitch.id}/edit`, { replace: true })
        }}
      />
      <OwnTemplates />
    </div>
  )
}
