import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { listId, pitchId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { line, paragraphs, slug } from '../text.ts'

/** So many lists a person has, and so many pitches stand on one. */
export const maxLists = 50
export const maxListItems = 2000
export const maxNoteLength = 2000

/** A list of pitches that only its owner sees. */
export const savedList = z.strictObject({
  id: listId,
  name: z.string(),
  /** Where pitches go that name no list; it cannot be deleted. */
  isDefault: z.boolean(),
  pitchCount: z.int(),
  /** Whether the pitch that was asked about stands on it; null when none was. */
  holds: z.boolean().nullable(),
  version: z.int(),
  createdAt: instant,
})
export type SavedList = z.infer<typeof savedList>

/** A pitch on a list. One that its reader may not open any more keeps its place and the note alone. */
export const savedPitch = z.strictObject({
  pitchId,
  note: z.string(),
  version: z.int(),
  savedAt: instant,
  /** Null when the pitch is no longer on the market. */
  pitch: z.strictObject({ slug, title: z.string() }).nullable(),
  /** Null as well while the pitch is unlisted: it has its page, and no card. */
  card: pitchCard.nullable(),
})
export type SavedPitch = z.infer<typeof savedPitch>

const byList = z.strictObject({ id: listId })
const byItem = z.strictObject({ id: listId, pitchId })
const name = line(60)

export const saveEndpoints = {
  'PUT /api/pitches/{id}/save': {
    summary: 'Save a pitch to the first of my lists',
    tag: 'Lists',
    params: z.strictObject({ id: pitchId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'DELETE /api/pitches/{id}/save': {
    summary: 'Take a pitch off all of my lists',
    tag: 'Lists',
    params: z.strictObject({ id: pitchId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/saves': {
    summary: 'Which pitches I saved: the newest thousand',
    tag: 'Lists',
    status: 200,
    answer: z.strictObject({ pitchIds: z.array(pitchId) }),
    problems: ['not_signed_in'],
  },
  'GET /api/lists': {
    summary: 'My lists, and which of them hold a pitch',
    tag: 'Lists',
    query: z.strictObject({ pitchId: pitchId.optional() }),
    status: 200,
    answer: z.strictObject({ items: z.array(savedList), nextCursor: z.null() }),
    problems: ['not_signed_in'],
  },
  'POST /api/lists': {
    summary: 'Make a list',
    tag: 'Lists',
    body: z.strictObject({ name }),
    status: 201,
    answer: savedList,
    problems: ['not_signed_in', 'forbidden', 'conflict'],
  },
  'GET /api/lists/{id}': {
    summary: 'One of my lists',
    tag: 'Lists',
    params: byList,
    status: 200,
    answer: savedList,
    problems: ['not_signed_in', 'not_found'],
  },
  'PATCH /api/lists/{id}': {
    summary: 'Rename a list',
    tag: 'Lists',
    params: byList,
    body: z.strictObject({ name, version: z.int().min(1) }),
    status: 200,
    answer: savedList,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'conflict'],
  },
  'DELETE /api/lists/{id}': {
    summary: 'Delete a list with its notes',
    tag: 'Lists',
    params: byList,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'GET /api/lists/{id}/items': {
    summary: 'What stands on a list, newest first',
    tag: 'Lists',
    params: byList,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(savedPitch),
    problems: ['not_signed_in', 'not_found'],
  },
  'PUT /api/lists/{id}/items/{pitchId}': {
    summary: 'Put a pitch on a list',
    tag: 'Lists',
    params: byItem,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'PATCH /api/lists/{id}/items/{pitchId}': {
    summary: 'Write a note to a pitch on a list',
    tag: 'Lists',
    params: byItem,
    body: z.strictObject({ note: paragraphs(maxNoteLength, 0), version: z.int().min(1) }),
    status: 200,
    answer: z.strictObject({ note: z.string(), version: z.int() }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version'],
  },
  'DELETE /api/lists/{id}/items/{pitchId}': {
    summary: 'Take a pitch off a list',
    tag: 'Lists',
    params: byItem,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Endpoints
