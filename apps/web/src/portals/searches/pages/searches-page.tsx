import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { SavedSearchList } from '../../../features/market/saved-search-list.tsx'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'

export const head: HeadOf = () => ({ title: 'Saved searches' })

/** What a person keeps looking for. */
export function Component() {
  const { user } = useSession()
  const portal = user?.userType
  const browseTo = portal === 'investor' || portal === 'production' ? `/${portal}/browse` : '/browse'
  return (
    <>
      <PageHeader
        title="Saved searches"
        description="What you keep looking for, and what is new in it since you last looked."
        actions={
          <Button asChild>
            <Link to={browseTo}>New search</Link>
          </Button>
        }
      />
      <SavedSearchList browseTo={browseTo} />
    </>
  )
}
