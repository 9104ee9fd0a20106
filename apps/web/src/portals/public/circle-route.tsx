import { useParams, type LoaderFunction } from 'react-router'
import type { HeadOf } from '../../app/page-head.ts'
import { ensurePages, pagesIn } from '../../app/paged.ts'
import { ensureApi, readApi } from '../../app/queries.ts'
import { servicesOf } from '../../app/services.ts'
import { SiteFrame } from '../../app/site-frame.tsx'
import { CirclePage, circleRequest, type CircleKey } from '../../features/people-pages/circle-page.tsx'
import { personRequest } from '../../features/people-pages/people-filters.ts'

/** The parts of a page of people around a person; `titleOf` is given the person's name once it is known. */
export function circleRoute(of: CircleKey, titleOf: (name: string | undefined) => string) {
  const loader: LoaderFunction = async ({ params, request, context }) => {
    const services = servicesOf(context)
    const handle = params['handle'] ?? ''
    await Promise.all([
      ensureApi(services, 'GET /api/users/{handle}', personRequest(handle)),
      ensurePages(services, of, circleRequest(handle), pagesIn(new URL(request.url).searchParams)),
    ])
    return null
  }
  const head: HeadOf = ({ client, params }) => {
    const person = readApi(client, 'GET /api/users/{handle}', personRequest(params['handle'] ?? ''))
    return { title: titleOf(person?.name), noindex: true }
  }
  function Component() {
    return (
      <SiteFrame>
        <CirclePage handle={useParams()['handle'] ?? ''} of={of} />
      </SiteFrame>
    )
  }
  return { loader, head, Component }
}
