import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { reinstatePitch, removePitch } from '../pitches/index.ts'
import { canModerate } from './administration-policy.ts'

/** Takes a pitch down. Throws `not_found`, and `illegal_transition` for one that is down already. */
export const takePitchDown = command({
  name: 'administration.pitch-removed',
  input: inputOf(api['POST /api/admin/pitches/{id}/remove']),
  who: canModerate,
  run: async (scope, input): Promise<undefined> => {
    await removePitch(scope, input.id)
    return undefined
  },
  audit: ({ id, reason }) => ({ entityType: 'pitch', entityId: id, details: { reason } }),
})

/** Gives a removed pitch back to its owner as a draft. Throws `not_found` or `illegal_transition`. */
export const givePitchBack = command({
  name: 'administration.pitch-reinstated',
  input: inputOf(api['POST /api/admin/pitches/{id}/reinstate']),
  who: canModerate,
  run: async (scope, input): Promise<undefined> => {
    await reinstatePitch(scope, input.id)
    return undefined
  },
  audit: ({ id }) => ({ entityType: 'pitch', entityId: id }),
})
