import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { templateNameMaxLength } from '@pitchey/contract/pitches/templates'
import { line } from '@pitchey/contract/text'
import { useQueryClient } from '@tanstack/react-query'
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
import { toast } from '../../ui/toast.ts'

const schema = z.object({ name: line(templateNameMaxLength) })

type SaveTemplateDialogProps = {
  pitch: Pick<OwnPitchCard, 'id' | 'title'>
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Asks for the name of a template that is made of a pitch. */
export function SaveTemplateDialog({ pitch, open, onOpenChange }: SaveTemplateDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      size="sm"
      title="Save as a template"
      description="New pitches can begin from everything this one says, but for its title, logline and registration."
    >
      <TemplateForm pitch={pitch} onSaved={() => onOpenChange(false)} />
    </Dialog>
  )
}

function TemplateForm({ pitch, onSaved }: Pick<SaveTemplateDialogProps, 'pitch'> & { onSaved: () => void }) {
  const client = useQueryClient()
  const form = useContractForm({ schema, defaultValues: { name: '' } })
  const save = async (name: string) => {
    const template = await call('POST /api/templates', { body: { pitchId: pitch.id, name } })
    await refreshApi(client, 'GET /api/templates')
    toast(`${template.name} is saved`, { description: 'You find it where you begin a new pitch.' })
    onSaved()
  }
  return (
    <form noValidate onSubmit={form.submit(({ name }) => save(name))} className="space-y-5">
      <ProblemBanner problem={form.problem} />
      <Field label="Name" required error={form.formState.errors.name?.message}>
        <Input dir="auto" autoComplete="off" {...form.register('name')} />
      </Field>
      <DialogActions>
        <Button type="submit" variant="primary" loading={form.formState.isSubmitting}>
          Save template
        </Button>
      </DialogActions>
    </form>
  )
}
