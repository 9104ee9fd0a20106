import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { cn } from './cn.ts'
import { IconButton } from './icon-button.tsx'
import { Input, type InputProps } from './input.tsx'

export type PasswordStrength = { level: 1 | 2 | 3 | 4; words: string }

export type PasswordInputProps = Omit<InputProps, 'type' | 'trailing'> & {
  /** Judges what is typed; its words show under the field. Undefined shows nothing. */
  strengthOf?: ((password: string) => PasswordStrength | undefined) | undefined
}

const colors = { 1: 'bg-bad', 2: 'bg-accent', 3: 'bg-good', 4: 'bg-good' }

/** A password that can be shown, with an opinion on its strength. */
export function PasswordInput({
  strengthOf,
  onInput,
  autoComplete = 'current-password',
  ...props
}: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const [typed, setTyped] = useState(String(props.defaultValue ?? ''))
  const text = typeof props.value === 'string' ? props.value : typed
  const strength = text ? strengthOf?.(text) : undefined
  return (
    <div>
      <Input
        {...props}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          onInput?.(event)
        }}
        trailing={
          <IconButton
            size="sm"
            label={shown ? 'Hide password' : 'Show password'}
            className="-mr-0.5"
            onClick={() => setShown(!shown)}
          >
            {shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          </IconButton>
        }
      />
      {strengthOf && (
        <div className="mt-2 flex min-h-4 items-center gap-3">
          <span aria-hidden="true" className="grid flex-1 grid-cols-4 gap-1">
            {([1, 2, 3, 4] as const).map((step) => (
              <span
                key={step}
                className={cn(
                  'h-1 rounded-full',
                  strength && strength.level >= step ? colors[strength.level] : 'bg-surface-3',
                )}
              />
            ))}
          </span>
          <output className="min-w-20 text-right text-xs text-ink-2">{strength?.words}</output>
        </div>
      )}
    </div>
  )
}
