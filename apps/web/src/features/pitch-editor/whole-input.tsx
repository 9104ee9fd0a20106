import { Input } from '../../ui/input.tsx'

type WholeInputProps = {
  value: number | null
  onChange: (value: number | null) => void
  maxLength?: number | undefined
  'aria-label'?: string | undefined
  placeholder?: string | undefined
  id?: string | undefined
}

/** A small whole number, or nothing. */
export function WholeInput({ value, onChange, maxLength = 3, ...props }: WholeInputProps) {
  return (
    <Input
      {...props}
      inputMode="numeric"
      maxLength={maxLength}
      className="tnum"
      value={value ?? ''}
      onChange={(event) => {
        const digits = event.target.value.replaceAll(/\D/gu, '')
        onChange(digits === '' ? null : Number(digits))
      }}
    />
  )
}
