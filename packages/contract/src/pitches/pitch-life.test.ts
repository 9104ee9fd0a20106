import { describe, expect, it } from 'vitest'
import { isEditable, isLive, missingParts, nextStatus, possibleSteps } from './pitch-life.ts'
import { pitchStatuses } from './vocabulary.ts'

describe('the life of a pitch', () => {
  it('[PIT1] goes only along its steps', () => {
    const table = Object.fromEntries(
      pitchStatuses.map((status) => [
        status,
        possibleSteps(status).map((step) => `${step}→${nextStatus(status, step)}`),
      ]),
    )
    expect(table).toEqual({
      draft: ['publish→published', 'archive→archived', 'remove→removed', 'delete→deleted'],
      published: ['unpublish→draft', 'archive→archived', 'remove→removed'],
      optioned: ['remove→removed'],
      in_production: ['remove→removed'],
      released: ['archive→archived', 'remove→removed'],
      archived: ['restore→draft', 'remove→removed'],
      removed: ['reinstate→draft'],
    })
  })

  it('[PIT2] is never live and uneditable for its owner at once, except by removal', () => {
    expect(pitchStatuses.filter((status) => isLive(status) && !isEditable(status))).toEqual([])
  })

  it('[PIT3] needs synopsis, budget range and AI disclosure to be published, and a name for another format', () => {
    const complete = {
      shortSynopsis: 'It ends well.',
      budgetRange: 'from_1m_to_5m',
      aiUse: 'none',
      format: 'feature',
      formatOther: null,
    } as const
    expect(missingParts(complete)).toEqual([])
    expect(missingParts({ ...complete, shortSynopsis: '  ', budgetRange: null, aiUse: null, format: 'other' })).toEqual(
      ['shortSynopsis', 'budgetRange', 'aiUse', 'formatOther'],
    )
  })
})
