import { safeNext } from '../../app/session.ts'
import { portalIn } from './portal-choices.ts'

type Destination = { portal?: string | null | undefined; next?: string | null | undefined }

const searchOf = ({ portal, next }: Destination): [string, string][] => {
  const known = portalIn(portal)
  const inside = safeNext(next ?? null)
  return [
    ...(known === undefined ? [] : ([['portal', known]] satisfies [string, string][])),
    ...(inside === undefined ? [] : ([['next', inside]] satisfies [string, string][])),
  ]
}

/** The sign-in page for a portal, leading on to a page of the site; what is unknown or outside is left out. */
export const signInAddress = (to: Destination): string => {
  const search = new URLSearchParams(searchOf(to)).toString()
  return search === '' ? '/sign-in' : `/sign-in?${search}`
}

/** The page that sets a new password with the token of a mail, and leads to sign-in afterwards. */
export const resetAddress = (token: string, to: Destination): string =>
  `/reset?${new URLSearchParams([['token', token], ...searchOf(to)]).toString()}`
