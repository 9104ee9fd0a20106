import { z } from 'zod'
import { visitSources } from '../analytics/vocabulary.ts'
import type { Endpoints } from '../endpoint.ts'
import { commentId, mediaId, pitchId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { pitchStatuses } from '../pitches/vocabulary.ts'
import { paragraphs, slug } from '../text.ts'

const byPitch = z.strictObject({ id: pitchId })

export const comment = z.strictObject({
  id: commentId,
  parentId: commentId.nullable(),
  /** Null when only its answers keep it in place: `gone` says why. */
  body: z.string().nullable(),
  gone: z.enum(['deleted', 'hidden']).nullable(),
  /** Hidden from other readers; shown to its author, the owner of the pitch and moderators. */
  hidden: z.boolean(),
  /** How many answers stand in the thread that it begins; 0 for an answer. */
  answerCount: z.int(),
  author: z
    .strictObject({
      handle: slug,
      name: z.string(),
      avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
    })
    .nullable(),
  byOwner: z.boolean(),
  mine: z.boolean(),
  createdAt: instant,
  editedAt: instant.nullable(),
  version: z.int(),
})
export type Comment = z.infer<typeof comment>

/** A comment of somebody else under a pitch of mine. */
export const receivedComment = z.strictObject({
  id: commentId,
  body: z.string(),
  author: z.strictObject({
    handle: slug,
    name: z.string(),
    avatar: z.strictObject({ id: mediaId, colour: z.string() }).nullable(),
  }),
  pitch: z.strictObject({ id: pitchId, slug: slug.nullable(), title: z.string(), status: z.enum(pitchStatuses) }),
  createdAt: instant,
})
export type ReceivedComment = z.infer<typeof receivedComment>

export const commentSorts = ['oldest', 'newest'] as const
export type CommentSort = (typeof commentSorts)[number]

/** So many answers come with the comment that begins their thread. */
export const answersInList = 10

export const analyticsIntervals = ['day', 'week', 'month'] as const

export const engagementEndpoints = {
  'POST /api/pitches/{id}/views': {
    summary: 'Count a visit, once per reader and day',
    tag: 'Engagement',
    params: byPitch,
    query: z.strictObject({ source: z.enum(visitSources).default('unknown') }),
    status: 204,
    problems: ['not_found'],
  },
  'PUT /api/pitches/{id}/like': {
    summary: 'Like a pitch',
    tag: 'Engagement',
    params: byPitch,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'DELETE /api/pitches/{id}/like': {
    summary: 'Take a like back',
    tag: 'Engagement',
    params: byPitch,
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/pitches/{id}/relation': {
    summary: 'What I did with a pitch: liked it, saved it, follow its creator',
    tag: 'Engagement',
    params: byPitch,
    status: 200,
    answer: z.strictObject({ liked: z.boolean(), saved: z.boolean(), followsCreator: z.boolean() }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/pitches/{id}/comments': {
    summary:
      'Threads of comments, each with its first answers; `thread` pages through the answers of one, `around` begins with the thread of a comment and the answers that lead to it',
    tag: 'Engagement',
    params: byPitch,
    query: z.strictObject({
      ...pageQuery,
      sort: z.enum(commentSorts).default('oldest'),
      thread: commentId.optional(),
      around: commentId.optional(),
    }),
    status: 200,
    answer: listOf(comment),
    problems: ['not_found'],
  },
  'POST /api/pitches/{id}/comments': {
    summary: 'Comment, or answer a comment',
    tag: 'Engagement',
    params: byPitch,
    body: z.strictObject({ body: paragraphs(2000), parentId: commentId.nullable().optional() }),
    status: 201,
    answer: comment,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'conflict'],
  },
  'PATCH /api/pitches/{id}/comments/{commentId}': {
    summary: 'Change the words of a comment of mine; readers see that and when it was edited',
    tag: 'Engagement',
    params: z.strictObject({ id: pitchId, commentId }),
    body: z.strictObject({ body: paragraphs(2000), version: z.int().min(1) }),
    status: 200,
    answer: comment,
    problems: ['not_signed_in', 'forbidden', 'email_not_verified', 'not_found', 'stale_version'],
  },
  'PUT /api/pitches/{id}/comments/{commentId}/hidden': {
    summary: 'Hide a comment under a pitch of mine from other readers',
    tag: 'Engagement',
    params: z.strictObject({ id: pitchId, commentId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'DELETE /api/pitches/{id}/comments/{commentId}/hidden': {
    summary: 'Show a hidden comment again',
    tag: 'Engagement',
    params: z.strictObject({ id: pitchId, commentId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'DELETE /api/pitches/{id}/comments/{commentId}': {
    summary: 'Delete a comment of mine, or any comment as a moderator',
    tag: 'Engagement',
    params: z.strictObject({ id: pitchId, commentId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
  'GET /api/comments/latest': {
    summary: 'What others wrote under my pitches, newest first',
    tag: 'Engagement',
    query: z.strictObject(pageQuery),
    status: 200,
    answer: listOf(receivedComment),
    problems: ['not_signed_in', 'forbidden'],
  },
  'GET /api/analytics/pitches/{id}': {
    summary: 'Views, likes and comments of a pitch over time',
    tag: 'Analytics',
    params: byPitch,
    query: z.strictObject({
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      interval: z.enum(analyticsIntervals).default('day'),
    }),
    status: 200,
    answer: z.strictObject({
      totals: z.strictObject({ views: z.int(), viewers: z.int(), likes: z.int(), comments: z.int() }),
      series: z.array(z.strictObject({ at: z.iso.date(), views: z.int(), likes: z.int(), comments: z.int() })),
    }),
    problems: ['not_signed_in', 'not_found'],
  },
  'GET /api/analytics/overview': {
    summary: 'The figures of my dashboard over the last days, beside the days before',
    tag: 'Analytics',
    query: z.strictObject({
      days: z.coerce
        .number<string>()
        .pipe(z.literal([7, 30, 90]))
        .default(30),
    }),
    status: 200,
    answer: z.strictObject({
      days: z.int(),
      views: z.strictObject({ now: z.int(), before: z.int() }),
      likes: z.strictObject({ now: z.int(), before: z.int() }),
      comments: z.strictObject({ now: z.int(), before: z.int() }),
      followers: z.strictObject({ now: z.int(), before: z.int() }),
      pitches: z.strictObject({ draft: z.int(), live: z.int(), archived: z.int() }),
      series: z.array(
        z.strictObject({ at: z.iso.date(), views: z.int(), likes: z.int(), comments: z.int(), followers: z.int() }),
      ),
    }),
    problems: ['not_signed_in', 'forbidden'],
  },
} as const satisfies Endpoints
