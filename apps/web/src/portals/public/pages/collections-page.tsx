import { LibraryBig } from 'lucide-react'
import { Link, type LoaderFunction } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensureApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { SiteFrame } from '../../../app/site-frame.tsx'
import { CollectionRows } from '../../../features/market/collection-rows.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

export const loader: LoaderFunction = async ({ context }) => {
  await ensureApi(servicesOf(context), 'GET /api/collections')
  return null
}

export const head: HeadOf = () => ({
  title: 'Collections',
  description: 'Pitches that belong together, put side by side by our editors.',
  canonical: '/collections',
  type: 'website',
})

/** Every published collection, each as a row. */
export function Component() {
  const collections = useLoaded('GET /api/collections').items
  return (
    <SiteFrame>
      <div className="shell pt-10 pb-20 lg:pt-14">
        <h1 className="display text-d2">Collections</h1>
        <p className="mt-3 text-md text-ink-2">Pitches that belong together, put side by side by our editors.</p>
        <div className="mt-10 space-y-14">
          <CollectionRows collections={collections} />
          {collections.length === 0 && (
            <EmptyState
              icon={LibraryBig}
              headingLevel={2}
              className="panel"
              title="No collections yet"
              action={
                <Button asChild>
                  <Link to="/browse">Browse the board</Link>
                </Button>
              }
            >
              When our editors put one together, it shows here.
            </EmptyState>
          )}
        </div>
      </div>
    </SiteFrame>
  )
}
