import { moderationEndpoints } from '@pitchey/contract/moderation/endpoints'
import {
  needsNote,
  reasonsFor,
  reportReasonCatalogue,
  type ReportReason,
  type SubjectKind,
} from '@pitchey/contract/moderation/vocabulary'
import { Controller } from 'react-hook-form'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'

const nouns = { pitch: 'pitch', comment: 'comment', person: 'person' } as const

/** What is reported. */
export type ReportSubject = { kind: SubjectKind; id: string }

type ReportDialogProps = {
  subject: ReportSubject
  /** What is reported, by its name; a comment needs none. */
  title?: string | undefined
  onClose: () => void
}

/** Asks why something is reported, and sends it to the moderators. Load it when it is asked for. */
export function ReportDialog({ subject, title, onClose }: ReportDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title === undefined ? `Report this ${nouns[subject.kind]}` : `Report ${title}`}
      description="Our moderators look at every report. Whoever you report does not learn that it was you."
      size="lg"
    >
      <ReportForm subject={subject} onClose={onClose} />
    </Dialog>
  )
}

const schema = moderationEndpoints['POST /api/reports'].body

function ReportForm({ subject, onClose }: Pick<ReportDialogProps, 'subject' | 'onClose'>) {
  const form = useContractForm({
    schema,
    defaultValues: { subject, note: '' },
  })
  const { errors, isSubmitting } = form.formState
  const reason: ReportReason | undefined = form.watch('reason')
  const send = form.submit(async (body) => {
    await call('POST /api/reports', { body })
    toast('Thank you', { description: 'Our moderators will look at it.' })
    onClose()
  })
  return (
    <form noValidate className="space-y-5" onSubmit={send}>
      <ProblemBanner problem={form.problem} />
      <Field group label="What is wrong?" required error={errors.reason && 'Choose what fits best'}>
        <Controller
          control={form.control}
          name="reason"
          render={({ field }) => (
            <RadioCards
              columns={2}
              value={field.value ?? ''}
              onValueChange={(value) => field.onChange(value)}
              options={reasonsFor(subject.kind).map((value) => ({
                value,
                label: reportReasonCatalogue[value].label,
                description: reportReasonCatalogue[value].hint,
              }))}
            />
          )}
        />
      </Field>
      <Field
        label="Anything we should know"
        hint="A link to the original, for example. Only moderators read this."
        {...(reason !== undefined && needsNote(reason) ? { required: true } : { optional: true })}
        error={errors.note?.message}
      >
        <Textarea rows={3} {...form.register('note')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="danger" loading={isSubmitting}>
          Send report
        </Button>
      </DialogActions>
    </form>
  )
}
