import type { HeadOf } from '../../../app/page-head.ts'
import { CasesPanel } from '../../../features/moderation/cases-panel.tsx'
import { casesFilter, casesRequest } from '../../../features/moderation/moderation-words.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { furtherPages } from '../../shared/further-pages.ts'
import { ModerationTabs } from '../moderation-tabs.tsx'

export const loader = furtherPages('GET /api/admin/reports', (search) => casesRequest(casesFilter(search)))

export const head: HeadOf = () => ({ title: 'Reports' })

/** What people reported, one case for each subject. */
export function Component() {
  return (
    <>
      <PageHeader title="Reports" description="One line for everything that was reported, the last report first." />
      <div className="space-y-5">
        <ModerationTabs />
        <CasesPanel />
      </div>
    </>
  )
}
