import { z } from 'zod'

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** ISO 4217 currency code. */
export const currencyCode = z
  .string()
  .regex(/^[A-Z]{3}$/u, { message: 'must be a three-letter currency code' })
  .refine((code) => currencies.has(code), { message: 'is not a known currency' })

/** An amount: whole minor units (cents, pence, yen) of one ISO 4217 currency. */
export const money = z.strictObject({ amountMinor: z.int().min(0), currency: currencyCode })
export type Money = z.infer<typeof money>

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
