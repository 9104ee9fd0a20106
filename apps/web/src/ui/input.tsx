import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'
import { useFieldControl } from './field-context.ts'

export type InputProps = Omit<ComponentProps<'input'>, 'size' | 'prefix'> & {
  /** An icon or unit before the text. */
  leading?: ReactNode
  /** An icon, unit or button after the text. */
  trailing?: ReactNode
  size?: 'sm' | 'md' | 'lg' | undefined
}

const heights = { sm: 'h-8 text-sm', md: 'h-9.5 text-base', lg: 'h-11 text-base' }

/** One line of text. */
export function Input({ leading, trailing, size = 'md', className, type = 'text', ...props }: InputProps) {
  const control = useFieldControl(props)
  if (!leading && !trailing) {
    return (
      <input
        type={type}
        {...props}
        {...control}
        className={cn('field-edge w-full min-w-0 px-3 text-ink', heights[size], className)}
      />
    )
  }
  return (
    <span className={cn('field-edge flex w-full min-w-0 items-center text-ink', heights[size], className)}>
      {leading && <span className="grid shrink-0 place-items-center pl-3 text-ink-3 [&_svg]:size-4">{leading}</span>}
      <input
        type={type}
        {...props}
        {...control}
        className="h-full w-full min-w-0 flex-1 bg-transparent px-3 outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {trailing && (
        <span className="flex shrink-0 items-center pr-1.5 text-sm text-ink-3 [&_svg]:size-4">{trailing}</span>
      )}
    </span>
  )
}
