import { useParams, type LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../../app/paged.ts'
import { ensureApi, readApi } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { CirclePage, circleRequest, type CircleKey } from '../../../features/people-pages/circle-page.tsx'
import { personRequest } from '../../../features/people-pages/people-filters.ts'

const key: CircleKey = 'GET /api/users/{handle}/following'

export const loader: LoaderFunction = async ({ params, request, context }) => {
  const services = servicesOf(context)
  const handle = params['handle'] ?? ''
  await Promise.all([
    ensureApi(services, 'GET /api/users/{handle}', personRequest(handle)),
    ensurePages(services, key, circleRequest(handle), pagesIn(new URL(request.url).searchParams)),
  ])
  return null
}

export const head: HeadOf = ({ client, params }) => {
  const handle = params['handle'] ?? ''
  const person = readApi(client, 'GET /api/users/{handle}', personRequest(handle))
  return { title: person ? `Whom ${person.name} follows` : 'Following', noindex: true }
}

export function Component() {
  return (
    <SiteFrame>
      <CirclePage handle={useParams()['handle'] ?? ''} of={key} />
    </SiteFrame>
  )
}
