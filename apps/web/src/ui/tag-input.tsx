import { useId, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { RemovableChip } from './chip.tsx'
import { cn } from './cn.ts'
import { useFieldControl } from './field-context.ts'

export type TagInputProps = {
  value: readonly string[]
  onChange: (value: string[]) => void
  max?: number | undefined
  maxLength?: number | undefined
  /** Offered while typing. */
  suggestions?: readonly string[] | undefined
  /** Brings what was typed into shape; an empty result is not added. */
  normalize?: ((text: string) => string) | undefined
  placeholder?: string | undefined
  onBlur?: (() => void) | undefined
  id?: string | undefined
  disabled?: boolean | undefined
  'aria-label'?: string | undefined
  'aria-invalid'?: boolean | undefined
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

/** Short words of one's own. Enter or comma adds, Backspace takes the last away. */
export function TagInput(props: TagInputProps) {
  const { value, onChange, max, maxLength, suggestions, normalize = tidy, placeholder, onBlur } = props
  const control = useFieldControl(props)
  const listId = useId()
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
  const full = max !== undefined && value.length >= max

  const add = (texts: readonly string[]) => {
    const fresh = new Set(value)
    for (const one of texts.map(normalize)) if (one && (max === undefined || fresh.size < max)) fresh.add(one)
    const added = fresh.size - value.length
    setText('')
    setNote(added === 0 ? 'Already there' : added === 1 ? 'Added' : `${added} added`)
    if (added > 0) onChange([...fresh])
  }
  const remove = (tag: string) => {
    setNote(`${tag} removed`)
    onChange(value.filter((one) => one !== tag))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = value.at(-1)
    if (event.nativeEvent.isComposing) return
    if ((event.key === 'Enter' || event.key === ',') && tidy(text)) {
      event.preventDefault()
      add([text])
    } else if (event.key === ',') {
      event.preventDefault()
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      remove(last)
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const parts = event.clipboardData.getData('text').split(/[,\n;]/u)
    if (parts.length < 2) return
    event.preventDefault()
    add(parts)
  }
  return (
    <div
      className={cn(
        'field-edge flex min-h-9.5 w-full min-w-0 flex-wrap items-center gap-1.5 py-1 pr-2 text-base text-ink',
        value.length > 0 ? 'pl-1.5' : 'pl-3',
      )}
    >
      {value.map((tag) => (
        <RemovableChip key={tag} label={tag} disabled={control.disabled} onRemove={() => remove(tag)} />
      ))}
      <input
        {...control}
        required={undefined}
        aria-required={control.required || undefined}
        aria-label={props['aria-label']}
        autoComplete="off"
        list={suggestions ? listId : undefined}
        maxLength={maxLength}
        value={text}
        readOnly={full}
        placeholder={value.length === 0 ? placeholder : full ? `${max} at most` : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          if (tidy(text)) add([text])
          onBlur?.()
        }}
        className="h-7 min-w-20 flex-1 bg-transparent outline-none"
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions
            .filter((one) => !value.includes(one))
            .map((one) => (
              <option key={one} value={one} />
            ))}
        </datalist>
      )}
      <span role="status" className="sr-only">
        {note}
      </span>
    </div>
  )
}
