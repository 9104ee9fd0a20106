import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { listAccounts } from './account-store.ts'
import { canManageUsers } from './administration-policy.ts'

/** All accounts, newest first. */
export const listUsers = query({
  name: 'administration.users',
  input: inputOf(api['GET /api/admin/users']),
  who: canManageUsers,
  run: async (scope, { limit, cursor, search, userType, status }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listAccounts(scope.db, { search, userType, status, after, limit: limit + 1 })
    return jsonPage<ApiAnswer<'GET /api/admin/users'>>(lines, limit)
  },
})
