import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { auditFilter, auditRequest } from '../../../features/administration/admin-filters.ts'
import { AuditPanel } from '../../../features/administration/audit-panel.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

// The first page may come after the frame; further ones only the loader can fetch.
export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const count = pagesIn(searchParams)
  if (count > 1)
    await ensurePages(servicesOf(context), 'GET /api/admin/audit', auditRequest(auditFilter(searchParams)), count)
  return null
}

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
