import type { RichText } from '@pitchey/contract/rich-text'

export type RichTextEditorProps = {
  value: RichText
  onChange?: ((value: RichText) => void) | undefined
  placeholder?: string | undefined
  /** Can be read, selected and copied, but not changed. */
  readOnly?: boolean | undefined
  /** How many lines of text the empty field is high. */
  minRows?: number | undefined
  /** Needed when no `Field` is around it. */
  'aria-label'?: string | undefined
  className?: string | undefined
}
