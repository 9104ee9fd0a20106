import { redirect, type LoaderFunction } from 'react-router'
import { homeOf, readSession, safeNext } from '../../app/session.ts'
import { servicesOf } from '../../app/services.ts'

/** A loader for pages that make no sense to somebody who is signed in: leads where they wanted to go, or home. */
export const turnAwaySignedIn: LoaderFunction = async ({ request, context }) => {
  const user = await readSession(servicesOf(context)).catch(() => null)
  if (user) throw redirect(safeNext(new URL(request.url).searchParams.get('next')) ?? homeOf(user.userType))
  return null
}
