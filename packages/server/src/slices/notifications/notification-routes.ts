import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { listNotifications, readBadges } from './list-notifications.ts'
import { markNotificationsRead } from './mark-notifications-read.ts'

export const notificationRoutes: Route[] = [
  route('GET /api/notifications', listNotifications),
  route('POST /api/notifications/read', markNotificationsRead),
  route('GET /api/notifications/unread', readBadges),
]
