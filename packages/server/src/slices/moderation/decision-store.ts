import type { OwnDecision } from '@pitchey/contract/moderation/endpoints'
import { appealDays } from '@pitchey/contract/moderation/vocabulary'
import type { DecisionKind, ReportReason, SubjectKind } from '@pitchey/contract/moderation/vocabulary'
import type { AppealId, CaseId, DecisionId, UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { appealJson, decisionFields, personJson } from './case-store.ts'

export type DecisionRow = {
  id: DecisionId
  caseId: CaseId | null
  kind: DecisionKind
  subjectKind: SubjectKind
  subjectId: string
  title: string
  personId: UserId
  createdAt: Date
  reversedAt: Date | null
}

export type NewDecision = Omit<DecisionRow, 'createdAt' | 'reversedAt'> & {
  moderatorId: UserId | null
  reason: ReportReason | null
  words: string
  tokenHash: string | null
  at: Date
}

const insertOne = sqlStatement<Record<never, never>>(
  'moderation.insert-decision',
  `insert into moderation_actions (id, case_id, kind, subject_kind, subject_id, title, person_id, moderator_id, reason,
     words, token_hash, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
)

export const insertDecision = async (db: Db, one: NewDecision): Promise<void> => {
  await db.rows(insertOne, [
    one.id,
    one.caseId,
    one.kind,
    one.subjectKind,
    one.subjectId,
    one.title,
    one.personId,
    one.moderatorId,
    one.reason,
    one.words,
    one.tokenHash,
    one.at,
  ])
}

const columns = `a.id, a.case_id as "caseId", a.kind, a.subject_kind as "subjectKind", a.subject_id as "subjectId",
  a.title, a.person_id as "personId", a.created_at as "createdAt", a.reversed_at as "reversedAt"`

const readOne = sqlStatement<DecisionRow>(
  'moderation.decision',
  `select ${columns} from moderation_actions a where a.id = $1`,
)
const readOfToken = sqlStatement<DecisionRow>(
  'moderation.decision-of-token',
  `select ${columns} from decision_of_token($1) a where a.kind <> 'dismissed'`,
)
const readStandingOf = sqlStatement<DecisionRow>(
  'moderation.standing-of-subject',
  `select ${columns} from moderation_actions a
   where a.subject_id = $1 and a.kind = $2 and a.reversed_at is null order by a.created_at desc limit 1`,
)

/** A decision that the acting person may see; null otherwise. */
export const findDecision = async (db: Db, id: DecisionId): Promise<DecisionRow | null> => {
  const [row] = await db.rows(readOne, [id])
  return row ?? null
}

/** The decision whose mailed link holds the token with this hash. */
export const findDecisionOfToken = async (db: Db, hash: string): Promise<DecisionRow | null> => {
  const [row] = await db.rows(readOfToken, [hash])
  return row ?? null
}

/** The newest decision of a kind about a subject that was not taken back. */
export const findStandingOf = async (db: Db, subjectId: string, kind: DecisionKind): Promise<DecisionRow | null> => {
  const [row] = await db.rows(readStandingOf, [subjectId, kind])
  return row ?? null
}

const markReversed = sqlStatement<Record<never, never>>(
  'moderation.reverse-decision',
  'update moderation_actions set reversed_at = $2 where id = $1 and reversed_at is null',
)

export const reverseDecision = async (db: Db, id: DecisionId, now: Date): Promise<void> => {
  await db.rows(markReversed, [id, now])
}

const appealable = `a.kind in ('warned', 'taken_down', 'suspended') and a.reversed_at is null and p.id is null
  and a.created_at > now_at.at - interval '${appealDays} days'`

/** A decision `a` with its appeal `p` as its author sees it, at the moment `now_at.at`. */
const ownJson = `json_build_object('id', a.id, 'kind', a.kind, 'subjectKind', a.subject_kind, 'subjectId', a.subject_id,
  'title', a.title, 'reason', a.reason, 'words', a.words, 'createdAt', ${instantJson('a.created_at')},
  'reversedAt', ${instantJson('a.reversed_at')},
  'appeal', case when p.id is null then null else ${appealJson} end,
  'appealUntil', case when ${appealable} then ${instantJson(`(a.created_at + interval '${appealDays} days')`)} end)`

const ownList = sqlStatement<JsonLine>(
  'moderation.own-decisions',
  `select ${ownJson}::text as item, ${cursorTime('a.created_at')} as at, a.id
   from (select * from moderation_actions
     where person_id = $1 and kind <> 'dismissed'
       and ($3::timestamptz is null or (created_at, id) < ($3::timestamptz, $4::uuid))
     order by created_at desc, id desc limit $2) a
   left join appeals p on p.action_id = a.id cross join (select $5::timestamptz as at) now_at
   order by a.created_at desc, a.id desc`,
)
const ownOne = sqlStatement<{ decision: OwnDecision }>(
  'moderation.own-decision',
  `select ${ownJson} as decision from moderation_actions a left join appeals p on p.action_id = a.id
   cross join (select $3::timestamptz as at) now_at where a.id = $1 and a.person_id = $2 and a.kind <> 'dismissed'`,
)
const ownOfToken = sqlStatement<{ decision: OwnDecision }>(
  'moderation.own-decision-of-token',
  `select ${ownJson} as decision from decision_of_token($1) a left join appeal_of_token($1) p on p.action_id = a.id
   cross join (select $2::timestamptz as at) now_at where a.kind <> 'dismissed'`,
)

/** Decisions about a person and what they made, newest first. */
export const listOwnDecisions = (
  db: Db,
  query: { personId: UserId; after: readonly [string, string] | null; limit: number; now: Date },
): Promise<JsonLine[]> =>
  db.rows(ownList, [query.personId, query.limit, query.after?.[0] ?? null, query.after?.[1] ?? null, query.now])

export const findOwnDecision = async (
  db: Db,
  id: DecisionId,
  personId: UserId,
  now: Date,
): Promise<OwnDecision | null> => {
  const [row] = await db.rows(ownOne, [id, personId, now])
  return row?.decision ?? null
}

export const findOwnDecisionOfToken = async (db: Db, hash: string, now: Date): Promise<OwnDecision | null> => {
  const [row] = await db.rows(ownOfToken, [hash, now])
  return row?.decision ?? null
}

const insertAppealRow = sqlStatement<{ id: AppealId }>(
  'moderation.insert-appeal',
  `insert into appeals (id, action_id, person_id, body, state, created_at) values ($1, $2, $3, $4, 'open', $5)
   on conflict (action_id) do nothing returning id`,
)
const insertAppealOfToken = sqlStatement<{ made: boolean }>(
  'moderation.insert-appeal-of-token',
  'select appeal_by_token($1, $2, $3, $4) as made',
)

export type NewAppeal = { id: AppealId; body: string; at: Date }

/** False when there is an appeal already. */
export const insertAppeal = async (
  db: Db,
  decision: Pick<DecisionRow, 'id' | 'personId'>,
  { id, body, at }: NewAppeal,
): Promise<boolean> => (await db.rows(insertAppealRow, [id, decision.id, decision.personId, body, at])).length === 1

/** The same for whoever holds the mailed link. */
export const insertAppealByToken = async (db: Db, hash: string, { id, body, at }: NewAppeal): Promise<boolean> => {
  const [row] = await db.rows(insertAppealOfToken, [hash, id, body, at])
  return row?.made === true
}

const appealList = (state: 'open' | 'answered') => {
  const open = state === 'open'
  const at = open ? 'p.created_at' : 'p.decided_at'
  const order = open ? `${at}, p.id` : `${at} desc, p.id desc`
  return sqlStatement<JsonLine>(
    `moderation.appeals-${state}`,
    `select json_build_object('id', p.id, 'state', p.state, 'body', p.body, 'createdAt', ${instantJson('p.created_at')},
       'words', p.words, 'decidedAt', ${instantJson('p.decided_at')}, 'author', ${personJson('u')},
       'decision', json_build_object(${decisionFields}), 'subjectKind', a.subject_kind, 'title', a.title,
       'caseId', a.case_id)::text as item, ${cursorTime(at)} as at, p.id
     from (select * from appeals p where p.state ${open ? '=' : '<>'} 'open'
       and ($2::timestamptz is null or (${at}, p.id) ${open ? '>' : '<'} ($2::timestamptz, $3::uuid))
       order by ${order} limit $1) p
     join moderation_actions a on a.id = p.action_id join users u on u.id = p.person_id
     left join users m on m.id = a.moderator_id order by ${order}`,
  )
}
const appealLists = { open: appealList('open'), answered: appealList('answered') }

/** Appeals: the oldest open one first, answered ones newest first. */
export const listAppeals = (
  db: Db,
  query: { state: 'open' | 'answered'; after: readonly [string, string] | null; limit: number },
): Promise<JsonLine[]> =>
  db.rows(appealLists[query.state], [query.limit, query.after?.[0] ?? null, query.after?.[1] ?? null])

const answerOne = sqlStatement<{ actionId: DecisionId; personId: UserId }>(
  'moderation.answer-appeal',
  `update appeals set state = $2, words = $3, decided_by = $4, decided_at = $5 where id = $1 and state = 'open'
   returning action_id as "actionId", person_id as "personId"`,
)
const readAppeal = sqlStatement<{ actionId: DecisionId }>(
  'moderation.appeal',
  'select action_id as "actionId" from appeals where id = $1',
)

/** The decision that an appeal is against; null when there is no such appeal. */
export const findAppealed = async (db: Db, id: AppealId): Promise<DecisionId | null> => {
  const [row] = await db.rows(readAppeal, [id])
  return row?.actionId ?? null
}

/** False when it was answered already. */
export const answerAppeal = async (
  db: Db,
  id: AppealId,
  answer: { state: 'upheld' | 'overturned'; words: string; moderatorId: UserId | null; at: Date },
): Promise<boolean> =>
  (await db.rows(answerOne, [id, answer.state, answer.words, answer.moderatorId, answer.at])).length === 1
