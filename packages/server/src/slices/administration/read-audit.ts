import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { canReadAudit } from './administration-policy.ts'
import { listAudit } from './audit-store.ts'

/** The audit trail, newest first. */
export const readAudit = query({
  name: 'administration.audit',
  input: inputOf(api['GET /api/admin/audit']),
  who: canReadAudit,
  withoutActor: true,
  run: async (scope, { limit, cursor, action, actorId, entityId }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listAudit(scope.db, { action, actorId, entityId, after, limit: limit + 1 })
    return jsonPage<ApiAnswer<'GET /api/admin/audit'>>(lines, limit)
  },
})
