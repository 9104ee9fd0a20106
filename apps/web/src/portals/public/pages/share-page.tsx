import { redirect, type LoaderFunction } from 'react-router'
import { ensureApi } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'

/** A share link leads to its pitch, whose page counts the visit. */
export const loader: LoaderFunction = async ({ params, context }) => {
  const code = params['code'] ?? ''
  const { slug } = await ensureApi(servicesOf(context), 'GET /api/share-links/{code}', { params: { code } })
  return redirect(`/pitch/${slug}?s=${encodeURIComponent(code)}`)
}

export function Component() {
  return null
}
