import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastRatio, darken, layer, luminance, mix, toHex } from './colour.ts'

const colours = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map(toHex)

describe('colours', () => {
  test('contrast is 21 between black and white and 1 between equals', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastRatio('#33bb66', '#33bb66')).toBe(1)
  })

  test('contrast matches the value WCAG tools give for a known pair', () => {
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  test('a mix starts at the one colour and ends at the other', () => {
    fc.assert(
      fc.property(colours, colours, (from, to) => {
        expect(mix(from, to, 0)).toBe(from)
        expect(mix(from, to, 1)).toBe(to)
      }),
    )
  })

  test('darkening never makes a colour lighter', () => {
    fc.assert(
      fc.property(colours, fc.double({ min: 0, max: 1, noNaN: true }), (colour, amount) => {
        expect(luminance(darken(colour, amount))).toBeLessThanOrEqual(luminance(colour) + 0.004)
      }),
    )
  })

  test('a half transparent layer lies half way in each channel', () => {
    expect(layer('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(layer('#102030', '#ff0000', 0)).toBe('#102030')
  })
})
