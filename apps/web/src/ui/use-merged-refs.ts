import { useCallback, type Ref, type RefCallback } from 'react'

/** One ref that fills two; either may be absent. */
export function useMergedRefs<T>(first: Ref<T> | undefined, second: Ref<T> | undefined): RefCallback<T> {
  return useCallback(
    (value: T | null) => {
      assign(first, value)
      assign(second, value)
    },
    [first, second],
  )
}

function assign<T>(ref: Ref<T> | undefined, value: T | null): void {
  if (typeof ref === 'function') ref(value)
  else if (ref) ref.current = value
}
