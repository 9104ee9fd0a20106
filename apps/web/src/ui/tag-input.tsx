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

/** Short words of one's own. Enter or comma adds, Backspace takes the last away. */
export function TagInput(props: TagInputProps) {
  const { value, max, suggestions, placeholder } = props
  const { required, ...control } = useFieldControl(props)
  const listId = useId()
  const tags = useTags(props)
  const isFull = max !== undefined && value.length >= max
  return (
    <div
      className={cn(
        'field-edge flex min-h-9.5 w-full min-w-0 flex-wrap items-center gap-1.5 py-1 pr-2 text-base text-ink',
        value.length > 0 ? 'pl-1.5' : 'pl-3',
      )}
    >
      {value.map((tag) => (
        <RemovableChip key={tag} label={tag} disabled={control.disabled} onRemove={() => tags.remove(tag)} />
      ))}
      <input
        {...control}
        aria-required={required || undefined}
        aria-label={props['aria-label']}
        autoComplete="off"
        list={suggestions ? listId : undefined}
        maxLength={props.maxLength}
        value={tags.text}
        readOnly={isFull}
        placeholder={value.length === 0 ? placeholder : isFull ? `${max} at most` : undefined}
        onChange={(event) => tags.setText(event.target.value)}
        onKeyDown={tags.onKeyDown}
        onPaste={tags.onPaste}
        onBlur={() => {
          if (tidy(tags.text)) tags.add([tags.text])
          props.onBlur?.()
        }}
        className="h-7 min-w-20 flex-1 bg-transparent outline-none"
      />
      {suggestions && (
        <datalist id={listId}>
          {suggestions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </datalist>
      )}
      <output className="sr-only">{tags.note}</output>
    </div>
  )
}

function tidy(text: string): string {
  return text.trim().replace(/\s+/gu, ' ')
}

function useTags({ value, onChange, max, normalize = tidy }: TagInputProps) {
  const [text, setText] = useState('')
  const [note, setNote] = useState('')
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
    if (event.key === ',' || (event.key === 'Enter' && tidy(text))) {
      event.preventDefault()
      if (tidy(text)) add([text])
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
  return { text, setText, note, add, remove, onKeyDown, onPaste }
}
