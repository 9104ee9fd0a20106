import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { mediaId, pitchId } from '../ids.ts'
import { listOf, pageQuery } from '../list.ts'
import { line, slug } from '../text.ts'
import { imageTypes } from '../media/images.ts'
import { ownPitch, ownPitchCard, pitchFields, pitchPage } from './pitch.ts'
import { templateReference } from './templates.ts'
import { pitchStatuses } from './vocabulary.ts'

export const ownPitchSorts = ['updated', 'title', 'status', 'views', 'created'] as const
export type OwnPitchSort = (typeof ownPitchSorts)[number]
export const sortOrders = ['asc', 'desc'] as const
export type SortOrder = (typeof sortOrders)[number]

/** The order that a list takes when none is named: names and statuses go up, dates and figures go down. */
export const usualOrder = (sort: OwnPitchSort): SortOrder => (sort === 'title' || sort === 'status' ? 'asc' : 'desc')

const byId = z.strictObject({ id: pitchId })
const atVersion = z.strictObject({ version: z.int().min(1) })
const partial = z.strictObject(pitchFields).partial().shape

export const createPitchBody = z.strictObject({
  ...partial,
  title: pitchFields.title,
  logline: pitchFields.logline,
  genre: pitchFields.genre,
  format: pitchFields.format,
  /** What the draft begins from; fields that are named here win over it. */
  templateId: templateReference.optional(),
})
export const editPitchBody = z.strictObject({ ...partial, version: z.int().min(1) })

const pictureUpload = { types: imageTypes, maxSizeBytes: 15 * 1024 * 1024 } as const

/** Every text of a pitch at its longest, four bytes a character or escaped, and room to spare. */
const maxPitchSizeBytes = 2 * 1024 * 1024

const transition = (summary: string) =>
  ({
    summary,
    tag: 'Pitches',
    params: byId,
    body: atVersion,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'illegal_transition'],
  }) as const

export const pitchEndpoints = {
  'GET /api/pitches/mine': {
    summary: 'My pitches and those of my teams, in any status',
    tag: 'Pitches',
    query: z.strictObject({
      ...pageQuery,
      status: z.enum(pitchStatuses).optional(),
      /** Every word must stand in the title, the logline or a tag. */
      search: line(100).optional(),
      sort: z.enum(ownPitchSorts).default('updated'),
      order: z.enum(sortOrders).optional(),
    }),
    status: 200,
    answer: listOf(ownPitchCard),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/pitches': {
    summary: 'Begin a pitch',
    tag: 'Pitches',
    body: createPitchBody,
    maxBodySizeBytes: maxPitchSizeBytes,
    status: 201,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'conflict', 'too_many_requests'],
  },
  'GET /api/pitches/{idOrSlug}': {
    summary: 'A pitch, as far as this reader may see it',
    tag: 'Pitches',
    params: z.strictObject({ idOrSlug: z.union([pitchId, slug.max(120)]) }),
    status: 200,
    answer: pitchPage,
    problems: ['not_found'],
  },
  'GET /api/pitches/{id}/edit': {
    summary: 'A pitch with everything its team may edit',
    tag: 'Pitches',
    params: byId,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'not_found'],
  },
  'PATCH /api/pitches/{id}': {
    summary: 'Change some fields of a pitch',
    tag: 'Pitches',
    params: byId,
    body: editPitchBody,
    maxBodySizeBytes: maxPitchSizeBytes,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version', 'illegal_transition', 'not_publishable'],
  },
  'DELETE /api/pitches/{id}': {
    summary: 'Delete a draft',
    tag: 'Pitches',
    params: byId,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'POST /api/pitches/{id}/publish': {
    ...transition('Put a draft on the market'),
    problems: [
      'not_signed_in',
      'forbidden',
      'not_found',
      'stale_version',
      'illegal_transition',
      'not_publishable',
      'email_not_verified',
    ],
  },
  'POST /api/pitches/{id}/unpublish': transition('Take a pitch off the market, back to draft'),
  'POST /api/pitches/{id}/archive': transition('Put a pitch away'),
  'POST /api/pitches/{id}/restore': transition('Bring an archived pitch back as a draft'),
  'PUT /api/pitches/{id}/poster': {
    summary: 'Upload a poster',
    tag: 'Pitches',
    params: byId,
    upload: pictureUpload,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'unusable_image'],
  },
  'DELETE /api/pitches/{id}/poster': {
    summary: 'Remove the uploaded poster; a drawn one takes its place',
    tag: 'Pitches',
    params: byId,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'PUT /api/pitches/{id}/backdrop': {
    summary: 'Upload a backdrop',
    tag: 'Pitches',
    params: byId,
    upload: pictureUpload,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'unusable_image'],
  },
  'DELETE /api/pitches/{id}/backdrop': {
    summary: 'Remove the uploaded backdrop; a drawn one takes its place',
    tag: 'Pitches',
    params: byId,
    status: 200,
    answer: ownPitch,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'POST /api/pitches/{id}/character-images': {
    summary: 'Upload a picture for a character; an edit of the characters then names it',
    tag: 'Pitches',
    params: byId,
    upload: pictureUpload,
    status: 201,
    answer: z.strictObject({ id: mediaId }),
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition', 'unusable_image', 'conflict'],
  },
} as const satisfies Endpoints
