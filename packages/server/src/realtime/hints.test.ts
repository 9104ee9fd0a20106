import { describe, expect, it } from 'vitest'
import type { Db } from '../kernel/db.ts'
import { createHintMaker, payloadId, personIn } from './hints.ts'
import type { HintTable, PastEvent } from './hints.ts'

const at = { tx: {} as Db, now: new Date('2026-03-02T10:00:00.000Z') }
const event = (type: string, payload: Record<string, unknown> = {}): PastEvent => ({ type, entityId: 'e', payload })

const table: HintTable = {
  'pitch.edited': [
    {
      rooms: ({ entityId }) => [`pitch:${entityId}`, `pitch:${entityId}`],
      entity: 'pitch',
      kind: 'edited',
      recheck: () => true,
    },
    { rooms: (past) => [personIn('ownerId')(past)], entity: 'own_pitches', kind: 'edited' },
  ],
  'comment.written': [
    {
      rooms: async () => ['pitch:p'],
      entity: 'pitch_comments',
      id: (past) => payloadId(past, 'pitchId'),
      kind: 'written',
    },
  ],
  'team.changed': [{ rooms: ({ entityId }) => [`pitch:${entityId}`], rejudges: true }],
  many: [
    { rooms: () => Array.from({ length: 230 }, (_, n) => `user:${n}`), message: () => ({ type: 'pong', data: {} }) },
  ],
}

describe('hints', () => {
  it('[RT6] come of events by the rules of their slices: entity, id, version and what happened', async () => {
    const hintsOf = createHintMaker([table])
    expect(await hintsOf(event('pitch.edited', { ownerId: 'o', version: 4 }), at)).toEqual([
      {
        rooms: ['pitch:e'],
        message: { type: 'hint', data: { entity: 'pitch', id: 'e', version: 4, kind: 'edited' } },
        recheck: true,
      },
      {
        rooms: ['user:o'],
        message: { type: 'hint', data: { entity: 'own_pitches', id: 'e', version: 4, kind: 'edited' } },
      },
    ])
    expect(await hintsOf(event('comment.written', { pitchId: 'p' }), at)).toMatchObject([
      { message: { data: { id: 'p' } } },
    ])
  })

  it('[RT2] may say nothing, and only have everybody in a room judged anew', async () => {
    const made = await createHintMaker([table])(event('team.changed'), at)
    expect(made).toEqual([{ rooms: ['pitch:e'], recheck: true }])
  })

  it('[RT6] come of no event without a rule, and of none that does not say whom it concerns', async () => {
    const hintsOf = createHintMaker([table])
    expect(await hintsOf(event('person.suspended'), at)).toEqual([])
    expect(await hintsOf(event('comment.written', { pitchId: 7 }), at)).toEqual([])
    expect(await hintsOf(event('pitch.edited', { ownerId: null }), at)).toHaveLength(1)
  })

  it('[RT6] join the rules of several slices, and travel to a hundred rooms at once at most', async () => {
    const more: HintTable = { many: [{ rooms: () => ['user:x'], entity: 'person', kind: 'changed' }] }
    const made = await createHintMaker([table, more])(event('many'), at)
    expect(made.map(({ rooms }) => rooms.length)).toEqual([100, 100, 30, 1])
  })
})
