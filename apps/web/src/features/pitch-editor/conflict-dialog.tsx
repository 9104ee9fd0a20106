import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { fieldLabels, valueWords } from './field-words.ts'
import { draftOf, type DraftField } from './pitch-draft.ts'
import { useEditor, useEditorState } from './use-autosave.ts'

type Choice = 'mine' | 'theirs'

type ConflictDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

/** Fields that were changed here and elsewhere, mine beside theirs; the writer chooses for each. */
export function ConflictDialog({ open, onOpenChange }: ConflictDialogProps) {
  const editor = useEditor()
  const state = useEditorState((whole) => whole)
  const [choices, setChoices] = useState<Partial<Record<DraftField, Choice>>>({})
  const fields = Object.keys(state.conflicts) as DraftField[]
  const theirs = draftOf(state.server)
  const settle = () => {
    editor.resolve(Object.fromEntries(fields.map((field) => [field, choices[field] ?? 'mine'])))
    setChoices({})
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open && fields.length > 0}
      onOpenChange={onOpenChange}
      size="xl"
      title="Changed here and in another place"
      description="Somebody else, or you on another device, changed the same fields. Choose what stays; everything else has been brought together."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Decide later</Button>
          <Button variant="primary" onClick={settle}>
            Keep what is chosen
          </Button>
        </>
      }
    >
      <div className="space-y-6">
        {fields.map((field) => (
          <Field key={field} group label={fieldLabels[field]}>
            <RadioCards
              columns={2}
              value={choices[field] ?? 'mine'}
              onValueChange={(choice) => setChoices({ ...choices, [field]: choice as Choice })}
              options={[
                {
                  value: 'mine',
                  label: 'Mine, from this page',
                  description: <Words text={valueWords(field, state.draft)} />,
                },
                {
                  value: 'theirs',
                  label: 'Theirs, already saved',
                  description: <Words text={valueWords(field, theirs)} />,
                },
              ]}
            />
          </Field>
        ))}
      </div>
    </Dialog>
  )
}

function Words({ text }: { text: string }) {
  return (
    <span dir="auto" className="block max-h-48 overflow-y-auto whitespace-pre-line wrap-anywhere text-ink">
      {text}
    </span>
  )
}
