import type { Actor } from '@pitchey/server/kernel/actor'
import type { ApiCaller } from './api-caller.ts'

const complete = {
  title: 'The Salt Road',
  logline: 'A widowed ferry pilot smuggles one last passenger across a frozen strait.',
  genre: 'drama',
  format: 'feature',
  shortSynopsis: 'She has crossed the strait a thousand times. This time somebody is waiting on the other side.',
  budgetRange: 'from_1m_to_5m',
  estimatedBudget: { amountMinor: 240_000_000, currency: 'USD' },
  aiUse: 'none',
}

/** A draft that is complete enough to be published. */
export const draftPitch = (api: ApiCaller, owner: Actor, fields: Record<string, unknown> = {}) =>
  api.call('POST /api/pitches', { ...complete, ...fields }, owner)

/** A pitch on the market. */
export const livePitch = async (api: ApiCaller, owner: Actor, fields: Record<string, unknown> = {}) => {
  const draft = await draftPitch(api, owner, fields)
  return api.call('POST /api/pitches/{id}/publish', { id: draft.id, version: draft.version }, owner)
}
