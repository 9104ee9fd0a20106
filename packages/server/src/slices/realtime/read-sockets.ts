import { api } from '@pitchey/contract/api'
import type { LivePitchStats, SocketStats } from '@pitchey/contract/realtime/endpoints'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone, signedIn } from '../../kernel/policy.ts'
import { canSeeFigures, findPitchFacts, readPitchCounts } from '../engagement/index.ts'
import { listBlocks } from './block-store.ts'
import { readNodes, readReaders, readTalkers } from './place-store.ts'
import type { RealtimeContext } from './realtime-context.ts'
import { canOperate } from './realtime-policy.ts'

/** How the sockets of the process are that answers. */
export const readSocketHealth = ({ socketHealth }: Pick<RealtimeContext, 'socketHealth'>) =>
  query({
    name: 'realtime.health',
    input: inputOf(api['GET /api/ws/health']),
    who: anyone,
    withoutActor: true,
    run: async () => socketHealth(),
  })

/** Figures of every process, and who is blocked. */
export const readSocketStats = query({
  name: 'realtime.stats',
  input: inputOf(api['GET /api/ws/stats']),
  who: canOperate,
  run: async (scope): Promise<SocketStats> => {
    const live = await readNodes(scope.db, scope.now)
    const talkers = await readTalkers(scope.db, live.nodes)
    return { ...live, talkers, blocks: await listBlocks(scope.db, scope.now) }
  },
})

/** Counters of a pitch, and who reads it right now: for its owner. */
export const readLivePitch = query({
  name: 'realtime.pitch',
  input: inputOf(api['GET /api/ws/pitch/{id}/stats']),
  who: signedIn,
  facts: (scope, { id }) => findPitchFacts(scope.db, id),
  access: canSeeFigures,
  run: async (scope, { id }, pitch): Promise<LivePitchStats> => {
    const [counts] = await readPitchCounts(scope.db, [id])
    const { views, likes, comments } = counts ?? { views: 0, likes: 0, comments: 0 }
    return { pitchId: id, views, likes, comments, readers: await readReaders(scope.db, id, pitch.ownerId, scope.now) }
  },
})
