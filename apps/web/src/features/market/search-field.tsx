import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
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
  if (known !== value) {
    setKnown(value)
    if (text.trim() !== value) setText(value)
  }
  const search = useEffectEvent((wanted: string) => {
    if (wanted !== value) onSearch(wanted)
  })
  useEffect(() => {
    const timer = window.setTimeout(() => search(text.trim()), pauseMs)
    return () => window.clearTimeout(timer)
  }, [text])
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(text.trim())
      }}
    >
      <Input
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
  )
}
