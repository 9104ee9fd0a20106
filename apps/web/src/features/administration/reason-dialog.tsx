import { administrationEndpoints } from '@pitchey/contract/administration/endpoints'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Textarea } from '../../ui/textarea.tsx'

type ReasonDialogProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What will happen and whether it can be undone. */
  description: string
  /** The verb on the button: "Suspend account". */
  confirmLabel: string
  /** Does it. A refusal is said in the dialog, which stays. */
  onConfirm: (reason: string) => Promise<void>
}

/** Asks an administrator for the reason of something that hurts. */
export function ReasonDialog({ open, onClose, title, description, ...rest }: ReasonDialogProps) {
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      <ReasonForm onClose={onClose} {...rest} />
    </Dialog>
  )
}

// Every such endpoint takes the same body.
const schema = administrationEndpoints['POST /api/admin/users/{id}/suspend'].body

function ReasonForm({
  onClose,
  confirmLabel,
  onConfirm,
}: Pick<ReasonDialogProps, 'onClose' | 'confirmLabel' | 'onConfirm'>) {
  const form = useContractForm({ schema, defaultValues: { reason: '' } })
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async ({ reason }) => {
        await onConfirm(reason)
        onClose()
      })}
    >
      <ProblemBanner problem={form.problem} />
      <Field label="Reason" required hint="Kept in the audit trail." error={form.formState.errors.reason?.message}>
        <Textarea rows={2} {...form.register('reason')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="danger" loading={form.formState.isSubmitting}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </form>
  )
}
