import { expect, test } from 'vitest'
import { cn } from './cn.ts'

test.each([
  ['px-2 pt-1', 'p-4', 'p-4'],
  ['p-4', 'px-2', 'p-4 px-2'],
  ['w-full h-8', 'size-6', 'size-6'],
  ['inline-flex', 'hidden', 'hidden'],
  ['inline-flex', 'sm:hidden', 'inline-flex sm:hidden'],
  ['sm:h-8', 'sm:h-10', 'sm:h-10'],
  ['absolute inset-0', 'top-2 relative', 'inset-0 top-2 relative'],
  ['rounded-lg', 'rounded-[4px]', 'rounded-[4px]'],
  ['text-sm text-ink-2', 'text-accent-ink', 'text-sm text-accent-ink'],
  ['text-ink text-sm/5.5', 'text-[1.375rem]', 'text-ink text-[1.375rem]'],
  ['text-d2 leading-tight', 'text-d3', 'text-d3'],
  ['text-left text-ink', 'text-right', 'text-ink text-right'],
  ['font-label font-sans', 'font-name', 'font-sans font-name'],
  ['border border-line-strong', 'border-bad', 'border border-bad'],
  ['border border-line', 'border-2', 'border-line border-2'],
  ['ring-1 ring-line', 'ring-bad', 'ring-1 ring-bad'],
  ['ring-1 ring-line', 'ring-inset', 'ring-1 ring-line ring-inset'],
  ['object-cover', 'object-[70%_20%]', 'object-cover object-[70%_20%]'],
  ['bg-linear-to-t from-bg', 'bg-surface', 'bg-linear-to-t from-bg bg-surface'],
  ['border-line', 'border-collapse', 'border-line border-collapse'],
  ['flex-row flex-1', 'flex-col', 'flex-1 flex-col'],
  ['bg-surface hover:bg-surface-2', 'bg-bg', 'hover:bg-surface-2 bg-bg'],
  ['text-ink!', 'text-bad!', 'text-bad!'],
  ['panel display', 'menu-surface', 'panel display menu-surface'],
])('%s then %s gives %s', (first, second, merged) => {
  expect(cn(first, second)).toBe(merged)
})

test('what is off is left out', () => {
  expect(cn('a', false, undefined, null, ['b', { c: true, d: false }])).toBe('a b c')
})
