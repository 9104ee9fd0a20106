import { administrationEndpoints } from './administration/endpoints.ts'
import { discoveryEndpoints } from './discovery/endpoints.ts'
import type { AnswerOf, RequestOf } from './endpoint.ts'
import { engagementEndpoints } from './engagement/endpoints.ts'
import { identityEndpoints } from './identity/endpoints.ts'
import { messagingEndpoints } from './messaging/endpoints.ts'
import { notificationEndpoints } from './notifications/endpoints.ts'
import { operationsEndpoints } from './operations/endpoints.ts'
import { organisationEndpoints } from './organisations/endpoints.ts'
import { peopleEndpoints } from './people/endpoints.ts'
import { pitchEndpoints } from './pitches/endpoints.ts'
import { realtimeEndpoints } from './realtime/endpoints.ts'

/** Every address of the HTTP API, by method and path. */
export const api = {
  ...identityEndpoints,
  ...peopleEndpoints,
  ...organisationEndpoints,
  ...pitchEndpoints,
  ...discoveryEndpoints,
  ...engagementEndpoints,
  ...messagingEndpoints,
  ...notificationEndpoints,
  ...administrationEndpoints,
  ...operationsEndpoints,
  ...realtimeEndpoints,
} as const

export type Api = typeof api
export type ApiKey = keyof Api
export type ApiRequest<Key extends ApiKey> = RequestOf<Api[Key]>
export type ApiAnswer<Key extends ApiKey> = AnswerOf<Api[Key]>
