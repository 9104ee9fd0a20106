import type { DecisionId } from '@pitchey/contract/ids'
import type { OwnDecision } from '@pitchey/contract/moderation/endpoints'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import { call } from '../../../app/api.ts'
import { ErrorPage } from '../../../app/error-page.tsx'
import type { HeadOf } from '../../../app/page-head.ts'
import { refreshApi } from '../../../app/queries.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { DecisionView, decisionTitle } from '../../../features/moderation/decision-view.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'
import { toast } from '../../../ui/toast.ts'

export const head: HeadOf = () => ({ title: 'A decision of our moderators', noindex: true })

/** A decision as its author reads it: signed in, or by the mailed link, which works for somebody suspended too. */
export function Component() {
  const id = (useParams()['id'] ?? '') as DecisionId
  const token = useSearchParams()[0].get('token')
  const client = useQueryClient()
  const queryKey = ['decision', id, token]
  const decision = useQuery<OwnDecision>({
    queryKey,
    queryFn: () =>
      token === null
        ? call('GET /api/moderation/decisions/{id}', { params: { id } })
        : call('POST /api/moderation/read-decision', { body: { token } }),
  })
  const appeal = async (body: string) => {
    const next = await (token === null
      ? call('POST /api/moderation/decisions/{id}/appeal', { params: { id }, body: { body } })
      : call('POST /api/moderation/appeal', { body: { token, body } }))
    client.setQueryData(queryKey, next)
    toast('Your appeal is sent')
    await refreshApi(client, 'GET /api/moderation/decisions')
  }
  if (decision.error && !decision.data) {
    return (
      <SiteFrame>
        <ErrorPage error={decision.error} onRetry={() => void decision.refetch()} retrying={decision.isFetching} />
      </SiteFrame>
    )
  }
  return (
    <SiteFrame>
      <div className="shell py-10">
        {decision.data ? (
          <>
            <PageHeader title={decisionTitle(decision.data)} />
            <DecisionView decision={decision.data} onAppeal={appeal} />
          </>
        ) : (
          <SkeletonList rows={4} label="Loading the decision" />
        )}
      </div>
    </SiteFrame>
  )
}
