import { attachmentRoleLabels, attachmentRoles } from '@pitchey/contract/pitches/content-vocabulary'
import { userId } from '@pitchey/contract/ids'
import { emailAddress, line } from '@pitchey/contract/text'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useController, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { call } from '../../app/api.ts'
import { refreshApi, useApiWhen } from '../../app/queries.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm, type ContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { toast } from '../../ui/toast.ts'

const role = { role: z.enum(attachmentRoles), roleOther: line(60, 0) }
const schema = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('search'), personId: userId, name: z.string(), email: z.string(), ...role }),
    z.object({ by: z.literal('email'), personId: z.string(), name: line(80, 2), email: emailAddress, ...role }),
  ])
  .refine((given) => given.role !== 'other' || given.roleOther !== '', {
    message: 'name the role',
    path: ['roleOther'],
  })
type Form = ContractForm<typeof schema>

const roleOptions = attachmentRoles.map((value) => ({ value, label: attachmentRoleLabels[value] }))
const ways = [
  { value: 'search', label: 'Somebody on Pitchey', description: 'Found by name.' },
  { value: 'email', label: 'Somebody else', description: 'Asked by e-mail; needs no account.' },
]

type ProposePersonDialogProps = { pitchId: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Asks somebody to be named in a project. */
export function ProposePersonDialog({ pitchId, open, onOpenChange }: ProposePersonDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Add a person"
      description="They are asked first. Nobody sees their name here before they confirm."
    >
      {open && <ProposeForm pitchId={pitchId} onAsked={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function ProposeForm({ pitchId, onAsked }: { pitchId: string; onAsked: () => void }) {
  const client = useQueryClient()
  const form = useContractForm({
    schema,
    defaultValues: { by: 'search', personId: '', name: '', email: '', role: 'director', roleOther: '' },
  })
  const { field: by } = useController({ control: form.control, name: 'by' })
  const chosenRole = useWatch({ control: form.control, name: 'role' })
  const { errors, isSubmitting } = form.formState
  const ask = form.submit(async (given) => {
    const who = given.by === 'search' ? { personId: given.personId } : { name: given.name, email: given.email }
    const body = { who, role: given.role, roleOther: given.role === 'other' ? given.roleOther : '' }
    const { name, state } = await call('POST /api/pitches/{id}/attachments', { params: { id: pitchId }, body })
    await refreshApi(client, 'GET /api/pitches/{id}/attachments')
    toast(state === 'confirmed' ? `${name} is named` : `${name} is asked`)
    onAsked()
  })
  return (
    <form noValidate onSubmit={ask} className="space-y-5">
      <ProblemBanner problem={form.problem} />
      <Field label="Who" group hideLabel>
        <RadioCards columns={2} options={ways} value={by.value} onValueChange={by.onChange} />
      </Field>
      {by.value === 'search' ? (
        <PersonField form={form} />
      ) : (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label="Name" required error={errors.name?.message}>
            <Input dir="auto" autoComplete="off" {...form.register('name')} />
          </Field>
          <Field label="E-mail address" required error={errors.email?.message}>
            <Input type="email" autoComplete="off" {...form.register('email')} />
          </Field>
        </div>
      )}
      <div className="grid gap-5 sm:grid-cols-2">
        <ChoiceField control={form.control} name="role" label="Role" required options={roleOptions} />
        {chosenRole === 'other' && (
          <Field label="Which role" required error={errors.roleOther?.message}>
            <Input dir="auto" autoComplete="off" {...form.register('roleOther')} />
          </Field>
        )}
      </div>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Ask them
        </Button>
      </DialogActions>
    </form>
  )
}

function PersonField({ form }: { form: Form }) {
  const [search, setSearch] = useState('')
  const wanted = useDeferredValue(search.trim())
  const found = useApiWhen(wanted.length > 1, 'GET /api/users', { query: { search: wanted, limit: '8' } })
  const { field, fieldState } = useController({ control: form.control, name: 'personId' })
  const [names, setNames] = useState<Record<string, string>>({})
  const options = (wanted.length > 1 ? (found.data?.items ?? []) : []).map((person) => ({
    value: person.id,
    label: person.name,
    hint: person.headline,
  }))
  return (
    <Field label="Person" required error={fieldState.error && 'Choose somebody from the list'}>
      <Combobox
        options={options}
        value={field.value === '' ? undefined : field.value}
        onChange={(value) => {
          const label = options.find((option) => option.value === value)?.label
          if (value !== undefined && label !== undefined) setNames({ [value]: label })
          field.onChange(value ?? '')
        }}
        onBlur={field.onBlur}
        onSearch={setSearch}
        selectedLabels={names}
        loading={found.isFetching}
        placeholder="Type a name"
        emptyText={wanted.length > 1 ? 'Nobody of that name' : 'Type at least two letters'}
      />
    </Field>
  )
}
