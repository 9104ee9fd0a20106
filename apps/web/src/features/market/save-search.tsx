import { Bell } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { portalsAddress, useSession } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import type { MarketFilters } from './market-filters.ts'
import { savedQueryOf } from './saved-query.ts'

const loadDialog = () => import('./save-search-dialog.tsx').then((module) => ({ default: module.SaveSearchDialog }))
const SaveSearchDialog = lazy(loadDialog)

/** Keeps what is searched for, to be told of what is new in it. Shows when something is searched for. */
export function SaveSearch({ filters }: { filters: MarketFilters }) {
  const session = useSession()
  const { pathname, search } = useLocation()
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const query = savedQueryOf(filters)
  if (query === null || session.status === 'loading') return null
  const label = (
    <>
      <Bell aria-hidden="true" />
      Save this search
    </>
  )
  if (!session.user) {
    return (
      <Button asChild size="sm">
        <Link to={portalsAddress(`${pathname}${search}`)}>{label}</Link>
      </Button>
    )
  }
  return (
    <>
      <Button
        size="sm"
        aria-haspopup="dialog"
        onPointerEnter={() => void loadDialog()}
        onClick={() => {
          setWanted(true)
          setOpen(true)
        }}
      >
        {label}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <SaveSearchDialog key={JSON.stringify(query)} query={query} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  )
}
