import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import type { Settings } from '../../settings.ts'
import { isCrawler, viewerKeysOf } from '../engagement/index.ts'
import type { EventQueue } from './event-queue.ts'

/**
 * Notes how far somebody read. It opens no transaction, waits for nothing and says nothing of the pitch: what is
 * unknown, and whoever was not counted as a reader that day, drops out when the batch is written.
 */
export const noteReading = ({ queue, secret }: { queue: Pick<EventQueue, 'offer'> } & Pick<Settings, 'secret'>) =>
  query({
    name: 'pitch.read-on',
    input: inputOf(api['POST /api/pitches/{id}/reading']),
    who: anyone,
    withoutActor: true,
    run: async ({ now, actor, request }, { id, depth, seconds }): Promise<undefined> => {
      if (isCrawler(actor, request)) return undefined
      const day = now.toISOString().slice(0, 10)
      const { viewerKey } = await viewerKeysOf(actor, request, day, secret)
      queue.offer({ kind: 'read', pitchId: id, day, viewerKey, at: now, depth, seconds })
      return undefined
    },
  })
