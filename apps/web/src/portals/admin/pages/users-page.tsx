import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { usersFilter, usersRequest } from '../../../features/administration/admin-filters.ts'
import { InviteAdmin } from '../../../features/administration/invite-admin.tsx'
import { UsersPanel } from '../../../features/administration/users-panel.tsx'
import { useFreshSignIn } from '../../../features/identity/use-fresh-sign-in.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { furtherPages } from '../../shared/further-pages.ts'

export const loader = furtherPages('GET /api/admin/users', (search) => usersRequest(usersFilter(search)))

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
