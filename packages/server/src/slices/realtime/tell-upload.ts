import { uploadProgress } from '@pitchey/contract/realtime/upload-progress'
import { roomOf } from '@pitchey/contract/realtime/rooms'
import { actingPerson } from '../../kernel/acting-person.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import type { RealtimeContext } from './realtime-context.ts'

/** Tells a person's tabs and devices how far one of their uploads is. */
export const tellUpload = ({ rooms }: Pick<RealtimeContext, 'rooms'>) =>
  command({
    name: 'upload.progressed',
    input: uploadProgress,
    who: signedIn,
    run: async (scope, data): Promise<undefined> => {
      const room = roomOf('user', actingPerson(scope.actor))
      await rooms.publish([{ rooms: [room], message: { type: 'upload_progress', data } }], scope.db)
      return undefined
    },
    audit: () => null,
  })
