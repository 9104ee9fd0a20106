import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, LibraryBig } from 'lucide-react'
import type { LoaderFunction } from 'react-router'
import { call } from '../../../app/api.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { ensureApi, refreshApi, useLoaded } from '../../../app/queries.ts'
import { servicesOf } from '../../../app/services.ts'
import { CollectionEditor } from '../../../features/administration/collection-editor.tsx'
import { NewCollection } from '../../../features/administration/new-collection.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { toastError } from '../../../ui/toast.ts'

export const loader: LoaderFunction = async ({ context }) => {
  await ensureApi(servicesOf(context), 'GET /api/admin/collections')
  return null
}

export const head: HeadOf = () => ({ title: 'Collections' })

type Place = { id: string; version: number; position: number }

/** Every collection in the order of the site. */
export function Component() {
  const client = useQueryClient()
  const collections = useLoaded('GET /api/admin/collections').items
  const swap = useMutation({
    mutationFn: async (places: readonly Place[]) => {
      for (const { id, version, position } of places) {
        await call('PATCH /api/admin/collections/{id}', { params: { id }, body: { position, version } })
      }
    },
    onError: () => toastError('The order was not changed'),
    onSettled: () => refreshApi(client, 'GET /api/admin/collections', 'GET /api/collections'),
  })
  const move = (from: number, to: number) => {
    const [one, other] = [collections[from], collections[to]]
    if (!one || !other) return
    swap.mutate([
      { id: one.id, version: one.version, position: other.position },
      { id: other.id, version: other.version, position: one.position },
    ])
  }
  return (
    <>
      <PageHeader
        title="Collections"
        description="Rows of pitches that belong together; the first two published ones stand on the landing page."
        actions={<NewCollection />}
      />
      {collections.length === 0 && (
        <EmptyState icon={LibraryBig} headingLevel={2} className="panel" title="No collections yet">
          Begin one, add pitches by search, put them in order, and publish it.
        </EmptyState>
      )}
      <ul className="space-y-6">
        {collections.map((collection, place) => (
          <li key={collection.id} className="flex items-start gap-3">
            <span className="flex flex-col gap-1 pt-4 max-sm:hidden">
              <IconButton
                label={`Move ${collection.title} up`}
                size="sm"
                disabled={place === 0 || swap.isPending}
                onClick={() => move(place, place - 1)}
              >
                <ArrowUp aria-hidden="true" />
              </IconButton>
              <IconButton
                label={`Move ${collection.title} down`}
                size="sm"
                disabled={place === collections.length - 1 || swap.isPending}
                onClick={() => move(place, place + 1)}
              >
                <ArrowDown aria-hidden="true" />
              </IconButton>
            </span>
            <div className="min-w-0 flex-1">
              <CollectionEditor key={collection.version} collection={collection} />
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
