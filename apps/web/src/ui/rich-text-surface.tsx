import type { RichText } from '@pitchey/contract/rich-text'
import { EditorContent, useEditor, useEditorState, type Editor, type JSONContent } from '@tiptap/react'
import { use, useEffect, useEffectEvent, useRef, useState, type CSSProperties } from 'react'
import { cn } from './cn.ts'
import { FieldContext, useFieldControl } from './field-context.ts'
import type { RichTextEditorProps } from './rich-text-props.ts'
import { docOf } from './rich-text-doc.ts'
import { richTextExtensions } from './rich-text-extensions.ts'
import { LinkDialog } from './rich-text-link-dialog.tsx'
import { cleanPastedHtml, cleanPastedText } from './rich-text-paste.ts'
import { richTextStyles } from './rich-text-styles.ts'
import { RichTextToolbar } from './rich-text-toolbar.tsx'

/** The editor itself; loaded with its library when it is first needed. */
export function RichTextSurface(props: RichTextEditorProps) {
  const { placeholder, readOnly = false, minRows = 6, className } = props
  const [linking, setLinking] = useState(false)
  const { editor, attributes } = useRichTextEditor(props, () => setLinking(true))
  useFocusByLabel(editor)
  const isEmpty = useEditorState({ editor, selector: (state) => state.editor.isEmpty })
  return (
    <div className="field-edge min-w-0" data-readonly={readOnly || undefined}>
      {!readOnly && <RichTextToolbar editor={editor} onLink={() => setLinking(true)} controls={attributes.id} />}
      <div className="relative">
        {isEmpty && placeholder && (
          <p aria-hidden="true" className="pointer-events-none absolute inset-x-4 top-3 text-base text-ink-3">
            {placeholder}
          </p>
        )}
        <EditorContent
          editor={editor}
          className={cn(richTextStyles, '[&>.tiptap]:min-h-(--rich-min) [&>.tiptap]:px-4 [&>.tiptap]:py-3', className)}
          style={{ '--rich-min': `${minRows * 1.5 + 1.5}rem` } as CSSProperties}
        />
      </div>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}

function useRichTextEditor(props: RichTextEditorProps, onLink: () => void) {
  const { value, onChange, readOnly = false, placeholder } = props
  const field = use(FieldContext)
  const control = useFieldControl({ ...props, disabled: undefined })
  const change = useEffectEvent((next: RichText) => onChange?.(next))
  const emitted = useRef<RichText>(value)
  const attributes = {
    id: control.id ?? '',
    role: 'textbox',
    'aria-multiline': 'true',
    dir: 'auto',
    class: 'outline-none wrap-anywhere',
    ...(props['aria-label'] === undefined ? labelledBy(field?.labelId) : { 'aria-label': props['aria-label'] }),
    ...(control['aria-describedby'] === undefined ? {} : { 'aria-describedby': control['aria-describedby'] }),
    ...(control['aria-invalid'] ? { 'aria-invalid': 'true' } : {}),
    ...(control.required ? { 'aria-required': 'true' } : {}),
    ...(placeholder === undefined ? {} : { 'aria-placeholder': placeholder }),
    ...(readOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
  }
  const editor = useEditor({
    extensions: richTextExtensions,
    content: contentOf(value),
    editable: !readOnly,
    editorProps: {
      attributes,
      transformPastedHTML: cleanPastedHtml,
      transformPastedText: cleanPastedText,
      handleDOMEvents: {
        // Tab leaves the text, as in every other field; Ctrl ] and Ctrl [ move items of lists.
        keydown: (_view, event) => event.key === 'Tab' || isOwnKey(event, onLink),
      },
    },
  })
  useEffect(() => {
    const onUpdate = () => {
      emitted.current = docOf(editor.getJSON())
      change(emitted.current)
    }
    editor.on('update', onUpdate)
    return () => void editor.off('update', onUpdate)
  }, [editor])
  useEffect(() => {
    if (value === emitted.current) return
    emitted.current = value
    replaceContent(editor, value)
  }, [editor, value])
  return { editor, attributes }
}

// The library's own type of a document knows no absent parts.
const contentOf = (value: RichText): JSONContent => value as JSONContent

const labelledBy = (id: string | undefined) => (id === undefined ? {} : { 'aria-labelledby': id })

/** Ctrl K belongs to the text while one writes, not to the page. */
function isOwnKey(event: KeyboardEvent, onLink: () => void): boolean {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
    return false
  event.preventDefault()
  event.stopPropagation()
  onLink()
  return true
}

/** Another text from outside; the caret stays where it was as far as it can. */
function replaceContent(editor: Editor, value: RichText): void {
  const { from, to } = editor.state.selection
  editor.commands.setContent(contentOf(value), { emitUpdate: false })
  const end = editor.state.doc.content.size
  editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) })
}

/** A label leads into its control; only real form controls do that by themselves. */
function useFocusByLabel(editor: Editor): void {
  const labelId = use(FieldContext)?.labelId
  useEffect(() => {
    const label = labelId === undefined ? null : document.getElementById(labelId)
    const focus = () => void editor.commands.focus()
    label?.addEventListener('click', focus)
    return () => label?.removeEventListener('click', focus)
  }, [editor, labelId])
}
