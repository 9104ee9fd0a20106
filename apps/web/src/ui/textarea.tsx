import { useEffect, useId, useRef, useState, type ComponentProps } from 'react'
import { cn } from './cn.ts'
import { useFieldControl } from './field-context.ts'
import { useMergedRefs } from './use-merged-refs.ts'

export type TextareaProps = ComponentProps<'textarea'> & {
  /** Shows how many words are written, red when over. Never stops the writer. */
  maxWords?: number | undefined
  countWords?: ((text: string) => number) | undefined
}

function wordsOf(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}

function grow(element: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight + 2}px`
}

/** Several lines of text; grows with what is written, from `rows` up. */
export function Textarea({
  maxWords,
  countWords = wordsOf,
  className,
  rows = 3,
  ref,
  onInput,
  ...props
}: TextareaProps) {
  const counterId = useId()
  const [typed, setTyped] = useState<string>()
  const own = useRef<HTMLTextAreaElement>(null)
  const mergedRef = useMergedRefs(ref, own)
  useEffect(() => {
    if (!own.current) return
    grow(own.current)
    setTyped(own.current.value)
  }, [])
  const control = useFieldControl({
    ...props,
    'aria-describedby': cn(props['aria-describedby'], maxWords !== undefined && counterId) || undefined,
  })
  const words = countWords(String(props.value ?? typed ?? props.defaultValue ?? ''))
  return (
    <div className="min-w-0">
      <textarea
        rows={rows}
        {...props}
        {...control}
        ref={mergedRef}
        onInput={(event) => {
          grow(event.currentTarget)
          setTyped(event.currentTarget.value)
          onInput?.(event)
        }}
        className={cn(
          'field-edge field-sizing-content block min-h-19 w-full resize-none px-3 py-2 text-base text-ink',
          className,
        )}
      />
      {maxWords !== undefined && (
        <p
          id={counterId}
          aria-live={words >= maxWords * 0.9 ? 'polite' : 'off'}
          className={cn('tnum mt-1.5 text-right text-xs', words > maxWords ? 'font-label text-bad' : 'text-ink-3')}
        >
          {words}/{maxWords} words
        </p>
      )}
    </div>
  )
}
