import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { PreferencesForm } from '../../../features/matching/preferences-form.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SkeletonText } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Preferences' })

/** What a person looks for on the market. */
export function Component() {
  const { data, error, refetch } = useApi('GET /api/preferences')
  if (data) return <PreferencesForm preferences={data} />
  if (error) {
    return (
      <Panel padding="none">
        <ErrorState onRetry={() => void refetch()} requestId={isProblem(error) ? error.requestId : undefined} />
      </Panel>
    )
  }
  return (
    <div aria-busy="true">
      <output className="sr-only">Loading your preferences</output>
      <Panel padding="form">
        <SkeletonText lines={10} />
      </Panel>
    </div>
  )
}
