import { administrationEndpoints } from './administration/endpoints.ts'
import { alertEndpoints } from './alerts/endpoints.ts'
import { collectionEndpoints } from './collections/endpoints.ts'
import { analyticsEndpoints } from './analytics/endpoints.ts'
import { discoveryEndpoints } from './discovery/endpoints.ts'
import { documentEndpoints } from './documents/endpoints.ts'
import type { AnswerOf, RequestOf } from './endpoint.ts'
import { circleEndpoints } from './engagement/circles.ts'
import { engagementEndpoints } from './engagement/endpoints.ts'
import { saveEndpoints } from './engagement/saves.ts'
import { identityEndpoints } from './identity/endpoints.ts'
import { matchingEndpoints } from './matching/endpoints.ts'
import { messagingEndpoints } from './messaging/endpoints.ts'
import { moderationEndpoints } from './moderation/endpoints.ts'
import { notificationEndpoints } from './notifications/endpoints.ts'
import { operationsEndpoints } from './operations/endpoints.ts'
import { organisationEndpoints } from './organisations/endpoints.ts'
import { peopleEndpoints } from './people/endpoints.ts'
import { pitchEndpoints } from './pitches/endpoints.ts'
import { teamEndpoints } from './pitches/team.ts'
import { templateEndpoints } from './pitches/templates.ts'
import { versionEndpoints } from './pitches/versions.ts'
import { announcementEndpoints } from './realtime/announcement-endpoints.ts'
import { realtimeEndpoints } from './realtime/endpoints.ts'

/** Every address of the HTTP API, by method and path. */
export const api = {
  ...identityEndpoints,
  ...peopleEndpoints,
  ...organisationEndpoints,
  ...pitchEndpoints,
  ...teamEndpoints,
  ...versionEndpoints,
  ...templateEndpoints,
  ...documentEndpoints,
  ...discoveryEndpoints,
  ...matchingEndpoints,
  ...alertEndpoints,
  ...engagementEndpoints,
  ...analyticsEndpoints,
  ...saveEndpoints,
  ...circleEndpoints,
  ...collectionEndpoints,
  ...messagingEndpoints,
  ...notificationEndpoints,
  ...moderationEndpoints,
  ...administrationEndpoints,
  ...operationsEndpoints,
  ...realtimeEndpoints,
  ...announcementEndpoints,
} as const

export type Api = typeof api
export type ApiKey = keyof Api
export type ApiRequest<Key extends ApiKey> = RequestOf<Api[Key]>
export type ApiAnswer<Key extends ApiKey> = AnswerOf<Api[Key]>
