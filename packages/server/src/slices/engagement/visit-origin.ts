import type { VisitDevice, VisitPortal, VisitSource } from '@pitchey/contract/analytics/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import type { RequestFacts } from '../../kernel/operation.ts'
import type { Geo } from '../../ports/geo.ts'

/** Where a visit came from, as far as analytics keeps it: classes, never an address or a browser's name. */
export type VisitOrigin = { source: VisitSource; portal: VisitPortal; country: string; device: VisitDevice }

/** The class of a device by the name its browser gives itself. */
export const deviceOf = (userAgent: string | null): VisitDevice => {
  if (userAgent === null || userAgent === '') return 'unknown'
  if (/iPad|Tablet|PlayBook|Silk|Kindle|Android(?!.*Mobile)/iu.test(userAgent)) return 'tablet'
  return /Mobi|iPhone|iPod|Android|Windows Phone/iu.test(userAgent) ? 'phone' : 'desktop'
}

const portalOf = (actor: Actor): VisitPortal => {
  if (actor.kind === 'person') return actor.userType
  return actor.kind === 'visitor' ? 'visitor' : 'unknown'
}

export const visitOriginOf = (actor: Actor, request: RequestFacts, source: VisitSource, geo: Geo): VisitOrigin => ({
  source,
  portal: portalOf(actor),
  country: request.address === null ? 'unknown' : geo.countryOf(request.address),
  device: deviceOf(request.userAgent),
})
