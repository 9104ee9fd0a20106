import { Bookmark } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { portalsAddress, type Session } from '../../app/session.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { Popover } from '../../ui/popover.tsx'
import { Spinner } from '../../ui/spinner.tsx'

const ListMenu = lazy(() => import('./list-menu.tsx').then((module) => ({ default: module.ListMenu })))

type SaveButtonProps = { pitchId: string; saved: boolean; session: Session }

/** Opens the reader's lists, to put a pitch on them. Leads visitors to the portals; nothing for who keeps no lists. */
export function SaveButton({ pitchId, saved, session }: SaveButtonProps) {
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  const label = (
    <>
      <Bookmark aria-hidden="true" className={cn(saved && 'fill-accent text-accent')} />
      {saved ? 'Saved' : 'Save'}
    </>
  )
  if (!session.user) {
    return (
      <Button asChild size="lg" className="max-sm:px-4">
        <Link to={portalsAddress(pathname)}>{label}</Link>
      </Button>
    )
  }
  if (!session.user.permissions.includes('like.write')) return null
  return (
    <Popover
      label="My lists"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="lg" className="max-sm:px-4">
          {label}
        </Button>
      }
    >
      <Suspense fallback={<Spinner />}>
        <ListMenu pitchId={pitchId} user={session.user} />
      </Suspense>
    </Popover>
  )
}
