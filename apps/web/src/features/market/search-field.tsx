import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'

const pauseMs = 300

type SearchFieldProps = {
  label: string
  placeholder: string
  /** What is searched for now. */
  value: string
  onSearch: (text: string) => void
  /** Its name in the form, for browsers without scripts. */
  name: string
}

/** A field that searches when the typing pauses. */
export function SearchField({ label, placeholder, value, onSearch, name }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const [asked, setAsked] = useState(value)
  if (known !== value) {
    setKnown(value)
    // What this field itself asked for arrives while somebody goes on typing, and must not undo that.
    if (value !== asked) setText(value)
  }
  const search = (wanted: string) => {
    if (wanted === value) return
    setAsked(wanted)
    onSearch(wanted)
  }
  const field = useRef<HTMLInputElement>(null)
  const onWake = useEffectEvent(() => {
    const typed = field.current?.value ?? text
    if (typed !== text) setText(typed)
  })
  // The field came with the page, and may have been typed into before this code did.
  useEffect(() => onWake(), [])
  const onPause = useEffectEvent(search)
  useEffect(() => {
    const timer = window.setTimeout(() => onPause(text.trim()), pauseMs)
    return () => window.clearTimeout(timer)
  }, [text])
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          search(text.trim())
        }}
      >
        <Input
          ref={field}
          type="search"
          name={name}
          aria-label={label}
          placeholder={placeholder}
          size="lg"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          leading={<Search aria-hidden="true" />}
          trailing={
            text !== '' && (
              <IconButton
                label="Clear the search"
                size="sm"
                onClick={() => {
                  setText('')
                  search('')
                }}
              >
                <X aria-hidden="true" />
              </IconButton>
            )
          }
        />
      </form>
    </search>
  )
}
