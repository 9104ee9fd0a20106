import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { mediaId, pitchId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { line, slug } from '../text.ts'
import { ownPitch } from './pitch.ts'

/** How a version came about; what is saved, restored or imported without a name may be thinned out when there are many. */
export const versionKinds = ['saved', 'named', 'published', 'restored', 'imported'] as const
export type VersionKind = (typeof versionKinds)[number]

export const versionNameMaxLength = 80
const versionName = line(versionNameMaxLength)

/** Everything that was written, field by field, as it stood then; fields that came later are absent. */
export const versionContent = z.record(z.string(), z.json())
export type VersionContent = z.infer<typeof versionContent>

/** A kept state of a pitch in the list of its versions. The newest is what the pitch says now. */
export const versionCard = z.strictObject({
  number: z.int().min(1),
  kind: z.enum(versionKinds),
  name: z.string().nullable(),
  /** Words of everything written, in all texts together. */
  wordCount: z.int(),
  author: z.strictObject({
    handle: slug,
    name: z.string(),
    avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
  }),
  /** When its first change was made. */
  createdAt: instant,
  /** When its last change was made. */
  savedAt: instant,
})
export type VersionCard = z.infer<typeof versionCard>

export const versionPage = z.strictObject({ ...versionCard.shape, content: versionContent })
export type VersionPage = z.infer<typeof versionPage>

const byId = z.strictObject({ id: pitchId })
const byNumber = z.strictObject({ id: pitchId, number: z.coerce.number<string>().int().min(1).max(2_147_483_647) })

export const versionEndpoints = {
  'GET /api/pitches/{id}/versions': {
    summary: 'Kept versions of a pitch, newest first',
    tag: 'Versions',
    params: byId,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(versionCard),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/pitches/{id}/versions/{number}': {
    summary: 'One version with everything it says',
    tag: 'Versions',
    params: byNumber,
    status: 200,
    answer: versionPage,
    problems: ['not_signed_in', 'not_found'],
  },
  'POST /api/pitches/{id}/versions': {
    summary: 'Keep the present state under a name',
    tag: 'Versions',
    params: byId,
    body: z.strictObject({ name: versionName }),
    status: 201,
    answer: versionCard,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'conflict'],
  },
  'PATCH /api/pitches/{id}/versions/{number}': {
    summary: 'Name a version, or take its name away',
    tag: 'Versions',
    params: byNumber,
    /** `was` is the name that the caller saw. */
    body: z.strictObject({ name: versionName.nullable(), was: z.string().max(versionNameMaxLength).nullable() }),
    status: 200,
    answer: versionCard,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'conflict'],
  },
  'POST /api/pitches/{id}/versions/{number}/restore': {
    summary: 'Let the pitch say again what a version says, as a new version',
    tag: 'Versions',
    params: byNumber,
    body: z.strictObject({ version: z.int().min(1) }),
    status: 200,
    /** `undo` is the number of the version that holds what the pitch said before. */
    answer: z.strictObject({ pitch: ownPitch, version: versionCard, undo: z.int().min(1) }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'illegal_transition', 'not_publishable'],
  },
  'POST /api/pitches/{id}/duplicate': {
    summary: 'Begin a new draft that says the same',
    tag: 'Pitches',
    params: byId,
    status: 201,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict', 'too_many_requests'],
  },
} as const satisfies Endpoints
