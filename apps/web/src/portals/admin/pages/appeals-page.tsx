import { useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { AppealsPanel } from '../../../features/moderation/appeals-panel.tsx'
import { appealsRequest } from '../../../features/moderation/moderation-words.ts'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Select } from '../../../ui/select.tsx'
import { furtherPages } from '../../shared/further-pages.ts'
import { ModerationTabs } from '../moderation-tabs.tsx'

export const loader = furtherPages('GET /api/admin/appeals', appealsRequest)

export const head: HeadOf = () => ({ title: 'Appeals' })

/** Authors who see a decision differently. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  return (
    <>
      <PageHeader title="Appeals" description="Authors who see a decision differently, the longest wait first." />
      <div className="space-y-5">
        <ModerationTabs />
        <div className="w-40">
          <Select
            aria-label="State"
            options={[
              { value: 'open', label: 'Waiting' },
              { value: 'answered', label: 'Answered' },
            ]}
            value={appealsRequest(search).query?.state ?? 'open'}
            onValueChange={(state) => setSearch(state === 'open' ? {} : { state }, { replace: true })}
          />
        </div>
        <AppealsPanel />
      </div>
    </>
  )
}
