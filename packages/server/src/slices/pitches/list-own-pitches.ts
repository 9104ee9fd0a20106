import { api } from '@pitchey/contract/api'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId, pageOf } from '../../kernel/cursor.ts'
import { query } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { listOwnPitches } from './pitch-store.ts'

/** The acting person's own pitches in any status, latest change first. */
export const listMyPitches = query({
  name: 'pitch.mine',
  input: inputOf(api['GET /api/pitches/mine']),
  who: may('pitch.write'),
  run: async (scope, input) => {
    const ownerId = actorId(scope.actor)
    if (ownerId === null) throw new Problem('not_signed_in')
    const rows = await listOwnPitches(scope.db, ownerId, {
      status: input.status ?? null,
      search: input.search ?? null,
      after: decodeCursor(input.cursor, isTimeAndId),
      limit: input.limit,
    })
    const page = pageOf(rows, input.limit, (row) => [row.at, row.item.id])
    return { items: page.items.map((row) => row.item), nextCursor: page.nextCursor }
  },
})
