import { answersInList } from '@pitchey/contract/engagement/endpoints'
import type { Comment, CommentSort } from '@pitchey/contract/engagement/endpoints'
import type { CommentId, PitchId, UserId } from '@pitchey/contract/ids'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import type { CommentFacts } from './engagement-policy.ts'

const authorJson = `json_build_object('handle', u.handle, 'name', u.name,
    'avatar', case when m.id is null then null else json_build_object('id', m.id, 'colour', m.colour) end)`

/** Whether the reader `$2` sees a comment; `$3` says that they moderate. Blocked people do not see each other's. */
const shown = (c: string): string => `${c}.deleted_at is null
  and (${c}.hidden_at is null or $3::boolean or (${c}.hidden_by = 'owner' and coalesce($2::uuid in (p.owner_id, ${c}.author_id), false)))
  and ($2::uuid is null or ${c}.author_id <> all (array(select blocked_with($2::uuid))))`

/** A comment `c` of a pitch `p` as the reader `$2` sees it; one that is gone keeps nothing but its place. */
const commentJson = (answerCount: string): string => `json_build_object(
  'id', c.id, 'parentId', c.parent_id,
  'body', case when ${shown('c')} then c.body end,
  'gone', case when ${shown('c')} then null when c.deleted_at is null then 'hidden' else 'deleted' end,
  'hidden', c.hidden_at is not null and ${shown('c')},
  'answerCount', ${answerCount},
  'author', case when ${shown('c')} then ${authorJson} end,
  'byOwner', ${shown('c')} and c.author_id = p.owner_id,
  'mine', c.deleted_at is null and c.author_id is not distinct from $2::uuid,
  'createdAt', ${instantJson('c.created_at')}, 'editedAt', ${instantJson('c.edited_at')}, 'version', c.version)`

/** Looked up for each comment alone: a page must not read through everybody. */
const authors = `cross join lateral (select w.handle, w.name from users w where w.id = c.author_id offset 0) u
  left join lateral (select i.id, i.colour from profiles r join media i on i.id = r.avatar_id
    where r.user_id = c.author_id offset 0) m on true`
const from = `from pitch_comments c join pitches p on p.id = c.pitch_id ${authors}`
const shownAnswers = `(select count(*) from pitch_comments k where k.parent_id = c.id and ${shown('k')})`

/** The first answers to the comment `c`, or those that lead to `target` where it is one of them. */
const answers = `select string_agg(${commentJson('0')}::text, ',' order by c.created_at, c.id) from (
    (select k.* from pitch_comments k where k.parent_id = c.id and ${shown('k')} and target.parent_id is distinct from c.id
     order by k.created_at, k.id limit ${answersInList})
    union all
    (select k.* from pitch_comments k where k.parent_id = c.id and ${shown('k')} and target.parent_id = c.id
       and (k.created_at, k.id) <= (target.created_at, target.id)
     order by k.created_at desc, k.id desc limit ${answersInList})) c ${authors}`

type CommentRow = { item: string; at: string; id: CommentId }

/** One line for each thread: the comment that begins it and its answers, as JSON with commas between. */
const pageOf = (sort: CommentSort) => {
  const [compare, direction] = sort === 'oldest' ? (['>', 'asc'] as const) : (['<', 'desc'] as const)
  return sqlStatement<CommentRow>(
    `comment.page-${sort}`,
    `with target as (select id, parent_id, created_at from pitch_comments where id = $7::uuid and pitch_id = $1),
     roots as (
       select c.*, p.owner_id from pitch_comments c join pitches p on p.id = c.pitch_id
       where c.pitch_id = $1 and c.parent_id is null
         and ($4::timestamptz is null or (c.created_at, c.id) ${compare} ($4::timestamptz, $5::uuid))
         and ((${shown('c')}) or exists (select from pitch_comments k where k.parent_id = c.id and ${shown('k')}))
       order by c.created_at ${direction}, c.id ${direction} limit $6)
     select concat_ws(',', ${commentJson(shownAnswers)}::text, answers.items) as item, ${cursorTime('c.created_at')} as at, c.id
     from roots c join pitches p on p.id = c.pitch_id ${authors}
     left join target on true
     left join lateral (select (${answers}) as items) answers on true
     order by c.created_at ${direction}, c.id ${direction}`,
  )
}
const readOldest = pageOf('oldest')
const readNewest = pageOf('newest')

