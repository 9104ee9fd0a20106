import { Clapperboard } from 'lucide-react'
import { Link, useParams, type LoaderFunction } from 'react-router'
import type { ApiRequest } from '../../../app/api.ts'
import { countOf } from '../../../app/format.ts'
import { summaryOf, type HeadOf } from '../../../app/page-head.ts'
import { ensureApi, readApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { UserText } from '../../../app/user-text.tsx'
import { PitchGrid } from '../../../features/market/pitch-grid.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

const collectionRequest = (slug: string): ApiRequest<'GET /api/collections/{slug}'> => ({ params: { slug } })

export const loader: LoaderFunction = async ({ params, context }) => {
  await ensureApi(servicesOf(context), 'GET /api/collections/{slug}', collectionRequest(params['slug'] ?? ''))
  return null
}

export const head: HeadOf = ({ client, params }) => {
  const collection = readApi(client, 'GET /api/collections/{slug}', collectionRequest(params['slug'] ?? ''))
  if (!collection) return { title: 'Collection', noindex: true }
  return {
    title: collection.title,
    description: summaryOf(collection.intro || `${countOf(collection.pitchCount, 'pitch', 'pitches')} on Pitchey`),
    canonical: `/collections/${collection.slug}`,
    type: 'website',
  }
}

/** Pitches that the site's own people put together. */
export function Component() {
  const collection = useLoaded('GET /api/collections/{slug}', collectionRequest(useParams()['slug'] ?? ''))
  return (
    <SiteFrame>
      <div className="shell pt-10 pb-20 lg:pt-14">
        <Link
          to="/collections"
          className="rounded-sm text-sm font-label text-accent-ink underline-offset-4 hover:underline"
        >
          Collections
        </Link>
        <h1 dir="auto" className="display mt-2 w-fit max-w-full text-d2 wrap-anywhere">
          {collection.title}
        </h1>
        {collection.intro !== '' && (
          <UserText text={collection.intro} className="mt-4 max-w-[42em] space-y-3 text-md/7 text-ink-2" />
        )}
        <p className="tnum mt-4 mb-8 text-sm text-ink-3">{countOf(collection.pitchCount, 'pitch', 'pitches')}</p>
        {collection.pitches.length > 0 ? (
          <PitchGrid pitches={collection.pitches} headingLevel={2} atTop />
        ) : (
          <EmptyState icon={Clapperboard} headingLevel={2} title="Nothing here right now" className="panel">
            Every pitch of this collection has left the market.
          </EmptyState>
        )}
      </div>
    </SiteFrame>
  )
}
