import { lazy, Suspense, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { clashWords } from './clash-words.ts'
import { fieldLabels } from './field-words.ts'
import { draftOf, type DraftField, type PitchDraft } from './pitch-draft.ts'
import { useEditor, useEditorState } from './use-autosave.ts'

const ComparedWords = lazy(async () => ({ default: (await import('./compared-words.tsx')).ComparedWords }))

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
          <Clash
            key={field}
            field={field}
            mine={state.draft}
            theirs={theirs}
            choice={choices[field] ?? 'mine'}
            onChoose={(choice) => setChoices({ ...choices, [field]: choice })}
          />
        ))}
      </div>
    </Dialog>
  )
}

type ClashProps = {
  field: DraftField
  mine: PitchDraft
  theirs: PitchDraft
  choice: Choice
  onChoose: (choice: Choice) => void
}

function Clash({ field, mine, theirs, choice, onChoose }: ClashProps) {
  const words = clashWords(field, mine, theirs)
  return (
    <Field group label={fieldLabels[field]}>
      <RadioCards
        columns={2}
        value={choice}
        onValueChange={(chosen) => onChoose(chosen === 'theirs' ? 'theirs' : 'mine')}
        options={[
          {
            value: 'mine',
            label: 'Mine, from this page',
            description: <Words text={words.mine} other={words.theirs} />,
          },
          {
            value: 'theirs',
            label: 'Theirs, already saved',
            description: <Words text={words.theirs} other={words.mine} />,
          },
        ]}
      />
    </Field>
  )
}

function Words({ text, other }: { text: string; other: string }) {
  return (
    <span dir="auto" className="block max-h-64 overflow-y-auto whitespace-pre-line wrap-anywhere text-ink">
      <Suspense fallback={text}>
        <ComparedWords text={text} other={other} />
      </Suspense>
    </span>
  )
}
