import type { TeamDocument } from '@pitchey/contract/documents/document'
import { documentKindRules, documentKinds } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { useState, type FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { useDocumentChanges } from './use-document-changes.ts'

type RenameDocumentProps = {
  pitchId: PitchId
  document: TeamDocument
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** The name of a document and what it is. */
export function RenameDocument({ open, onOpenChange, ...props }: RenameDocumentProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Rename document" size="sm">
      {open && <RenameForm {...props} onDone={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function RenameForm({
  pitchId,
  document,
  onDone,
}: Omit<RenameDocumentProps, 'open' | 'onOpenChange'> & { onDone: () => void }) {
  const changes = useDocumentChanges(pitchId)
  const [title, setTitle] = useState(document.title)
  const [kind, setKind] = useState(document.kind)
  const [saving, setSaving] = useState(false)
  const fitting = documentKinds.filter((one) => documentKindRules[one].types.includes(document.mediaType))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    const saved = await changes.edit(document, { title: title.trim(), kind })
    setSaving(false)
    if (saved) onDone()
  }
  return (
    <form onSubmit={(event) => void save(event)} className="space-y-4.5">
      <Field label="Name" error={title.trim() === '' ? 'Give it a name' : undefined}>
        <Input value={title} maxLength={120} dir="auto" onChange={(event) => setTitle(event.target.value)} />
      </Field>
      <Field label="Kind" hint="The kind says where it stands; who sees it stays as it is.">
        <Select
          options={fitting.map((one) => ({ value: one, label: documentKindRules[one].label }))}
          value={kind}
          onValueChange={(value) => setKind(fitting.find((one) => one === value) ?? kind)}
        />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={saving} disabled={title.trim() === ''}>
          Save
        </Button>
      </DialogActions>
    </form>
  )
}
