import { SquarePen } from 'lucide-react'
import { Link, Outlet, useLocation, useSearchParams } from 'react-router'
import { useSession } from '../../app/session.ts'
import { PortalShell } from '../shared/portal-shell.tsx'
import { ConversationList } from '../../features/messaging/conversation-list.tsx'
import { readInbox } from '../../features/messaging/inbox-views.ts'
import { useRunningOutbox } from '../../features/messaging/own-outbox.ts'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** The list beside what is open; on a phone one of them at a time. */
export function InboxFrame() {
  const { user } = useSession()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  const { view, search } = readInbox(params)
  useRunningOutbox()
  const isList = pathname.replace(/\/$/u, '') === '/inbox'
  return (
    <PortalShell portal={user?.userType ?? 'viewer'}>
      <div className="panel -mx-1 -mb-10 flex h-[calc(100dvh-7.5rem)] min-h-104 overflow-hidden">
        {!isList && <h1 className="sr-only lg:hidden">Inbox</h1>}
        <section
          aria-label="Conversations"
          className={cn(
            'w-full min-w-0 flex-col lg:flex lg:w-80 lg:shrink-0 lg:border-r lg:border-line',
            isList ? 'flex' : 'hidden',
          )}
        >
          <div className="flex items-center justify-between gap-2 py-2 pr-2 pl-4">
            <h1 className="text-md font-name">Inbox</h1>
            <IconButton asChild label="New conversation">
              <Link to="/inbox/new">
                <SquarePen aria-hidden="true" />
              </Link>
            </IconButton>
          </div>
          {user && <ConversationList key={`${view.key} ${search}`} ownId={user.id} />}
        </section>
        <div className={cn('min-w-0 flex-1 lg:flex', isList ? 'hidden' : 'flex')}>
          <Outlet />
        </div>
      </div>
    </PortalShell>
  )
}
