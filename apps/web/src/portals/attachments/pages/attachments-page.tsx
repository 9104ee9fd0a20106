import type { HeadOf } from '../../../app/page-head.ts'
import { MyAttachments } from '../../../features/pitch-team/my-attachments.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

export const head: HeadOf = () => ({ title: 'Projects that name you' })

/** Projects that name me or ask to. */
export function Component() {
  return (
    <>
      <PageHeader
        title="Projects that name you"
        description="You are shown with a project once you confirm, and no longer when you take it back."
      />
      <MyAttachments />
    </>
  )
}
