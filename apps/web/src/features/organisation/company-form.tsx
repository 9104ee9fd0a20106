import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { changedValues } from '../../forms/form-values.ts'
import { CountryField, WebsiteField } from '../../forms/place-fields.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { StaleNotice } from '../../forms/stale-notice.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'
import { companyKindLabels } from './company-kinds.ts'
import { companySchema, companyValues } from './company-values.ts'

const kindOptions = Object.entries(companyKindLabels).map(([value, label]) => ({ value, label }))

type Form = ReturnType<typeof useContractForm<typeof companySchema>>

type CompanyFormProps = { company?: OwnOrganisation | undefined; onSaved: () => void; onCancel: () => void }

/** Founds a company, or changes one. */
export function CompanyForm({ company, onSaved, onCancel }: CompanyFormProps) {
  const client = useQueryClient()
  const [version, setVersion] = useState(company?.version ?? 1)
  const [wasStale, setWasStale] = useState(false)
  const form = useContractForm({ schema: companySchema, defaultValues: companyValues(company) })
  const { isSubmitting, isDirty, dirtyFields } = form.formState
  const guard = useUnsavedChangesGuard(isDirty && !isSubmitting)

  const readAgain = async () => {
    const { items } = await call('GET /api/organisations/mine')
    const newer = items.find((one) => one.id === company?.id)
    if (!newer) return
    setVersion(newer.version)
    setWasStale(true)
    form.reset(companyValues(newer), { keepDirtyValues: true })
  }
  const save = form.submit(async (values) => {
    try {
      if (company) {
        const body = { ...changedValues(values, dirtyFields), version }
        await call('PATCH /api/organisations/{id}', { params: { id: company.id }, body })
      } else {
        await call('POST /api/organisations', { body: values }, { idempotent: true })
      }
      form.reset(values)
      await refreshApi(client, 'GET /api/organisations/mine')
      toast(company ? 'Company saved' : `${values.name} is founded`)
      onSaved()
    } catch (error) {
      if (!isProblem(error, 'stale_version')) throw error
      await readAgain()
    }
  })
  return (
    <form noValidate onSubmit={save} className="space-y-5">
      <ProblemBanner problem={form.problem} />
      {wasStale && <StaleNotice what="The company" />}
      <CompanyFields form={form} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" variant="primary" loading={isSubmitting} disabled={company !== undefined && !isDirty}>
          {company ? 'Save company' : 'Found company'}
        </Button>
      </div>
      {guard}
    </form>
  )
}

function CompanyFields({ form }: { form: Form }) {
  const { errors } = form.formState
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Name" required error={errors.name?.message}>
          <Input autoComplete="organization" {...form.register('name')} />
        </Field>
        <ChoiceField control={form.control} name="kind" label="Kind" required options={kindOptions} />
      </div>
      <Field label="About" optional error={errors.about?.message}>
        <Textarea rows={4} {...form.register('about')} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <WebsiteField control={form.control} name="website" />
        <CountryField control={form.control} name="country" />
        <Field
          label="Registration number"
          optional
          hint="Seen by members and administrators."
          error={errors.registrationNumber?.message}
        >
          <Input {...form.register('registrationNumber')} />
        </Field>
        <Field
          label="Postal address"
          optional
          hint="Seen by members and administrators."
          error={errors.address?.message}
        >
          <Textarea rows={2} {...form.register('address')} />
        </Field>
      </div>
    </>
  )
}
