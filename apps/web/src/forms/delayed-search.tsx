import { Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input } from '../ui/input.tsx'

const delayMs = 350

type DelayedSearchProps = {
  label: string
  placeholder?: string | undefined
  value: string
  onSearch: (text: string) => void
}

/** A search field that asks when the typing pauses. */
export function DelayedSearch({ label, placeholder, value, onSearch }: DelayedSearchProps) {
  const [text, setText] = useState(value)
  const [known, setKnown] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (known !== value) {
    setKnown(value)
    if (text.trim() !== value) setText(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <Input
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      leading={<Search aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        const typed = event.target.value
        setText(typed)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => onSearch(typed.trim()), delayMs)
      }}
    />
  )
}
