import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pitchSlug } from './pitch-rules.ts'

const id = '0190f0f0-1234-7abc-8def-0123456789ab'

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
