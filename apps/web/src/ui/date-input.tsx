import { Input, type InputProps } from './input.tsx'

type DateInputProps = Omit<InputProps, 'value' | 'onChange' | 'type'> & {
  /** A day as `2026-11-20`. */
  value: string | null
  onChange: (value: string | null) => void
}

/** A day. */
export function DateInput({ value, onChange, ...props }: DateInputProps) {
  return <Input {...props} type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)} />
}
