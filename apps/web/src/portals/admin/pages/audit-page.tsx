import type { HeadOf } from '../../../app/page-head.ts'
import { auditFilter, auditRequest } from '../../../features/administration/admin-filters.ts'
import { AuditPanel } from '../../../features/administration/audit-panel.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader = furtherPages('GET /api/admin/audit', (search) => auditRequest(auditFilter(search)))

export const head: HeadOf = () => ({ title: 'Audit trail' })

/** Everything that was changed, by whom and when. */
export function Component() {
  return (
    <>
      <PageHeader
        title="Audit trail"
        description="Every change that was made, the newest first. Entries are never altered."
      />
      <AuditPanel />
    </>
  )
}
