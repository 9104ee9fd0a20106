import type { Comment } from '@pitchey/contract/engagement/endpoints'
import type { CommentId, PitchId, UserId } from '@pitchey/contract/ids'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../pitches/index.ts'
import type { CommentFacts, PitchFacts } from './engagement-policy.ts'

const authorJson = `json_build_object('handle', u.handle, 'name', u.name,
    'avatar', case when m.id is null then null else json_build_object('id', m.id, 'colour', m.colour) end)`

/** A comment `c` of a pitch `p` as the reader `$2` sees it; a deleted one keeps nothing but its place. */
const commentJson = `json_build_object(
  'id', c.id, 'parentId', c.parent_id,
  'body', case when c.deleted_at is null then c.body end,
  'author', case when c.deleted_at is null then ${authorJson} end,
  'byOwner', c.deleted_at is null and c.author_id = p.owner_id,
  'mine', c.deleted_at is null and c.author_id is not distinct from $2::uuid,
  'createdAt', ${instantJson('c.created_at')}, 'editedAt', ${instantJson('c.edited_at')})`

const from = `from pitch_comments c join pitches p on p.id = c.pitch_id join users u on u.id = c.author_id
  left join profiles r on r.user_id = u.id left join media m on m.id = r.avatar_id`

const readPage = sqlStatement<{ item: string; at: string; id: CommentId }>(
  'comment.page',
  `select ${commentJson}::text as item, ${cursorTime('c.created_at')} as at, c.id ${from}
   where c.pitch_id = $1 and ($3::timestamptz is null or (c.created_at, c.id) > ($3::timestamptz, $4::uuid))
     and (c.deleted_at is null or exists (select from pitch_comments a where a.parent_id = c.id and a.deleted_at is null))
   order by c.created_at, c.id limit $5`,
)

const readOne = sqlStatement<{ comment: Comment }>(
  'comment.one',
  `select ${commentJson} as comment ${from} where c.id = $1`,
)

const readParent = sqlStatement<{ rootId: CommentId; authorId: UserId }>(
  'comment.parent',
  `select coalesce(parent_id, id) as "rootId", author_id as "authorId" from pitch_comments
   where id = $1 and pitch_id = $2 and deleted_at is null`,
)

const insertOne = sqlStatement<Record<never, never>>(
  'comment.insert',
  `with written as (
     insert into pitch_comments (id, pitch_id, author_id, parent_id, body, created_at)
     values ($1, $2, $3, $4, $5, $6) returning pitch_id
   )
   insert into pitch_counters (pitch_id, comments) select pitch_id, 1 from written
   on conflict (pitch_id) do update set comments = pitch_counters.comments + 1`,
)

const readFacts = sqlStatement<{ authorId: UserId; pitch: PitchFacts | null }>(
  'comment.facts',
  `select c.author_id as "authorId", case when p.id is null then null
     else json_build_object('ownerId', p.owner_id, 'status', p.status, 'visibility', p.visibility) end as pitch
   from pitch_comments c left join pitches p on p.id = c.pitch_id
   where c.id = $1 and c.pitch_id = $2 and c.deleted_at is null`,
)

const deleteOne = sqlStatement<{ pitchId: PitchId }>(
  'comment.delete',
  `with gone as (
     update pitch_comments set deleted_at = $2, body = '' where id = $1 and deleted_at is null returning pitch_id
   )
   update pitch_counters n set comments = n.comments - 1 from gone where n.pitch_id = gone.pitch_id
   returning n.pitch_id as "pitchId"`,
)

/** The newest of each pitch first, so that neither a long thread nor the comments of all others are read through. */
const readReceived = sqlStatement<{ item: string; at: string; id: CommentId }>(
  'comment.received',
  `select json_build_object('id', c.id, 'body', c.body, 'author', ${authorJson},
     'pitch', json_build_object('id', c.pitch_id, 'slug', c.slug, 'title', c.title, 'status', c.status),
     'createdAt', ${instantJson('c.created_at')})::text as item, ${cursorTime('c.created_at')} as at, c.id
   from (
     select p.slug, p.title, p.status, n.* from pitches p cross join lateral (
       select k.* from pitch_comments k
       where k.pitch_id = p.id and k.deleted_at is null and k.author_id <> p.owner_id
         and ($2::timestamptz is null or (k.created_at, k.id) < ($2::timestamptz, $3::uuid))
       order by k.created_at desc, k.id desc limit $4) n
     where p.owner_id = $1
     order by n.created_at desc, n.id desc limit $4) c
   join users u on u.id = c.author_id left join profiles r on r.user_id = u.id left join media m on m.id = r.avatar_id
   order by c.created_at desc, c.id desc`,
)

export type CommentLine = { item: string; at: string; id: CommentId }

/** Comments of a pitch after a place in the list, oldest first, each as JSON for the reader. */
export const commentsOf = (
  db: Db,
  query: { pitchId: PitchId; readerId: UserId | null; after: readonly [string, string] | null; limit: number },
): Promise<CommentLine[]> =>
  db.rows(readPage, [query.pitchId, query.readerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])

/** Comments of others under the pitches of one owner, newest first, after a place in the list. */
export const receivedComments = (
  db: Db,
  query: { ownerId: UserId; after: readonly [string, string] | null; limit: number },
): Promise<CommentLine[]> =>
  db.rows(readReceived, [query.ownerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])

/** One comment as its reader sees it; null when there is none. */
export const findComment = async (db: Db, id: CommentId, readerId: UserId): Promise<Comment | null> => {
  const [row] = await db.rows(readOne, [id, readerId])
  return row?.comment ?? null
}

/** The root of the thread that an answer to a comment joins; null unless the comment stands under this pitch. */
export const findThread = async (
  db: Db,
  pitchId: PitchId,
  parentId: CommentId,
): Promise<{ rootId: CommentId; authorId: UserId } | null> => {
  const [row] = await db.rows(readParent, [parentId, pitchId])
  return row ?? null
}

export type NewComment = {
  id: CommentId
  pitchId: PitchId
  authorId: UserId
  rootId: CommentId | null
  body: string
  at: Date
}

/** Adds a comment and counts it. */
export const insertComment = async (db: Db, comment: NewComment): Promise<void> => {
  await db.rows(insertOne, [comment.id, comment.pitchId, comment.authorId, comment.rootId, comment.body, comment.at])
}

/** What the policy needs to decide on a deletion; null when no such comment stands under the pitch. */
export const findCommentFacts = async (db: Db, pitchId: PitchId, id: CommentId): Promise<CommentFacts | null> => {
  const [row] = await db.rows(readFacts, [id, pitchId])
  return row ?? null
}

/** Wipes a comment and discounts it; its place stays while answers stand under it. False when it was gone already. */
export const deleteComment = async (db: Db, id: CommentId, now: Date): Promise<boolean> => {
  const rows = await db.rows(deleteOne, [id, now])
  return rows.length === 1
}
