/** Whole minor units (cents, pence, yen) of one ISO 4217 currency. */
type Amount = { amountMinor: number; currency: string }

// ISO 4217, list one. The currencies that ICU prints without decimals are not the same set.
const exceptionalDigits: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
  CLF: 4,
  UYW: 4,
}

/** How many decimal digits a currency has by ISO 4217: 2 for USD, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number => exceptionalDigits[currency] ?? 2

/** An amount for people: `$4,200,000`, `€1.2M` with `compact`; decimals only where they are not zero. */
export const formatMoney = (value: Amount, options: { locale?: string; compact?: boolean } = {}): string => {
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
