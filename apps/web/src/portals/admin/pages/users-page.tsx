import type { LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { servicesOf } from '../../../app/services.ts'
import { useSession } from '../../../app/session.ts'
import { usersFilter, usersRequest } from '../../../features/administration/admin-filters.ts'
import { InviteAdmin } from '../../../features/administration/invite-admin.tsx'
import { UsersPanel } from '../../../features/administration/users-panel.tsx'
import { useFreshSignIn } from '../../../features/identity/use-fresh-sign-in.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

// The first page may come after the frame; further ones only the loader can fetch.
export const loader: LoaderFunction = async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const count = pagesIn(searchParams)
  if (count > 1)
    await ensurePages(servicesOf(context), 'GET /api/admin/users', usersRequest(usersFilter(searchParams)), count)
  return null
}

export const head: HeadOf = () => ({ title: 'Users' })

/** Every account. */
export function Component() {
  const { user } = useSession()
  const { withFreshSignIn, dialog } = useFreshSignIn()
  return (
    <>
      <PageHeader
        title="Users"
        description="Every account, the newest first."
        actions={<InviteAdmin withFreshSignIn={withFreshSignIn} />}
      />
      <UsersPanel ownId={user?.id ?? ''} />
      {dialog}
    </>
  )
}
