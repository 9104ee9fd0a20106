import type { PitchId } from '@pitchey/contract/ids'
import { versionNameMaxLength, type VersionCard } from '@pitchey/contract/pitches/versions'
import { line } from '@pitchey/contract/text'
import { z } from 'zod'
import { call } from '../../app/api.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

const schema = z.object({ name: line(versionNameMaxLength) })

export type Naming = { pitchId: PitchId; /** Absent: what the pitch says right now. */ version?: VersionCard }

type NameVersionDialogProps = {
  naming: Naming | undefined
  onClose: () => void
  onNamed: (version: VersionCard) => void
}

/** Asks for the name of a version, so that it is found again and never thinned out. */
export function NameVersionDialog({ naming, onClose, onNamed }: NameVersionDialogProps) {
  return (
    <Dialog
      open={naming !== undefined}
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={naming?.version ? 'Name this version' : 'Name the present version'}
      description="A version with a name is kept for good. What you write afterwards leaves it as it is."
    >
      {naming && <NameForm naming={naming} onNamed={onNamed} />}
    </Dialog>
  )
}

function NameForm({ naming, onNamed }: { naming: Naming; onNamed: (version: VersionCard) => void }) {
  const was = naming.version?.name ?? null
  const form = useContractForm({ schema, defaultValues: { name: was ?? '' } })
  const save = async (name: string) => {
    const id = naming.pitchId
    onNamed(
      naming.version
        ? await call('PATCH /api/pitches/{id}/versions/{number}', {
            params: { id, number: String(naming.version.number) },
            body: { name, was },
          })
        : await call('POST /api/pitches/{id}/versions', { params: { id }, body: { name } }),
    )
  }
  return (
    <form noValidate onSubmit={form.submit(({ name }) => save(name))} className="space-y-5">
      <ProblemBanner problem={form.problem} />
      <Field
        label="Name"
        required
        hint="Such as “Sent to Nadia” or “Second draft”."
        error={form.formState.errors.name?.message}
      >
        <Input dir="auto" autoComplete="off" {...form.register('name')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          Save name
        </Button>
      </DialogActions>
    </form>
  )
}
