import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi } from '../../app/queries.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { countryChoices } from '../../forms/place-options.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'
import { companyKindLabels } from './company-kinds.ts'
import { companySchema, companyValues } from './company-values.ts'

const kindOptions = Object.entries(companyKindLabels).map(([value, label]) => ({ value, label }))
const orNull = (text: unknown): string | null => (typeof text === 'string' && text.trim() !== '' ? text : null)

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
        const touched = Object.fromEntries(Object.entries(values).filter(([field]) => field in dirtyFields))
        await call('PATCH /api/organisations/{id}', { params: { id: company.id }, body: { ...touched, version } })
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
      {wasStale && (
        <Banner tone="warn" live title="The company was changed in another place">
          What you typed is still in its fields, everything else is up to date. Look it over and save again.
        </Banner>
      )}
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
        <Controller
          control={form.control}
          name="kind"
          render={({ field }) => (
            <Field label="Kind" required error={errors.kind?.message}>
              <Select options={kindOptions} value={field.value} onValueChange={field.onChange} onBlur={field.onBlur} />
            </Field>
          )}
        />
      </div>
      <Field label="About" optional error={errors.about?.message}>
        <Textarea rows={4} {...form.register('about')} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Website" optional error={errors.website?.message}>
          <Input type="url" placeholder="https://" {...form.register('website', { setValueAs: orNull })} />
        </Field>
        <Controller
          control={form.control}
          name="country"
          render={({ field }) => (
            <Field label="Country" optional error={errors.country?.message}>
              <Combobox
                options={countryChoices()}
                value={field.value ?? undefined}
                onChange={(value) => field.onChange(value ?? null)}
                onBlur={field.onBlur}
                placeholder="Any country"
              />
            </Field>
          )}
        />
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
