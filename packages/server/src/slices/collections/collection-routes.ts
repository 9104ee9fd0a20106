import { route } from '../../http/route.ts'
import type { Route } from '../../http/route.ts'
import { beginCollection, editCollection, removeCollection } from './edit-collections.ts'
import { listCollections, listEditedCollections, readCollection } from './read-collections.ts'

/** Collections hold cards of the market, and change with it; a trigger announces their own changes there. */
const marketTopic = 'market'

export const collectionRoutes: Route[] = [
  route('GET /api/collections', listCollections, { cacheTopic: marketTopic }),
  route('GET /api/collections/{slug}', readCollection),
  route('GET /api/admin/collections', listEditedCollections),
  route('POST /api/admin/collections', beginCollection),
  route('PATCH /api/admin/collections/{id}', editCollection),
  route('DELETE /api/admin/collections/{id}', removeCollection),
]
