import { visitSourceOf, type VisitSource } from '@pitchey/contract/analytics/vocabulary'

// The page shown before this one, within this visit of the site; a browser keeps no such thing.
const trail: { before: string | null; now: string | null } = { before: null, now: null }

const pathnameOf = (path: string | null): string | undefined => path?.split('?')[0]

/** Notes the address that is shown now. */
export const notePage = (path: string): void => {
  if (pathnameOf(path) !== pathnameOf(trail.now)) trail.before = trail.now
  trail.now = path
}

/** The class of where the page shown now was come to from. */
export const visitSourceHere = (): VisitSource => {
  if (new URLSearchParams(window.location.search).has('s')) return 'share'
  const { referrer } = document
  const own =
    trail.before ??
    (referrer.startsWith(`${window.location.origin}/`) ? referrer.slice(window.location.origin.length) : null)
  return visitSourceOf({ path: own, referrer })
}
