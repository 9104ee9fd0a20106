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

export type ComboboxState = {
  open: boolean
  setOpen: (open: boolean) => void
  close: () => void
  text: string
  type: (text: string) => void
  shown: readonly ComboboxOption[]
  active: ComboboxOption | undefined
  setActiveIndex: (index: number) => void
  labelOf: (value: string) => string
  toggle: (value: string) => void
  clear: () => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The state and the keys of a combobox; drawing is the component's. */
export function useCombobox(options: Options): ComboboxState {
  const { selected, multiple, max, onSearch, onCommit } = options
  const [open, setOpenState] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [activeIndex, setActiveIndex] = useState(0)
  const { labelOf, remember } = useLabels(options)
  const chosen = multiple ? undefined : selected[0]
  const text = typed ?? (chosen === undefined ? '' : labelOf(chosen))
  const shown = onSearch || !typed ? options.options : options.options.filter((option) => matches(option, typed))
  const last = Math.max(0, shown.length - 1)
  const index = Math.min(activeIndex, last)

  const close = () => {
    setOpenState(false)
    setTyped(undefined)
  }
  const setOpen = (next: boolean) => {
    if (!next) return close()
    setOpenState(true)
    setActiveIndex(
      Math.max(
        0,
        shown.findIndex((option) => option.value === chosen),
      ),
    )
  }
  const type = (next: string) => {
    setTyped(next)
    setOpenState(true)
    setActiveIndex(0)
    onSearch?.(next)
  }
  const toggle = (value: string) => {
    remember(value)
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
  const move = (step: number) => {
    if (open) setActiveIndex(index + step > last ? 0 : index + step < 0 ? last : index + step)
    else setOpen(true)
  }
  const active = open ? shown[index] : undefined
  const lastChosen = multiple && !text ? selected.at(-1) : undefined
  const onKeyDown = keysOf({ open, active, lastChosen, move, toggle, close })
  return { open, setOpen, close, text, type, shown, active, setActiveIndex, labelOf, toggle, clear, onKeyDown }
}

/** Names of values, also of chosen ones that have left the options since. */
function useLabels({ options, selectedLabels }: Options) {
  const [seen, setSeen] = useState<Readonly<Record<string, string>>>({})
  const labelOf = (value: string) =>
    options.find((option) => option.value === value)?.label ?? seen[value] ?? selectedLabels?.[value] ?? value
  const remember = (value: string) => setSeen((before) => ({ ...before, [value]: labelOf(value) }))
  return { labelOf, remember }
}

type Actions = Pick<ComboboxState, 'open' | 'active' | 'toggle' | 'close'> & {
  lastChosen: string | undefined
  move: (step: number) => void
}

function keysOf({ open, active, lastChosen, move, toggle, close }: Actions) {
  return (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      if (active && !active.disabled) toggle(active.value)
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation()
      close()
    } else if (event.key === 'Backspace' && lastChosen !== undefined) {
      toggle(lastChosen)
    }
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')
}

function matches(option: ComboboxOption, typed: string): boolean {
  const words = plain(typed).split(/\s+/u).filter(Boolean)
  const text = plain(`${option.label} ${option.keywords ?? ''}`)
  return words.every((word) => text.includes(word))
}
