import { loglineMaxWords, pitchFields, type OwnPitch } from '@pitchey/contract/pitches/pitch'
import { formatLabels, genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { countWords } from '@pitchey/contract/text'
import { useWatch } from 'react-hook-form'
import { z } from 'zod'
import { call } from '../../app/api.ts'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { Textarea } from '../../ui/textarea.tsx'

const { title, logline, genre, format } = pitchFields
const newPitchSchema = z.object({ title, logline, genre, format })

const genreOptions = Object.entries(genreLabels).map(([value, label]) => ({ value, label }))
const formatOptions = Object.entries(formatLabels).map(([value, label]) => ({ value, label }))

/** The least a pitch begins with. */
export function NewPitchForm({ onCreated }: { onCreated: (pitch: OwnPitch) => void }) {
  const form = useContractForm({ schema: newPitchSchema, defaultValues: { title: '', logline: '' } })
  const { errors, isSubmitting, isDirty, isSubmitSuccessful } = form.formState
  const typedLogline = useWatch({ control: form.control, name: 'logline' })
  const guard = useUnsavedChangesGuard(isDirty && !isSubmitting && !isSubmitSuccessful)
  return (
    <form
      noValidate
      onSubmit={form.submit(async (body) => onCreated(await call('POST /api/pitches', { body }, { idempotent: true })))}
    >
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
        </div>
      </Panel>
      {guard}
    </form>
  )
}
