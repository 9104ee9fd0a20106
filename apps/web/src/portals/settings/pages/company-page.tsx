import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { CompanyList } from '../../../features/organisation/company-list.tsx'

export const head: HeadOf = () => ({ title: 'Companies' })

/** The companies one belongs to. */
export function Component() {
  const { user } = useSession()
  if (!user) return null
  return <CompanyList handle={user.handle} mayFound={user.permissions.includes('organisation.write')} />
}
