import { useState, type KeyboardEvent } from 'react'

export type ComboboxOption = {
  value: string
  label: string
  hint?: string | undefined
  /** More words that find it. */
  keywords?: string | undefined
  disabled?: boolean | undefined
}

type Options = {
  options: readonly ComboboxOption[]
  selected: readonly string[]
  multiple: boolean
  max: number | undefined
  onSearch: ((text: string) => void) | undefined
  selectedLabels: Readonly<Record<string, string>> | undefined
  onCommit: (values: string[]) => void
}

/** The state and the keys of a combobox; drawing is the component's. */
export function useCombobox({ options, selected, multiple, max, onSearch, selectedLabels, onCommit }: Options) {
  const [open, setOpenState] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [activeIndex, setActiveIndex] = useState(0)
  const [seenLabels, setSeenLabels] = useState<Readonly<Record<string, string>>>({})

  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? seenLabels[value] ?? selectedLabels?.[value] ?? value
  const chosen = multiple ? undefined : selected[0]
  const text = typed ?? (chosen === undefined ? '' : labelOf(chosen))
  const shown = onSearch || !typed ? options : options.filter((option) => matches(option, typed))
  const last = shown.length - 1
  const current = Math.min(activeIndex, Math.max(0, last))

  const close = () => {
    setOpenState(false)
    setTyped(undefined)
  }
  const setOpen = (next: boolean) => {
    if (!next) return close()
    setOpenState(true)
    setActiveIndex(Math.max(0, chosen === undefined ? 0 : shown.findIndex((option) => option.value === chosen)))
  }
  const type = (next: string) => {
    setTyped(next)
    setOpenState(true)
    setActiveIndex(0)
    onSearch?.(next)
  }
  const toggle = (value: string) => {
    setSeenLabels((before) => ({ ...before, [value]: labelOf(value) }))
    if (!multiple) {
      onCommit([value])
      close()
    } else if (selected.includes(value)) {
      onCommit(selected.filter((one) => one !== value))
    } else if (max === undefined || selected.length < max) {
      onCommit([...selected, value])
      setTyped(undefined)
      onSearch?.('')
    }
  }
  const clear = () => {
    onCommit([])
    close()
  }
  const move = (index: number) => {
    setOpenState(true)
    setActiveIndex(index > last ? 0 : index < 0 ? Math.max(0, last) : index)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const active = shown[current]
    const lastChosen = selected.at(-1)
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (open) move(current + (event.key === 'ArrowDown' ? 1 : -1))
      else setOpen(true)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (active) toggle(active.value)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    } else if (event.key === 'Backspace' && multiple && !text && lastChosen !== undefined) {
      toggle(lastChosen)
    }
  }

  return { open, setOpen, close, text, type, shown, activeIndex: current, setActiveIndex, labelOf, toggle, clear, onKeyDown }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}

function matches(option: ComboboxOption, typed: string): boolean {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  const text = plain(`${option.label} ${option.keywords ?? ''}`)
  return words.every((word) => text.includes(word))
}
