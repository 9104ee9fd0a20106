import { useEffect, useEffectEvent, useState } from 'react'
import { changeId } from './comparison-lines.tsx'

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role=listbox], [role=dialog], [role=menu]') !== null)

/** Steps from change to change, by button and by the keys N and P; round and round. */
export function useChangeSteps(count: number) {
  const [current, setCurrent] = useState<number>()
  const goTo = (index: number) => {
    setCurrent(index)
    const change = document.getElementById(changeId(index))
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    change?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' })
    change?.focus({ preventScroll: true })
  }
  const next = () => count > 0 && goTo(current === undefined ? 0 : (current + 1) % count)
  const previous = () => count > 0 && goTo(current === undefined ? count - 1 : (current + count - 1) % count)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
    if (event.key === 'n') next()
    if (event.key === 'p') previous()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listener)
    return () => document.removeEventListener('keydown', listener)
  }, [])
  return { current, next, previous }
}
