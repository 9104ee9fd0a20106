import { administrationEndpoints } from '@pitchey/contract/administration/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { MailPlus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { toast } from '../../ui/toast.ts'

type InviteAdminProps = {
  /** Runs a sensitive change, asking for the password where the server wants it. */
  withFreshSignIn: <Result>(run: () => Promise<Result>) => Promise<Result>
}

/** Makes somebody an administrator by mail. */
export function InviteAdmin({ withFreshSignIn }: InviteAdminProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Invite an administrator"
      description="They get a mail with a link to choose a password. Administrators see every account and may suspend it."
      trigger={
        <Button variant="primary">
          <MailPlus aria-hidden="true" /> Invite administrator
        </Button>
      }
    >
      <InviteForm withFreshSignIn={withFreshSignIn} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function InviteForm({ withFreshSignIn, onDone }: InviteAdminProps & { onDone: () => void }) {
  const client = useQueryClient()
  const form = useContractForm({
    schema: administrationEndpoints['POST /api/admin/admins'].body,
    defaultValues: { name: '', email: '' },
    onProblem: (problem) => problem.code === 'fresh_sign_in_needed',
  })
  const { errors, isSubmitting } = form.formState
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async (body) => {
        await withFreshSignIn(() => call('POST /api/admin/admins', { body }, { idempotent: true }))
        toast('The invitation is on its way', { description: `To ${body.email}.` })
        void refreshApi(client, 'GET /api/admin/users', 'GET /api/admin/audit')
        onDone()
      })}
    >
      <ProblemBanner problem={form.problem} />
      <Field label="Name" required error={errors.name?.message}>
        <Input autoComplete="off" {...form.register('name')} />
      </Field>
      <Field label="E-mail" required error={errors.email?.message}>
        <Input type="email" autoComplete="off" {...form.register('email')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          Send invitation
        </Button>
      </DialogActions>
    </form>
  )
}
