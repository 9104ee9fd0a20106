import type { PresenceStatus } from '@pitchey/contract/realtime/presence'
import { useApi } from '../../app/queries.ts'
import { PresenceDot } from '../../ui/presence-dot.tsx'

const labels: Record<PresenceStatus, string> = {
  online: 'Online',
  away: 'Away',
  do_not_disturb: 'Do not disturb',
  offline: 'Offline',
}

/** How somebody is, as far as the reader may know; nothing until that is known. */
export function PersonPresence({ userId, className }: { userId: string; className?: string | undefined }) {
  const { data } = useApi('GET /api/ws/presence/{userId}', { params: { userId } })
  return <PresenceDot status={data?.status ?? null} label={data && labels[data.status]} className={className} />
}
