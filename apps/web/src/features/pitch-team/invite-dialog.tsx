import { teamRoleLabels, teamRoleWords, teamRoles } from '@pitchey/contract/pitches/content-vocabulary'
import { invitationDays } from '@pitchey/contract/pitches/team'
import { emailAddress } from '@pitchey/contract/text'
import { useQueryClient } from '@tanstack/react-query'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { toast } from '../../ui/toast.ts'

const schema = z.object({ email: emailAddress, role: z.enum(teamRoles) })
const roleOptions = teamRoles.map((role) => ({
  value: role,
  label: teamRoleLabels[role],
  description: teamRoleWords[role],
}))

type InviteDialogProps = { pitchId: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Invites somebody into the team by e-mail. */
export function InviteDialog({ pitchId, open, onOpenChange }: InviteDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Invite to the team"
      description={`They get a mail with a link. Only the account with that confirmed address can accept, within ${invitationDays} days.`}
    >
      {open && <InviteForm pitchId={pitchId} onSent={() => onOpenChange(false)} />}
    </Dialog>
  )
}

function InviteForm({ pitchId, onSent }: { pitchId: string; onSent: () => void }) {
  const client = useQueryClient()
  const form = useContractForm({ schema, defaultValues: { email: '', role: 'editor' } })
  const { field: role } = useController({ control: form.control, name: 'role' })
  const send = form.submit(async (body) => {
    await call('POST /api/pitches/{id}/invitations', { params: { id: pitchId }, body })
    await refreshApi(client, 'GET /api/pitches/{id}/team')
    toast(`The invitation is on its way to ${body.email}`)
    onSent()
  })
  return (
    <form noValidate onSubmit={send} className="space-y-5">
      <ProblemBanner problem={form.problem} />
      <Field label="E-mail address" required error={form.formState.errors.email?.message}>
        <Input type="email" autoComplete="off" inputMode="email" {...form.register('email')} />
      </Field>
      <Field label="Role" group>
        <RadioCards columns={1} options={roleOptions} value={role.value} onValueChange={role.onChange} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          Send invitation
        </Button>
      </DialogActions>
    </form>
  )
}
