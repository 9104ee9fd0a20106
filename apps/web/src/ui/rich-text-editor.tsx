import { lazy, Suspense } from 'react'
import { cn } from './cn.ts'
import { RichTextView } from './rich-text.tsx'
import type { RichTextEditorProps } from './rich-text-props.ts'
import { richTextStyles } from './rich-text-styles.ts'

const loadSurface = () => import('./rich-text-surface.tsx')
const RichTextSurface = lazy(async () => ({ default: (await loadSurface()).RichTextSurface }))

/** Fetches the editor ahead of its first use, so that it is there when the connection is not. */
export const preloadRichText = (): void => {
  loadSurface().catch(() => undefined)
}

/** Formatted text. Stands in a `Field`, whose counter shows its words; looks like the finished text while it loads. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { value, minRows = 6, className } = props
  return (
    <Suspense
      fallback={
        <div aria-busy="true" className="field-edge">
          <div className="h-10 border-b border-line" />
          <div
            className={cn(richTextStyles, 'px-4 py-3', className)}
            style={{ minHeight: `${minRows * 1.5 + 1.5}rem` }}
          >
            <RichTextView value={value} />
          </div>
        </div>
      }
    >
      <RichTextSurface {...props} />
    </Suspense>
  )
}
