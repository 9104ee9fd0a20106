import { getMarkRange, type Editor } from '@tiptap/react'
import { useState, type FormEvent } from 'react'
import { Button } from './button.tsx'
import { DialogActions } from './dialog-actions.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'
import { meantHref } from './rich-text-link.ts'

type LinkDialogProps = { editor: Editor; onClose: () => void }

/** Where the chosen words lead; the words too where none are chosen. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const [begun] = useState(() => selectedLink(editor))
  const [address, setAddress] = useState(begun.href)
  const [words, setWords] = useState('')
  const [fault, setFault] = useState<string>()
  const close = () => {
    onClose()
    // After the dialog has given the focus back.
    setTimeout(() => editor.commands.focus(), 0)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    const href = meantHref(address)
    if (href === null) return setFault('Write a full address such as https://example.org, or an e-mail address')
    if (begun.needsWords) {
      const text = words.trim() || address.trim()
      editor.commands.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
    } else editor.chain().extendMarkRange('link').setLink({ href }).run()
    close()
  }
  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run()
    close()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={begun.href ? 'Change the link' : 'Add a link'}
      size="sm"
    >
      <form noValidate onSubmit={submit} className="space-y-5">
        <Field label="Address" required error={fault}>
          <Input
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={address}
            onChange={(event) => {
              setFault(undefined)
              setAddress(event.target.value)
            }}
          />
        </Field>
        {begun.needsWords && (
          <Field label="Words" optional hint="The address itself where this is empty.">
            <Input dir="auto" value={words} onChange={(event) => setWords(event.target.value)} />
          </Field>
        )}
        <DialogActions>
          {begun.href !== '' && <Button onClick={remove}>Remove the link</Button>}
          <Button type="submit" variant="primary">
            {begun.href ? 'Change link' : 'Add link'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function selectedLink(editor: Editor): { href: string; needsWords: boolean } {
  const { state, schema } = editor
  const href: unknown = editor.getAttributes('link')['href']
  const type = schema.marks['link']
  const isInLink = type !== undefined && getMarkRange(state.selection.$from, type) !== undefined
  return { href: typeof href === 'string' ? href : '', needsWords: state.selection.empty && !isInLink }
}
