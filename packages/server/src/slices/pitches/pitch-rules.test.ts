import { pitchStatuses } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEditable, isLive, missingParts, nextStatus, pitchSlug, possibleSteps } from './pitch-rules.ts'

const id = '0190f0f0-1234-7abc-8def-0123456789ab'

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

describe('the address of a pitch', () => {
  it('[PIT4] reads like its title', () => {
    expect(pitchSlug('The Salt Line', id)).toBe('the-salt-line-456789ab')
    expect(pitchSlug('L’été à Łódź & Ørsted', id)).toBe('lete-a-lodz-orsted-456789ab')
    expect(pitchSlug('東京物語', id)).toBe('pitch-456789ab')
  })

  it('[PIT5] is one clean path segment whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        expect(pitchSlug(title, id)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
        expect(pitchSlug(title, id).length).toBeLessThanOrEqual(80)
      }),
    )
  })
})
