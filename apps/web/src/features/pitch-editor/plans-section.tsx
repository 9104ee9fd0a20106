import type { Contact } from '@pitchey/contract/pitches/protected-fields'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { partFaults, type PartFaults } from './check-field.ts'
import { controlId } from './control-id.ts'
import { DraftProse } from './draft-fields.tsx'
import { emptyContact } from './empty-values.ts'
import { fieldLabels } from './field-words.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField } from './use-autosave.ts'

/** What is for serious readers only: figures, plans, and whom to call. */
export function PlansSection() {
  return (
    <SectionPanel id="plans" description="For serious readers. Usually shown only once an agreement is signed.">
      <DraftProse
        field="budgetBreakdown"
        optional
        rows={5}
        action={<TierMenu field="budgetBreakdown" />}
        hint="Above and below the line, post, contingency: the large sums."
      />
      <DraftProse
        field="financialProjections"
        optional
        rows={5}
        action={<TierMenu field="financialProjections" />}
        hint="What it may earn, where, and what that rests on."
      />
      <DraftProse field="distributionPlan" optional rows={4} action={<TierMenu field="distributionPlan" />} />
      <DraftProse field="marketingStrategy" optional rows={4} action={<TierMenu field="marketingStrategy" />} />
      <Contacts />
    </SectionPanel>
  )
}

const maxContacts = 6

function Contacts() {
  const { value: contacts, set, fault } = useDraftField('contacts')
  const faults = useMemo(() => partFaults('contacts', contacts), [contacts])
  const addButton = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const rows = contacts.map((contact, index) => ({ contact, index, key: `row ${index}` }))
  const add = () => {
    set([...contacts, emptyContact])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  return (
    <Field
      group
      label={fieldLabels.contacts}
      action={<TierMenu field="contacts" />}
      error={Object.keys(faults).length > 0 ? undefined : fault}
      hint="Agent, lawyer, producer: whom a reader under agreement may turn to."
    >
      {contacts.length > 0 && (
        <ol ref={list} className="space-y-2.5">
          {rows.map(({ contact, index, key }) => (
            <ContactRow
              key={key}
              contact={contact}
              index={index}
              faults={faults}
              onChange={(next) => set(contacts.with(index, next))}
              onRemove={() => {
                set(contacts.toSpliced(index, 1))
                addButton.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      <div className="pt-1">
        <Button
          ref={addButton}
          id={controlId('contacts')}
          size="sm"
          disabled={contacts.length >= maxContacts}
          onClick={add}
        >
          <Plus aria-hidden="true" /> Add a contact
        </Button>
      </div>
    </Field>
  )
}

type ContactRowProps = {
  contact: Contact
  index: number
  faults: PartFaults
  onChange: (contact: Contact) => void
  onRemove: () => void
}

function ContactRow({ contact, index, faults, onChange, onRemove }: ContactRowProps) {
  const name = contact.name.trim() || `contact ${index + 1}`
  const fault = (part: keyof Contact) => faults[`${index}.${part}`]
  return (
    <li className="rounded-lg border border-line-strong bg-surface p-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Name" error={fault('name')}>
          <Input
            dir="auto"
            value={contact.name}
            onChange={(event) => onChange({ ...contact, name: event.target.value })}
          />
        </Field>
        <Field label="What they are" optional error={fault('role')}>
          <Input
            dir="auto"
            placeholder="Agent"
            value={contact.role}
            onChange={(event) => onChange({ ...contact, role: event.target.value })}
          />
        </Field>
        <Field label="E-mail" optional error={fault('email')}>
          <Input
            type="email"
            value={contact.email ?? ''}
            onChange={(event) => onChange({ ...contact, email: event.target.value })}
          />
        </Field>
        <div className="flex items-end gap-2">
          <Field label="Telephone" optional error={fault('phone')} className="flex-1">
            <Input
              type="tel"
              value={contact.phone}
              onChange={(event) => onChange({ ...contact, phone: event.target.value })}
            />
          </Field>
          <IconButton size="sm" label={`Remove ${name}`} className="mb-0.5" onClick={onRemove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      </div>
    </li>
  )
}
