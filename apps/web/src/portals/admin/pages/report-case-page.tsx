import type { CaseId } from '@pitchey/contract/ids'
import type { CasePage } from '@pitchey/contract/moderation/endpoints'
import { subjectLabels, type CaseStep } from '@pitchey/contract/moderation/vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { apiQueryKey, refreshApi, useApi } from '../../../app/queries.ts'
import { CaseAuthor, CaseHistory, CaseReports, ReportedSubject } from '../../../features/moderation/case-view.tsx'
import { DecideDialog } from '../../../features/moderation/decide-dialog.tsx'
import { decisionWords, stepWords } from '../../../features/moderation/moderation-words.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'
import { toast } from '../../../ui/toast.ts'

export const head: HeadOf = () => ({ title: 'A case' })

/** One case: what was reported, by whom, what was done before, and what can be done now. */
export function Component() {
  const id = (useParams()['id'] ?? '') as CaseId
  const found = useApi('GET /api/admin/reports/{id}', { params: { id } })
  const client = useQueryClient()
  if (found.error && !found.data)
    return <ErrorPage error={found.error} onRetry={() => void found.refetch()} retrying={found.isFetching} />
  const reports = { label: 'Reports', to: '/admin/reports' }
  if (!found.data) {
    return (
      <>
        <PageHeader breadcrumb={<Breadcrumb items={[reports, { label: 'A case' }]} />} title="A case" />
        <SkeletonList rows={5} label="Loading the case" />
      </>
    )
  }
  const show = (next: CasePage) => {
    client.setQueryData(apiQueryKey('GET /api/admin/reports/{id}', { params: { id } }), next)
    toast(next.decision === null ? 'Done' : decisionWords[next.decision].label)
    void refreshApi(client, 'GET /api/admin/reports', 'GET /api/admin/appeals', 'GET /api/admin/audit')
  }
  const page = found.data
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[reports, { label: page.title }]} />}
        title={<span dir="auto">{page.title}</span>}
        badges={
          <>
            <Badge tone="outline">{subjectLabels[page.subjectKind]}</Badge>
            <Badge tone={page.decision === null ? 'info' : decisionWords[page.decision].tone}>
              {page.decision === null ? 'Waiting' : decisionWords[page.decision].label}
            </Badge>
          </>
        }
        actions={<Steps page={page} onDone={show} />}
      />
      <div className="grid grid-cols-1 items-start gap-4.5 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="space-y-4.5">
          <ReportedSubject page={page} />
          <CaseReports page={page} />
        </div>
        <div className="space-y-4.5">
          <CaseAuthor page={page} />
          <CaseHistory page={page} />
        </div>
      </div>
    </>
  )
}

function Steps({ page, onDone }: { page: CasePage; onDone: (next: CasePage) => void }) {
  const [step, setStep] = useState<CaseStep>()
  const gravest = page.steps.find((one) => stepWords[one].danger)
  return (
    <>
      {page.steps.map((one) => (
        <Button key={one} variant={one === gravest ? 'danger' : 'secondary'} onClick={() => setStep(one)}>
          {stepWords[one].label}…
        </Button>
      ))}
      {step && <DecideDialog page={page} step={step} onClose={() => setStep(undefined)} onDone={onDone} />}
    </>
  )
}
