import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { collectionId, pitchId } from '../ids.ts'
import { instant } from '../list.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { line, paragraphs, slug } from '../text.ts'

/** So many collections there are at once, and so many pitches in one. */
export const maxCollections = 100
export const maxCollectionPitches = 60

/** A published collection with its first pitches. */
export const collectionCard = z.strictObject({
  slug,
  title: z.string(),
  intro: z.string(),
  pitchCount: z.int(),
  pitches: z.array(pitchCard),
})
export type CollectionCard = z.infer<typeof collectionCard>

/** A collection as those who put it together see it. */
export const editedCollection = z.strictObject({
  id: collectionId,
  slug,
  title: z.string(),
  intro: z.string(),
  position: z.int(),
  published: z.boolean(),
  version: z.int(),
  updatedAt: instant,
  /** In order; what left the market has no card and is not shown to readers. */
  pitches: z.array(z.strictObject({ pitchId, card: pitchCard.nullable() })),
})
export type EditedCollection = z.infer<typeof editedCollection>

const byId = z.strictObject({ id: collectionId })
const title = line(80, 2)
const intro = paragraphs(600, 0)

export const collectionEndpoints = {
  'GET /api/collections': {
    summary: 'Published collections in their order, each with its first pitches',
    tag: 'Collections',
    status: 200,
    answer: z.strictObject({ items: z.array(collectionCard), nextCursor: z.null() }),
    problems: [],
  },
  'GET /api/collections/{slug}': {
    summary: 'A published collection',
    tag: 'Collections',
    params: z.strictObject({ slug }),
    status: 200,
    answer: collectionCard,
    problems: ['not_found'],
  },
  'GET /api/admin/collections': {
    summary: 'Every collection, published or not',
    tag: 'Administration',
    status: 200,
    answer: z.strictObject({ items: z.array(editedCollection), nextCursor: z.null() }),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/admin/collections': {
    summary: 'Begin a collection',
    tag: 'Administration',
    body: z.strictObject({ title, intro: intro.optional() }),
    status: 201,
    answer: editedCollection,
    problems: ['not_signed_in', 'forbidden', 'conflict'],
  },
  'PATCH /api/admin/collections/{id}': {
    summary: 'Change words, order, pitches and publication of a collection',
    tag: 'Administration',
    params: byId,
    body: z.strictObject({
      title: title.optional(),
      intro: intro.optional(),
      position: z.int().min(0).max(10_000).optional(),
      published: z.boolean().optional(),
      pitchIds: z.array(pitchId).max(maxCollectionPitches).optional(),
      version: z.int().min(1),
    }),
    status: 200,
    answer: editedCollection,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'conflict'],
  },
  'DELETE /api/admin/collections/{id}': {
    summary: 'Delete a collection',
    tag: 'Administration',
    params: byId,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Endpoints
