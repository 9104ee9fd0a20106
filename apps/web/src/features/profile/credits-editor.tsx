import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import { yearOrNull } from '../../forms/form-values.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import type { ProfileForm } from './profile-values.ts'

const maxCredits = 30

/** What one worked on, in an order of one's own. */
export function CreditsEditor({ form }: { form: ProfileForm }) {
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name: 'credits' })
  const addButton = useRef<HTMLButtonElement>(null)
  const add = () => append({ title: '', role: '', year: null })
  const takeAway = (index: number) => {
    remove(index)
    addButton.current?.focus()
  }
  return (
    <Panel
      title="Credits"
      description="The ones that matter, the first one first."
      padding="none"
      action={
        <Button ref={addButton} size="sm" disabled={fields.length >= maxCredits} onClick={add}>
          <Plus aria-hidden="true" /> Add a credit
        </Button>
      }
    >
      {fields.length === 0 ? (
        <EmptyState title="No credits yet">Films, series, plays: a title and what you did there.</EmptyState>
      ) : (
        <ol>
          {fields.map((field, index) => (
            <CreditRow
              key={field.id}
              form={form}
              index={index}
              isLast={index === fields.length - 1}
              onMove={(to) => move(index, to)}
              onRemove={() => takeAway(index)}
            />
          ))}
        </ol>
      )}
    </Panel>
  )
}

type CreditRowProps = {
  form: ProfileForm
  index: number
  isLast: boolean
  onMove: (to: number) => void
  onRemove: () => void
}

function CreditRow({ form, index, isLast, onMove, onRemove }: CreditRowProps) {
  const faults = form.formState.errors.credits?.[index]
  const nth = `credit ${index + 1}`
  return (
    <li className="grid gap-3 border-t border-line px-5 py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_6rem_auto] sm:items-start">
      <Field label="Title" required error={faults?.title?.message}>
        <Input {...form.register(`credits.${index}.title`)} />
      </Field>
      <Field label="Role" required error={faults?.role?.message}>
        <Input {...form.register(`credits.${index}.role`)} />
      </Field>
      <Field label="Year" error={faults?.year?.message}>
        <Input
          inputMode="numeric"
          className="tnum"
          {...form.register(`credits.${index}.year`, { setValueAs: yearOrNull })}
        />
      </Field>
      <div className="flex gap-0.5 sm:pt-6.5">
        <IconButton label={`Move ${nth} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton label={`Move ${nth} down`} disabled={isLast} onClick={() => onMove(index + 1)}>
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton label={`Remove ${nth}`} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </div>
    </li>
  )
}
