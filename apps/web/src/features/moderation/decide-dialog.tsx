import { moderationEndpoints, type CasePage } from '@pitchey/contract/moderation/endpoints'
import { reasonsFor, type CaseStep } from '@pitchey/contract/moderation/vocabulary'
import { Controller } from 'react-hook-form'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { reasonLabel, stepWords } from './moderation-words.ts'

type DecideDialogProps = {
  page: CasePage
  step: CaseStep
  onClose: () => void
  onDone: (page: CasePage) => void
}

/** Asks a moderator for the reason and the words that the author will read. */
export function DecideDialog({ page, step, onClose, onDone }: DecideDialogProps) {
  const { verb, hint } = stepWords[step]
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={`${verb}?`} description={hint(page.subjectKind)}>
      <DecideForm page={page} step={step} onClose={onClose} onDone={onDone} />
    </Dialog>
  )
}

const schema = moderationEndpoints['POST /api/admin/reports/{id}/decide'].body

function DecideForm({ page, step, onClose, onDone }: DecideDialogProps) {
  const quiet = step === 'dismiss'
  const withReason = !quiet && step !== 'restore'
  const form = useContractForm({
    schema,
    defaultValues: { version: page.version, step, reason: withReason ? (page.reasons[0] ?? 'other') : null, words: '' },
  })
  const { errors, isSubmitting } = form.formState
  const decide = form.submit(async (body) => {
    onDone(await call('POST /api/admin/reports/{id}/decide', { params: { id: page.id }, body }))
    onClose()
  })
  return (
    <form noValidate className="space-y-5" onSubmit={decide}>
      <ProblemBanner problem={form.problem} />
      {withReason && (
        <Field label="Reason" required error={errors.reason?.message}>
          <Controller
            control={form.control}
            name="reason"
            render={({ field }) => (
              <Select
                options={reasonsFor(page.subjectKind).map((value) => ({ value, label: reasonLabel(value) }))}
                value={field.value ?? ''}
                onValueChange={(value) => field.onChange(value)}
              />
            )}
          />
        </Field>
      )}
      <Field
        label={quiet ? 'Note' : 'Words to the author'}
        required
        hint={
          quiet ? 'For other moderators; the author never sees it.' : 'Mailed and shown to the author as they stand.'
        }
        error={errors.words?.message}
      >
        <Textarea rows={4} {...form.register('words')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant={stepWords[step].danger ? 'danger' : 'primary'} loading={isSubmitting}>
          {stepWords[step].verb}
        </Button>
      </DialogActions>
    </form>
  )
}