const readThread = sqlStatement<CommentRow>(
  'comment.thread',
  `select ${commentJson('0')}::text as item, ${cursorTime('c.created_at')} as at, c.id ${from}
   where c.pitch_id = $1 and c.parent_id = $7::uuid and ${shown('c')}
     and ($4::timestamptz is null or (c.created_at, c.id) > ($4::timestamptz, $5::uuid))
   order by c.created_at, c.id limit $6`,
)

const readOne = sqlStatement<{ comment: Comment }>(
  'comment.one',
  `select ${commentJson(shownAnswers)} as comment ${from} where c.id = $1`,
)

/** The thread before the one of a comment, in one order or the other. */
const threadBefore = (sort: CommentSort) => {
  const [compare, direction] = sort === 'oldest' ? (['<', 'desc'] as const) : (['>', 'asc'] as const)
  return sqlStatement<{ at: string; id: CommentId }>(
    `comment.before-${sort}`,
    `with thread as (
       select t.id, t.created_at from pitch_comments k join pitch_comments t on t.id = coalesce(k.parent_id, k.id)
       where k.id = $2 and k.pitch_id = $1)
     select ${cursorTime('c.created_at')} as at, c.id from pitch_comments c, thread
     where c.pitch_id = $1 and c.parent_id is null and (c.created_at, c.id) ${compare} (thread.created_at, thread.id)
     order by c.created_at ${direction}, c.id ${direction} limit 1`,
  )
}
const readBeforeOldest = threadBefore('oldest')
const readBeforeNewest = threadBefore('newest')

