import { z } from 'zod'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 currency code. */
export const currencyCode = z.string().regex(/^[A-Z]{3}$/u, { message: 'must be a three-letter currency code' }).refine(
  (code) => currencies.has(code),
  { message: 'is not a known currency' },
)

/** An amount: whole minor units (cents, pence, yen) of one ISO 4217 currency. */
export const money = z.strictObject({ amountMinor: z.int().min(0), currency: currencyCode })
export type Money = z.infer<typeof money>

/** How many decimal digits a currency has: 2 for USD, 0 for JPY, 3 for KWD (ISO 4217 by way of CLDR). */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * Adds amounts of one currency exactly.
 * Throws RangeError when currencies differ or the sum leaves the exact integer range.
 */
export const addMoney = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new RangeError(`cannot add ${b.currency} to ${a.currency}`)
  const amountMinor = a.amountMinor + b.amountMinor
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError('the sum is too large')
  return { amountMinor, currency: a.currency }
}

/** An amount for people: `$4,200,000`, `€1.2M` with `compact`; decimals only where they are not zero. */
export const formatMoney = (value: Money, options: { locale?: string; compact?: boolean } = {}): string => {
  const digits = minorDigits(value.currency)
  const major = value.amountMinor / 10 ** digits
  const isWhole = value.amountMinor % 10 ** digits === 0
  return new Intl.NumberFormat(options.locale ?? 'en-US', {
    style: 'currency',
    currency: value.currency,
    ...(options.compact
      ? { notation: 'compact', maximumFractionDigits: 1 }
      : { minimumFractionDigits: isWhole ? 0 : digits, maximumFractionDigits: isWhole ? 0 : digits }),
  }).format(major)
}

/**
 * Reads what a person typed ("4.2", "1,000,000") as minor units, without binary rounding.
 * Answers null when it is not an amount, has too many decimals, or is too large.
 */
export const parseMajor = (text: string, currency: string): number | null => {
  const digits = minorDigits(currency)
  const match = /^(\d{1,15})(?:\.(\d+))?$/u.exec(text.replaceAll(/[\s,_]/gu, ''))
  if (!match) return null
  const fraction = match[2] ?? ''
  if (fraction.length > digits) return null
  const amountMinor = Number(`${match[1]}${fraction.padEnd(digits, '0')}`)
  return Number.isSafeInteger(amountMinor) ? amountMinor : null
}
