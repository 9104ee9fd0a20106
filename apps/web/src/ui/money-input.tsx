import type { Money } from '@pitchey/contract/money'
import { minorDigits, parseMajor } from '@pitchey/contract/money-format'
import { use, useState } from 'react'
import { FieldContext } from './field-context.ts'
import { Input } from './input.tsx'
import { Select } from './select.tsx'

export type MoneyInputProps = {
  value: Money | null
  onChange: (value: Money | null) => void
  /** The currency while there is no value. */
  currency?: string | undefined
  currencies?: readonly string[] | undefined
  /** Told when what is typed stops or starts being an amount. */
  onInvalid?: ((invalid: boolean) => void) | undefined
  onBlur?: (() => void) | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  placeholder?: string | undefined
}

const commonCurrencies = [
  'USD',
  'EUR',
  'GBP',
  'CAD',
  'AUD',
  'INR',
  'JPY',
  'KRW',
  'MXN',
  'BRL',
  'NGN',
  'ZAR',
  'SEK',
  'DKK',
  'NOK',
  'CHF',
]

function textOf(value: Money | null): string {
  if (!value) return ''
  const digits = minorDigits(value.currency)
  const padded = String(value.amountMinor).padStart(digits + 1, '0')
  const whole = BigInt(padded.slice(0, padded.length - digits)).toLocaleString('en')
  const fraction = digits > 0 ? padded.slice(-digits) : ''
  return /[1-9]/u.test(fraction) ? `${whole}.${fraction}` : whole
}

/** An amount and its currency; gives whole minor units, or null when empty or not an amount. */
export function MoneyInput(props: MoneyInputProps) {
  const { value, onChange, currencies = commonCurrencies, onInvalid, onBlur } = props
  const disabled = use(FieldContext)?.disabled || props.disabled
  const [text, setText] = useState(() => textOf(value))
  const [emitted, setEmitted] = useState(value)
  const [chosen, setChosen] = useState(props.currency ?? 'USD')
  const currency = value?.currency ?? chosen
  const known = currencies.includes(currency) ? currencies : [currency, ...currencies]

  const isForeign = value?.amountMinor !== emitted?.amountMinor || value?.currency !== emitted?.currency
  if (isForeign) {
    setEmitted(value)
    setText(textOf(value))
  }
  const emit = (nextText: string, nextCurrency: string) => {
    const amountMinor = parseMajor(nextText.trim(), nextCurrency)
    const next = amountMinor === null ? null : { amountMinor, currency: nextCurrency }
    setText(nextText)
    setChosen(nextCurrency)
    setEmitted(next)
    onInvalid?.(next === null && nextText.trim() !== '')
    onChange(next)
  }
  return (
    <div className="flex gap-2">
      <Input
        inputMode="decimal"
        autoComplete="off"
        value={text}
        disabled={disabled}
        placeholder={props.placeholder ?? '0'}
        className="tnum min-w-0 flex-1"
        {...(props.id ? { id: props.id } : {})}
        onChange={(event) => emit(event.target.value, currency)}
        onBlur={() => {
          if (value) setText(textOf(value))
          onBlur?.()
        }}
      />
      <div className="w-26 shrink-0">
        {/* The field's id and description belong to the amount alone. */}
        <FieldContext value={undefined}>
          <Select
            aria-label="Currency"
            value={currency}
            disabled={disabled}
            options={known.map((code) => ({ value: code, label: code }))}
            onValueChange={(code) => emit(text, code)}
          />
        </FieldContext>
      </div>
    </div>
  )
}