const readParent = sqlStatement<{ rootId: CommentId; authorId: UserId }>(
  'comment.parent',
  `select coalesce(c.parent_id, c.id) as "rootId", c.author_id as "authorId"
   from pitch_comments c join pitches p on p.id = c.pitch_id where c.id = $1 and c.pitch_id = $4 and ${shown('c')}`,
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

const readFacts = sqlStatement<StandingComment>(
  'comment.facts',
  `select c.author_id as "authorId", c.version, c.hidden_by as "hiddenBy", case when p.id is null then null
     else json_build_object('ownerId', p.owner_id, 'status', p.status, 'visibility', p.visibility,
       'onTeam', pitch_role(p.id) is not null) end as pitch
   from pitch_comments c left join pitches p on p.id = c.pitch_id
   where c.id = $1 and c.pitch_id = $2 and c.deleted_at is null`,
)

const editOne = sqlStatement<{ version: number }>(
  'comment.edit',
  `update pitch_comments set body = $2, edited_at = $3, version = version + 1
   where id = $1 and version = $4 and deleted_at is null returning version`,
)

/** A hidden comment does not count; hiding and deleting at once discount it once. */
const hideOne = sqlStatement<{ pitchId: PitchId }>(
  'comment.hide',
  `with hidden as (
     update pitch_comments set hidden_at = $2, hidden_by = $3
     where id = $1 and deleted_at is null and hidden_at is null returning pitch_id
   ), counted as (
     update pitch_counters n set comments = n.comments - 1 from hidden where n.pitch_id = hidden.pitch_id
   )
   select pitch_id as "pitchId" from hidden`,
)

const showOne = sqlStatement<{ pitchId: PitchId }>(
  'comment.show',
  `with shown as (
     update pitch_comments set hidden_at = null, hidden_by = null
     where id = $1 and deleted_at is null and hidden_at is not null returning pitch_id
   ), counted as (
     update pitch_counters n set comments = n.comments + 1 from shown where n.pitch_id = shown.pitch_id
   )
   select pitch_id as "pitchId" from shown`,
)

const deleteOne = sqlStatement<{ pitchId: PitchId }>(
  'comment.delete',
  `with gone as (
     update pitch_comments set deleted_at = $2, body = '' where id = $1 and deleted_at is null returning pitch_id, hidden_at
   ), counted as (
     update pitch_counters n set comments = n.comments - 1 from gone where n.pitch_id = gone.pitch_id and gone.hidden_at is null
   )
   select pitch_id as "pitchId" from gone`,
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
       where k.pitch_id = p.id and k.deleted_at is null and k.hidden_at is null and k.author_id <> p.owner_id
         and k.author_id <> all (array(select blocked_with($1::uuid)))
         and ($2::timestamptz is null or (k.created_at, k.id) < ($2::timestamptz, $3::uuid))
       order by k.created_at desc, k.id desc limit $4) n
     where p.owner_id = $1
     order by n.created_at desc, n.id desc limit $4) c
   join users u on u.id = c.author_id left join profiles r on r.user_id = u.id left join media m on m.id = r.avatar_id
   order by c.created_at desc, c.id desc`,
)

export type CommentLine = { item: string; at: string; id: CommentId }

/** What a comment that stands is, for those who change it; `hiddenBy` is null while everybody sees it. */
export type StandingComment = CommentFacts & { version: number; hiddenBy: 'owner' | 'moderator' | null }

/** Who reads, and whether they moderate comments. */
export type CommentReader = { id: UserId | null; moderates: boolean }

export type CommentPage = {
  pitchId: PitchId
  reader: CommentReader
  after: readonly [string, string] | null
  limit: number
}

/** Threads of a pitch after a place in the list: a line for each, its comment and answers as JSON with commas between. */
export const threadsOf = (
  db: Db,
  { pitchId, reader, after, limit }: CommentPage,
  { sort, around }: { sort: CommentSort; around: CommentId | null },
): Promise<CommentLine[]> =>
  db.rows(sort === 'oldest' ? readOldest : readNewest, [
    pitchId,
    reader.id,
    reader.moderates,
    after?.[0] ?? null,
    after?.[1] ?? null,
    limit,
    around,
  ])

/** Answers of one thread after a place in it, oldest first. */
export const answersOf = (
  db: Db,
  { pitchId, reader, after, limit }: CommentPage,
  rootId: CommentId,
): Promise<CommentLine[]> =>
  db.rows(readThread, [pitchId, reader.id, reader.moderates, after?.[0] ?? null, after?.[1] ?? null, limit, rootId])

/** The keys after which the thread of a comment comes; null when it is the first, or there is no such comment. */
export const placeBefore = async (
  db: Db,
  pitchId: PitchId,
  id: CommentId,
  sort: CommentSort,
): Promise<readonly [string, string] | null> => {
  const [row] = await db.rows(sort === 'oldest' ? readBeforeOldest : readBeforeNewest, [pitchId, id])
  return row ? [row.at, row.id] : null
}

/** Comments of others under the pitches of one owner, newest first, after a place in the list. */
export const receivedComments = (
  db: Db,
  query: { ownerId: UserId; after: readonly [string, string] | null; limit: number },
): Promise<CommentLine[]> =>
  db.rows(readReceived, [query.ownerId, query.after?.[0] ?? null, query.after?.[1] ?? null, query.limit])

/** One comment as its reader sees it; null when there is none. */
export const findComment = async (db: Db, id: CommentId, reader: CommentReader): Promise<Comment | null> => {
  const [row] = await db.rows(readOne, [id, reader.id, reader.moderates])
  return row?.comment ?? null
}

/** The root of the thread that an answer joins; null unless the reader sees the comment under this pitch. */
export const findThread = async (
  db: Db,
  pitchId: PitchId,
  parentId: CommentId,
  reader: CommentReader,
): Promise<{ rootId: CommentId; authorId: UserId } | null> => {
  const [row] = await db.rows(readParent, [parentId, reader.id, reader.moderates, pitchId])
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

/** What the policies need of a comment; null when no such comment stands under the pitch. */
export const findCommentFacts = async (db: Db, pitchId: PitchId, id: CommentId): Promise<StandingComment | null> => {
  const [row] = await db.rows(readFacts, [id, pitchId])
  return row ?? null
}

/** Wipes a comment and discounts it; its place stays while answers stand under it. False when it was gone already. */
export const deleteComment = async (db: Db, id: CommentId, now: Date): Promise<boolean> => {
  const rows = await db.rows(deleteOne, [id, now])
  return rows.length === 1
}

/** Writes new words over the version that was seen; null when there is a newer one. */
export const editComment = async (
  db: Db,
  edit: { id: CommentId; body: string; version: number; at: Date },
): Promise<number | null> => {
  const [row] = await db.rows(editOne, [edit.id, edit.body, edit.at, edit.version])
  return row?.version ?? null
}

/** Hides a comment from other readers and discounts it. False when it was hidden or gone. */
export const hideCommentRow = async (db: Db, id: CommentId, by: 'owner' | 'moderator', now: Date): Promise<boolean> =>
  (await db.rows(hideOne, [id, now, by])).length === 1

/** Shows a hidden comment again and counts it. False when it was not hidden. */
export const showCommentRow = async (db: Db, id: CommentId): Promise<boolean> =>
  (await db.rows(showOne, [id])).length === 1
