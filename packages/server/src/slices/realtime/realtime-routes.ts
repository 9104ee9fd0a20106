import { route, routeWith } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { liftBlock } from './block-person.ts'
import { choosePresence, readMyPresence } from './change-presence.ts'
import { announce, endAnnouncement, listManagedAnnouncements, readAnnouncements } from './manage-announcements.ts'
import { notifyPerson } from './notify-person.ts'
import { listFollowingOnline, readPresence } from './read-presence.ts'
import { readLivePitch, readSocketHealth, readSocketStats } from './read-sockets.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { tellUpload } from './tell-upload.ts'

const nothing = () => ({ value: undefined })

export const realtimeRoutes = (context: RealtimeContext): Route[] => [
  route('GET /api/ws/health', readSocketHealth(context)),
  route('GET /api/ws/stats', readSocketStats),
  routeWith('POST /api/ws/notify', notifyPerson(context), nothing),
  route('GET /api/ws/presence/{userId}', readPresence(context)),
  route('GET /api/ws/following-online', listFollowingOnline),
  routeWith('POST /api/ws/upload-progress', tellUpload(context), nothing),
  route('GET /api/ws/pitch/{id}/stats', readLivePitch),
  route('POST /api/ws/pitch/{id}/stats', readLivePitch),
  route('DELETE /api/ws/blocks/{userId}', liftBlock),
  route('GET /api/presence', readMyPresence),
  route('PUT /api/presence', choosePresence(context)),
  route('POST /api/ws/announce', announce(context)),
  route('GET /api/announcements', readAnnouncements),
  route('GET /api/admin/announcements', listManagedAnnouncements),
  routeWith('POST /api/admin/announcements/{id}/end', endAnnouncement(context), nothing),
]
