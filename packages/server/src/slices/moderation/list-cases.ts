import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { CasePage } from '@pitchey/contract/moderation/endpoints'
import { stepsOf } from '@pitchey/contract/moderation/vocabulary'
import type { CaseId } from '@pitchey/contract/ids'
import { jsonPage } from '../../http/json-page.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import type { Db } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { listCases, readCasePage, standingDecision } from './case-store.ts'
import { canModerate } from './moderation-policy.ts'
import { findSubject } from './subject-store.ts'

/** What was reported, by subject. */
export const readCases = query({
  name: 'moderation.cases',
  input: inputOf(api['GET /api/admin/reports']),
  who: canModerate,
  run: async (scope, { limit, cursor, ...filter }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listCases(scope.db, {
      state: filter.state,
      kind: filter.kind,
      reason: filter.reason,
      after,
      limit: limit + 1,
    })
    return jsonPage<ApiAnswer<'GET /api/admin/reports'>>(lines, limit)
  },
})

/** A case as moderators see it. Throws `not_found`. */
export const casePageOf = async (db: Db, id: CaseId): Promise<CasePage> => {
  const page = await readCasePage(db, id)
  if (page === null) throw new Problem('not_found')
  const subject = await findSubject(db, { kind: page.subjectKind, id: page.subjectId })
  const reversible = (await standingDecision(db, id)) !== null
  return {
    ...page,
    present: subject?.texts ?? null,
    link: subject?.link ?? null,
    steps: [...stepsOf({ state: page.state, subjectKind: page.subjectKind, reversible })],
  }
}

/** One case. */
export const readCase = query({
  name: 'moderation.case',
  input: inputOf(api['GET /api/admin/reports/{id}']),
  who: canModerate,
  run: (scope, { id }) => casePageOf(scope.db, id),
})
