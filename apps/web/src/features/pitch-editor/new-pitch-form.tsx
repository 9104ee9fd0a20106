import { loglineMaxWords, pitchFields, type OwnPitch } from '@pitchey/contract/pitches/pitch'
import { formatLabels, genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { countWords } from '@pitchey/contract/text'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { call } from '../../app/api.ts'
import { useApi } from '../../app/queries.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { chosenTemplate, formatOf, TemplateChoice } from './template-choice.tsx'

const newPitchSchema = z.object({
  title: pitchFields.title,
  logline: pitchFields.logline,
  genre: pitchFields.genre,
  format: pitchFields.format,
})

const genreOptions = Object.entries(genreLabels).map(([value, label]) => ({ value, label }))
const formatOptions = Object.entries(formatLabels).map(([value, label]) => ({ value, label }))

/** The least a pitch begins with. */
export function NewPitchForm({ onCreated }: { onCreated: (pitch: OwnPitch) => void }) {
  const form = useContractForm({ schema: newPitchSchema, defaultValues: { title: '', logline: '' } })
  const { errors, isSubmitting, isDirty, isSubmitSuccessful } = form.formState
  const typedLogline = useWatch({ control: form.control, name: 'logline' })
  const format = useWatch({ control: form.control, name: 'format' })
  const own = useApi('GET /api/templates')
  const [template, setTemplate] = useState('')
  const choose = (value: string) => {
    setTemplate(value)
    const brought = formatOf(value, own.data?.items ?? [])
    if (brought !== undefined) form.setValue('format', brought, { shouldDirty: true, shouldValidate: true })
  }
  const create = (values: z.output<typeof newPitchSchema>) => {
    const templateId = chosenTemplate(template, values.format, own.data?.items ?? [])
    const body = { ...values, ...(templateId === undefined ? {} : { templateId }) }
    return call('POST /api/pitches', { body }, { idempotent: true })
  }
  const guard = useUnsavedChangesGuard(isDirty && !isSubmitting && !isSubmitSuccessful)
  return (
    <form noValidate onSubmit={form.submit(async (values) => onCreated(await create(values)))}>
      <Panel
        padding="form"
        aria-label="New pitch"
        footer={
          <Button type="submit" variant="primary" loading={isSubmitting}>
            Begin writing
          </Button>
        }
      >
        <div className="space-y-6">
          <ProblemBanner problem={form.problem} />
          <Field label="Title" required hint="A working title will do." error={errors.title?.message}>
            <Input size="lg" dir="auto" autoComplete="off" {...form.register('title')} />
          </Field>
          <Field
            label="Logline"
            required
            hint="One or two sentences: who wants what, and what stands in the way."
            counter={{ count: countWords(typedLogline), max: loglineMaxWords, unit: 'words' }}
            error={errors.logline?.message}
          >
            <Textarea rows={3} dir="auto" className="display text-[1.25rem]/[1.4]" {...form.register('logline')} />
          </Field>
          <div className="grid gap-5 sm:grid-cols-2">
            <ChoiceField
              control={form.control}
              name="genre"
              label="Genre"
              required
              options={genreOptions}
              placeholder="Choose a genre"
            />
            <ChoiceField
              control={form.control}
              name="format"
              label="Format"
              required
              options={formatOptions}
              placeholder="Choose a format"
            />
          </div>
          <TemplateChoice format={format} value={template} onChange={choose} />
        </div>
      </Panel>
      {guard}
    </form>
  )
}
