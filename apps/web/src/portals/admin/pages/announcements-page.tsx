import { useSearchParams } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { announcementsRequest, stateOptions } from '../../../features/administration/announcement-words.ts'
import { AnnouncementsPanel } from '../../../features/administration/announcements-panel.tsx'
import { NewAnnouncement } from '../../../features/administration/new-announcement.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Select } from '../../../ui/select.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader = furtherPages('GET /api/admin/announcements', announcementsRequest)

export const head: HeadOf = () => ({ title: 'Announcements' })

/** What everybody is told. */
export function Component() {
  const [search, setSearch] = useSearchParams()
  return (
    <>
      <PageHeader
        title="Announcements"
        description="A word to everybody who is signed in, over every page."
        actions={<NewAnnouncement />}
      />
      <div className="space-y-5">
        <div className="w-40">
          <Select
            aria-label="State"
            options={stateOptions}
            value={announcementsRequest(search).query?.state ?? 'current'}
            onValueChange={(state) => setSearch(state === 'current' ? {} : { state }, { replace: true })}
          />
        </div>
        <AnnouncementsPanel />
      </div>
    </>
  )
}
