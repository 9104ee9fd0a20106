import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearEndPx = 60

/**
 * Keeps a thread where its reader is: at the end while new messages come, in place while earlier ones are put before.
 * `firstKey` names what is shown first.
 */
export const useThreadScroll = (firstKey: string | undefined) => {
  const box = useRef<HTMLElement>(null)
  const height = useRef(0)
  const wasAtEnd = useRef(true)
  const first = useRef(firstKey)
  const [isAtEnd, setAtEnd] = useState(true)

  const toEnd = useCallback(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight
  }, [])
  const onScroll = useCallback(() => {
    if (!box.current) return
    const { scrollHeight, scrollTop, clientHeight } = box.current
    wasAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx
    setAtEnd(wasAtEnd.current)
  }, [])
  useLayoutEffect(() => {
    if (!box.current) return
    const before = height.current
    height.current = box.current.scrollHeight
    if (wasAtEnd.current) toEnd()
    else if (first.current !== firstKey) box.current.scrollTop += height.current - before
    first.current = firstKey
  })
  useEffect(() => {
    if (!box.current) return undefined
    const watch = new ResizeObserver(() => wasAtEnd.current && toEnd())
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [toEnd])
  return { box, isAtEnd, toEnd, onScroll }
}
