import { isProblem } from '../../../app/api-problem.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { AvatarPanel } from '../../../features/profile/avatar-panel.tsx'
import { ProfileForm } from '../../../features/profile/profile-form.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton, SkeletonText } from '../../../ui/skeleton.tsx'

export const head: HeadOf = () => ({ title: 'Your profile' })

/** What others see of oneself. */
export function Component() {
  const { data, error, refetch } = useApi('GET /api/users/me')
  if (data) {
    return (
      <div className="space-y-4.5">
        <AvatarPanel profile={data} />
        <ProfileForm profile={data} />
      </div>
    )
  }
  if (error) {
    return (
      <Panel padding="none">
        <ErrorState onRetry={() => void refetch()} requestId={isProblem(error) ? error.requestId : undefined} />
      </Panel>
    )
  }
  return (
    <div aria-busy="true" className="space-y-4.5">
      <output className="sr-only">Loading your profile</output>
      <Panel padding="form">
        <Skeleton className="size-24 rounded-full" />
      </Panel>
      <Panel padding="form">
        <SkeletonText lines={8} />
      </Panel>
    </div>
  )
}
