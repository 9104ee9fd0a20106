import { clsx, type ClassValue } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['2xs', 'md', 'd1', 'd2', 'd3'],
      'font-weight': ['nav', 'label', 'name'],
      shadow: ['1', '2', '3'],
      container: ['page', 'portal'],
    },
  },
})

/** Joins class names; of two Tailwind classes for the same property the later one wins. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs))
}
