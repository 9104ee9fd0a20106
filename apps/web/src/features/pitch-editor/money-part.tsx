import type { Money } from '@pitchey/contract/money'
import { useState, type ReactNode } from 'react'
import { Field } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'

type MoneyPartProps = {
  label: string
  value: Money | null
  onChange: (value: Money | null) => void
  error?: string | undefined
  hint?: ReactNode
  id?: string | undefined
}

/** An amount that is part of a larger field; says itself when what is typed is none. */
export function MoneyPart({ label, value, onChange, error, hint, id }: MoneyPartProps) {
  const [isNoAmount, setIsNoAmount] = useState(false)
  return (
    <Field id={id} label={label} optional hint={hint} error={isNoAmount ? 'Write an amount such as 1,200,000' : error}>
      <MoneyInput value={value} onChange={onChange} onInvalid={setIsNoAmount} />
    </Field>
  )
}
