import { useSession } from '../../app/session.ts'
import { useApiWhen } from '../../app/queries.ts'

type UnreadCounts = { notifications: number; messages: number }

const nothing: UnreadCounts = { notifications: 0, messages: 0 }

/** What waits for whoever is signed in; nothing for visitors and until it is known. Hints keep it up to date. */
export function useUnreadCounts(): UnreadCounts {
  const { status } = useSession()
  const isSignedIn = status === 'signed-in'
  const { data } = useApiWhen(isSignedIn, 'GET /api/notifications/unread')
  return (isSignedIn && data) || nothing
}
