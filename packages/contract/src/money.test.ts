import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatMoney, minorDigits, parseMajor } from './money-format.ts'
import { addMoney, money } from './money.ts'

const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'GBP', 'KRW')
const amount = fc.integer({ min: 0, max: 1_000_000_000_000 })

describe('money', () => {
  it('[MON1] adds within one currency exactly, in any order', () => {
    fc.assert(
      fc.property(currency, amount, amount, amount, (code, a, b, c) => {
        const of = (amountMinor: number) => ({ amountMinor, currency: code })
        expect(addMoney(addMoney(of(a), of(b)), of(c))).toEqual(addMoney(of(a), addMoney(of(c), of(b))))
        expect(addMoney(of(a), of(b)).amountMinor).toBe(a + b)
      }),
    )
  })

  it('[MON2] never adds two currencies', () => {
    expect(() => addMoney({ amountMinor: 1, currency: 'USD' }, { amountMinor: 1, currency: 'EUR' })).toThrow(RangeError)
  })

  it('[MON3] refuses a sum beyond the exact integers', () => {
    const most = { amountMinor: Number.MAX_SAFE_INTEGER, currency: 'USD' }
    expect(() => addMoney(most, { amountMinor: 1, currency: 'USD' })).toThrow(RangeError)
  })

  it('[MON4] reads back what it would print in plain digits, for every currency', () => {
    fc.assert(
      fc.property(currency, amount, (code, amountMinor) => {
        const digits = minorDigits(code)
        const text = (BigInt(amountMinor) * 1n).toString().padStart(digits + 1, '0')
        const major = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
        expect(parseMajor(major, code)).toBe(amountMinor)
      }),
    )
  })

  it('[MON5] knows the decimals of each currency', () => {
    expect(['USD', 'JPY', 'KWD', 'IDR'].map(minorDigits)).toEqual([2, 0, 3, 2])
  })

  it.each([
    ['4.205', 'USD'],
    ['1.5', 'JPY'],
    ['-1', 'USD'],
    ['', 'USD'],
    ['1e3', 'USD'],
    ['abc', 'EUR'],
    ['9'.repeat(16), 'USD'],
  ])('[MON6] refuses %s %s as an amount', (text, code) => {
    expect(parseMajor(text, code)).toBeNull()
  })

  it('[MON7] takes only whole, non-negative, exact amounts of a known currency', () => {
    for (const amountMinor of [-1, 0.5, Number.MAX_SAFE_INTEGER + 1, Number.NaN]) {
      expect(money.safeParse({ amountMinor, currency: 'USD' }).success).toBe(false)
    }
    expect(money.safeParse({ amountMinor: 1, currency: 'XQQ' }).success).toBe(false)
    expect(money.safeParse({ amountMinor: 1, currency: 'USD', extra: 1 }).success).toBe(false)
  })

  it('prints for people', () => {
    expect(formatMoney({ amountMinor: 420_000_000, currency: 'USD' })).toBe('$4,200,000')
    expect(formatMoney({ amountMinor: 420_000_050, currency: 'USD' })).toBe('$4,200,000.50')
    expect(formatMoney({ amountMinor: 3_000_000, currency: 'JPY' }, { compact: true })).toBe('¥3M')
  })
})
