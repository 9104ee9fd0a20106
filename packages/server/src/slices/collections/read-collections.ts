import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { JsonText } from '../../http/route.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone, may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { allCollections, publishedCollection, publishedCollections } from './collection-store.ts'

/** [COLL1] What everybody sees: published collections in their order. */
export const listCollections = query({
  name: 'collection.listed',
  input: inputOf(api['GET /api/collections']),
  who: anyone,
  withoutActor: true,
  run: async ({ db }) => new JsonText<ApiAnswer<'GET /api/collections'>>(await publishedCollections(db)),
})

/** A published collection. Throws `not_found` for one that is not. */
export const readCollection = query({
  name: 'collection.read',
  input: inputOf(api['GET /api/collections/{slug}']),
  who: anyone,
  withoutActor: true,
  run: async ({ db }, { slug }) => {
    const json = await publishedCollection(db, slug)
    if (json === null) throw new Problem('not_found')
    return new JsonText<ApiAnswer<'GET /api/collections/{slug}'>>(json)
  },
})

/** [COLL2] Every collection, for those who make them. */
export const listEditedCollections = query({
  name: 'collection.edited-list',
  input: inputOf(api['GET /api/admin/collections']),
  who: may('market.curate'),
  run: async ({ db }) => new JsonText<ApiAnswer<'GET /api/admin/collections'>>(await allCollections(db)),
})
