import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { activityId, pitchId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { personCard, pictureRef } from '../people/endpoints.ts'
import { attachmentRoles } from '../pitches/content-vocabulary.ts'
import { pitchCard } from '../pitches/pitch.ts'
import { stages } from '../pitches/vocabulary.ts'
import { slug } from '../text.ts'

const byHandle = z.strictObject({ handle: slug })
const bySlug = z.strictObject({ slug })
const byPitch = z.strictObject({ id: pitchId })

/** How a share link is handed around. */
export const shareChannels = ['link', 'mail'] as const
export type ShareChannel = (typeof shareChannels)[number]
const shareCode = z.string().regex(/^[\w-]{22}$/u, { message: 'is not the code of a share link' })

const blockedPerson = z.strictObject({
  id: userId,
  handle: slug,
  name: z.string(),
  avatar: pictureRef.nullable(),
  blockedAt: instant,
})

export const activityKinds = ['published', 'stage', 'credit'] as const
export type ActivityKind = (typeof activityKinds)[number]

/**
 * Something that happened to a pitch of somebody whom the reader follows, or of a company's. For a credit the person is
 * the one who confirmed that they are part of the pitch, and `roles` tells as what.
 */
export const activity = z.strictObject({
  id: activityId,
  kind: z.enum(activityKinds),
  stage: z.enum(stages),
  roles: z.array(z.strictObject({ role: z.enum(attachmentRoles), roleOther: z.string() })),
  person: z.strictObject({ id: userId, handle: slug, name: z.string(), avatar: pictureRef.nullable() }),
  pitch: pitchCard,
  at: instant,
})
export type Activity = z.infer<typeof activity>

export const circleEndpoints = {
  'GET /api/users/{handle}/relation': {
    summary: 'What I am to a person, and they to me',
    tag: 'People',
    params: byHandle,
    status: 200,
    answer: z.strictObject({ following: z.boolean(), followsMe: z.boolean(), blocked: z.boolean() }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/users/{handle}/followers': {
    summary: 'Who follows a person, newest first',
    tag: 'People',
    params: byHandle,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(personCard),
    problems: ['not_found'],
  },
  'GET /api/users/{handle}/following': {
    summary: 'Whom a person follows, newest first',
    tag: 'People',
    params: byHandle,
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(personCard),
    problems: ['not_found'],
  },
  'PUT /api/users/{handle}/block': {
    summary: 'Block a person: neither follows, answers nor writes to the other',
    tag: 'People',
    params: byHandle,
    status: 204,
    problems: ['not_signed_in', 'not_found', 'conflict'],
  },
  'DELETE /api/users/{handle}/block': {
    summary: 'Take a block back',
    tag: 'People',
    params: byHandle,
    status: 204,
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/blocks': {
    summary: 'Whom I blocked, newest first',
    tag: 'People',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(blockedPerson),
    problems: ['not_signed_in'],
  },
  'GET /api/organisations/{slug}/relation': {
    summary: 'How many follow a company, and whether I do',
    tag: 'Organisations',
    params: bySlug,
    status: 200,
    answer: z.strictObject({ following: z.boolean(), followerCount: z.int() }),
    problems: ['not_found'],
  },
  'PUT /api/organisations/{slug}/follow': {
    summary: 'Follow a company',
    tag: 'Organisations',
    params: bySlug,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'DELETE /api/organisations/{slug}/follow': {
    summary: 'Stop following a company',
    tag: 'Organisations',
    params: bySlug,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/feed': {
    summary: 'What people and companies I follow did, newest first',
    tag: 'Engagement',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(activity),
    problems: ['not_signed_in'],
  },
  'POST /api/pitches/{id}/share-links': {
    summary: 'An address of my own to hand around; the same one every time',
    tag: 'Engagement',
    params: byPitch,
    body: z.strictObject({ channel: z.enum(shareChannels) }),
    status: 200,
    answer: z.strictObject({ code: z.string(), path: z.string() }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/pitches/{id}/shares': {
    summary: 'How often a pitch of mine was handed around, and how many came by it',
    tag: 'Engagement',
    params: byPitch,
    status: 200,
    answer: z.strictObject({
      people: z.int(),
      visits: z.int(),
      channels: z.array(z.strictObject({ channel: z.enum(shareChannels), links: z.int(), visits: z.int() })),
    }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/share-links/{code}': {
    summary: 'Where a share link leads',
    tag: 'Engagement',
    params: z.strictObject({ code: shareCode }),
    status: 200,
    answer: z.strictObject({ pitchId, slug }),
    problems: ['not_found'],
  },
  'POST /api/share-links/{code}/visits': {
    summary: 'Count a visit by a share link, once per reader and day',
    tag: 'Engagement',
    params: z.strictObject({ code: shareCode }),
    status: 204,
    problems: ['not_found'],
  },
} as const satisfies Endpoints
