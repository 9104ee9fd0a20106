import { useRef, useState, type KeyboardEvent } from 'react'

export type SelectOption = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

type Options = {
  options: readonly SelectOption[]
  value: string | undefined
  onPick: (value: string) => void
}

/** A pause longer than this starts a new word when choosing by typing. */
const typingPauseMs = 700

/** The state and the keys of a list that drops down from a button. */
export function useSelect({ options, value, onPick }: Options) {
  const [open, setOpenState] = useState(false)
  const [activeIndex, setActiveIndex] = useState(0)
  const typing = useRef({ text: '', atMs: 0 })

  const setOpen = (next: boolean) => {
    setOpenState(next)
    if (!next) return
    const chosen = options.findIndex((option) => option.value === value && !option.disabled)
    setActiveIndex(chosen >= 0 ? chosen : Math.max(0, nextEnabled(options, -1, 1)))
  }
  const pick = (picked: string) => {
    if (options.find((option) => option.value === picked)?.disabled) return
    onPick(picked)
    setOpenState(false)
  }
  const typeAhead = (key: string, atMs: number) => {
    const isNewWord = atMs - typing.current.atMs > typingPauseMs
    const text = (isNewWord ? '' : typing.current.text) + key.toLocaleLowerCase('en')
    typing.current = { text, atMs }
    const start = open ? activeIndex : options.findIndex((option) => option.value === value)
    const found = findByText(options, text, text.length > 1 ? start : start + 1)
    if (!open) setOpen(true)
    if (found >= 0) setActiveIndex(found)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = typing.current.text !== '' && event.timeStamp - typing.current.atMs < typingPauseMs
    const isPress = event.key === 'Enter' || (event.key === ' ' && !isTyping)
    if (event.ctrlKey || event.metaKey || (event.altKey && !event.key.startsWith('Arrow'))) return
    if (!open && (isPress || event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      setOpen(true)
    } else if (open && isPress) {
      event.preventDefault()
      const active = options[activeIndex]
      if (active) pick(active.value)
    } else if (open && event.key in moves) {
      event.preventDefault()
      setActiveIndex(moved(options, activeIndex, event.key))
    } else if (open && event.key === 'Escape') {
      event.stopPropagation()
      setOpenState(false)
    } else if (event.key.length === 1) {
      event.preventDefault()
      typeAhead(event.key, event.timeStamp)
    }
  }
  return { open, setOpen, activeIndex, setActiveIndex, pick, onKeyDown }
}

const moves: Readonly<Record<string, true>> = { ArrowDown: true, ArrowUp: true, Home: true, End: true }

function moved(options: readonly SelectOption[], from: number, key: string): number {
  const [start, step] =
    key === 'Home' ? [-1, 1] : key === 'End' ? [options.length, -1] : [from, key === 'ArrowDown' ? 1 : -1]
  const found = nextEnabled(options, start, step)
  return found >= 0 ? found : from
}

function nextEnabled(options: readonly SelectOption[], from: number, step: number): number {
  for (let index = from + step; index >= 0 && index < options.length; index += step) {
    if (!options[index]?.disabled) return index
  }
  return -1
}

function findByText(options: readonly SelectOption[], text: string, start: number): number {
  for (let offset = 0; offset < options.length; offset += 1) {
    const index = (Math.max(0, start) + offset) % options.length
    const option = options[index]
    if (option && !option.disabled && option.label.toLocaleLowerCase('en').startsWith(text)) return index
  }
  return -1
}
