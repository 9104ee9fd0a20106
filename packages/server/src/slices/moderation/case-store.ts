import type { CasePage } from '@pitchey/contract/moderation/endpoints'
import type { CaseState, DecisionKind, ReportReason, SubjectKind } from '@pitchey/contract/moderation/vocabulary'
import type { CaseId, DecisionId, UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

export const personJson = (table: string): string =>
  `json_build_object('id', ${table}.id, 'handle', ${table}.handle, 'name', ${table}.name)`

/** Fields of the card of a case `c` whose author is `u`. */
const cardFields = `'id', c.id, 'state', c.state, 'version', c.version, 'subjectKind', c.subject_kind,
  'subjectId', c.subject_id, 'title', c.title,
  'author', json_build_object('id', u.id, 'handle', u.handle, 'name', u.name, 'suspended', u.status = 'suspended'),
  'reportCount', c.report_count, 'reasons', c.reasons,
  'firstReportedAt', ${instantJson('c.first_reported_at')}, 'lastReportedAt', ${instantJson('c.last_reported_at')},
  'decision', (select a.kind from moderation_actions a where a.case_id = c.id order by a.created_at desc, a.id desc limit 1)`

const caseList = (marks: string, conditions: string) =>
  sqlStatement<JsonLine>(
    `moderation.cases.${marks}`,
    `with page as (
       select c.* from moderation_cases c where c.state = $2 ${conditions}
       order by c.last_reported_at desc, c.id desc limit $1)
     select json_build_object(${cardFields})::text as item, ${cursorTime('c.last_reported_at')} as at, c.id
     from page c join users u on u.id = c.person_id order by c.last_reported_at desc, c.id desc`,
  )

export type CaseFilter = {
  state: CaseState
  kind: SubjectKind | undefined
  reason: ReportReason | undefined
  after: readonly [string, string] | null
  limit: number
}

/** Cases in the order of their last report, newest first. */
export const listCases = (db: Db, filter: CaseFilter): Promise<JsonLine[]> => {
  const values: unknown[] = [filter.limit, filter.state]
  const use = (value: unknown): string => `$${values.push(value)}`
  const conditions: string[] = []
  const marks: string[] = []
  if (filter.kind !== undefined) {
    conditions.push(`and c.subject_kind = ${use(filter.kind)}`)
    marks.push('kind')
  }
  if (filter.reason !== undefined) {
    conditions.push(`and c.reasons @> array[${use(filter.reason)}::text]`)
    marks.push('reason')
  }
  if (filter.after !== null) {
    conditions.push(
      `and (c.last_reported_at, c.id) < (${use(filter.after[0])}::timestamptz, ${use(filter.after[1])}::uuid)`,
    )
    marks.push('after')
  }
  return db.rows(caseList(marks.join('-'), conditions.join(' ')), values)
}

export type CaseRow = {
  id: CaseId
  state: CaseState
  version: number
  subjectKind: SubjectKind
  subjectId: string
  title: string
  personId: UserId
}

const caseRow = `select id, state, version, subject_kind as "subjectKind", subject_id as "subjectId", title,
  person_id as "personId" from moderation_cases where id = $1`
const readCase = sqlStatement<CaseRow>('moderation.case', caseRow)
const lockCase = sqlStatement<CaseRow>('moderation.hold-case', `${caseRow} for update`)

export const findCase = async (db: Db, id: CaseId): Promise<CaseRow | null> => {
  const [row] = await db.rows(readCase, [id])
  return row ?? null
}

/** The case, held until the transaction ends, so that two moderators decide one after the other. */
export const holdCase = async (db: Db, id: CaseId): Promise<CaseRow | null> => {
  const [row] = await db.rows(lockCase, [id])
  return row ?? null
}

const writeState = sqlStatement<Record<never, never>>(
  'moderation.set-case-state',
  'update moderation_cases set state = $2, version = version + 1 where id = $1',
)

export const setCaseState = async (db: Db, id: CaseId, state: CaseState): Promise<void> => {
  await db.rows(writeState, [id, state])
}

const appealJson = `json_build_object('id', p.id, 'state', p.state, 'body', p.body,
  'createdAt', ${instantJson('p.created_at')}, 'words', p.words, 'decidedAt', ${instantJson('p.decided_at')})`

/** Fields of the decision `a` whose moderator is `m`. */
export const decisionFields = `'id', a.id, 'kind', a.kind, 'reason', a.reason, 'words', a.words,
  'moderator', case when m.id is null then null else ${personJson('m')} end,
  'createdAt', ${instantJson('a.created_at')}, 'reversedAt', ${instantJson('a.reversed_at')}`

const counted = (kind: DecisionKind): string =>
  `(select count(*)::int from moderation_actions a where a.person_id = c.person_id and a.kind = '${kind}' and a.reversed_at is null)`

type StoredPage = Omit<CasePage, 'present' | 'link' | 'steps'>

const readPage = sqlStatement<{ page: StoredPage }>(
  'moderation.case-page',
  `select json_build_object(${cardFields}, 'reported', c.snapshot,
     'reports', coalesce((select json_agg(json_build_object('id', r.id, 'reporter', ${personJson('w')}, 'reason', r.reason,
         'note', r.note, 'createdAt', ${instantJson('r.created_at')}) order by r.created_at desc, r.id desc)
       from (select * from reports where case_id = c.id order by created_at desc, id desc limit 100) r
       join users w on w.id = r.reporter_id), '[]'::json),
     'decisions', coalesce((select json_agg(json_build_object(${decisionFields},
         'appeal', case when p.id is null then null else ${appealJson} end) order by a.created_at desc, a.id desc)
       from (select * from moderation_actions where subject_id = c.subject_id order by created_at desc limit 50) a
       left join users m on m.id = a.moderator_id left join appeals p on p.action_id = a.id), '[]'::json),
     'authorRecord', json_build_object('warned', ${counted('warned')}, 'takenDown', ${counted('taken_down')},
       'suspended', ${counted('suspended')})) as page
   from moderation_cases c join users u on u.id = c.person_id where c.id = $1`,
)

/** A case with its reports and everything decided about its subject. */
export const readCasePage = async (db: Db, id: CaseId): Promise<StoredPage | null> => {
  const [row] = await db.rows(readPage, [id])
  return row?.page ?? null
}

export { appealJson }

const readStanding = sqlStatement<{ id: DecisionId }>(
  'moderation.standing-decision',
  `select id from moderation_actions where case_id = $1 and kind in ('taken_down', 'suspended') and reversed_at is null
   order by created_at desc limit 1`,
)

/** What the case ended with, as long as it stands and can be taken back. */
export const standingDecision = async (db: Db, id: CaseId): Promise<DecisionId | null> => {
  const [row] = await db.rows(readStanding, [id])
  return row?.id ?? null
}
