import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { jsonPage } from '../../http/json-page.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { listDirectory } from './people-store.ts'

/** The people on the market who confirmed their address, newest first. */
export const listPeople = query({
  name: 'person.directory',
  input: inputOf(api['GET /api/users']),
  who: anyone,
  withoutActor: true,
  run: async (scope, { limit, cursor, search, userType }) => {
    const after = decodeCursor(cursor, isTimeAndId)
    const lines = await listDirectory(scope.db, { search, userType, after, limit: limit + 1 })
    return jsonPage<ApiAnswer<'GET /api/users'>>(lines, limit)
  },
})
