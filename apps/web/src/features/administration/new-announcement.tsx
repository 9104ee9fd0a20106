import { announcementEndpoints } from '@pitchey/contract/realtime/announcement-endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { Megaphone } from 'lucide-react'
import { useState } from 'react'
import { Controller } from 'react-hook-form'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { useContractForm } from '../../forms/use-contract-form.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { toast } from '../../ui/toast.ts'
import { AnnouncementNotice } from '../../app/announcement-notice.tsx'
import { instantOf, levelWords } from './announcement-words.ts'

/** Writes something for everybody. */
export function NewAnnouncement() {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="lg"
      title="New announcement"
      description="Everybody who is signed in sees it over every page until it ends or they dismiss it."
      trigger={
        <Button variant="primary">
          <Megaphone aria-hidden="true" /> New announcement
        </Button>
      }
    >
      <AnnouncementForm onDone={() => setOpen(false)} />
    </Dialog>
  )
}

const levels = Object.entries(levelWords).map(([value, { label }]) => ({ value, label }))

const useAnnouncementForm = () =>
  useContractForm({
    schema: announcementEndpoints['POST /api/ws/announce'].body,
    defaultValues: { title: '', message: '', level: 'info', startsAt: null, endsAt: null },
  })
type Form = ReturnType<typeof useAnnouncementForm>

function AnnouncementForm({ onDone }: { onDone: () => void }) {
  const client = useQueryClient()
  const form = useAnnouncementForm()
  const { errors, isSubmitting } = form.formState
  return (
    <form
      noValidate
      className="space-y-5"
      onSubmit={form.submit(async (body) => {
        const { startsAt, createdAt } = await call('POST /api/ws/announce', { body }, { idempotent: true })
        toast(startsAt > createdAt ? 'The announcement is scheduled' : 'Everybody is told')
        void refreshApi(client, 'GET /api/admin/announcements', 'GET /api/announcements', 'GET /api/admin/audit')
        onDone()
      })}
    >
      <ProblemBanner problem={form.problem} />
      <Field label="Title" required error={errors.title?.message}>
        <Input dir="auto" autoComplete="off" maxLength={120} {...form.register('title')} />
      </Field>
      <Field label="Text" required error={errors.message?.message}>
        <Textarea dir="auto" rows={3} {...form.register('message')} />
      </Field>
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-3">
        <Field label="Level" error={errors.level?.message}>
          <Controller
            control={form.control}
            name="level"
            render={({ field }) => (
              <Select options={levels} value={field.value ?? 'info'} onValueChange={field.onChange} />
            )}
          />
        </Field>
        <Moment form={form} name="startsAt" label="Begins" hint="Empty is now." />
        <Moment form={form} name="endsAt" label="Ends" hint="Empty is after a day." />
      </div>
      <Preview form={form} />
      <DialogActions>
        <Button type="submit" variant="primary" loading={isSubmitting}>
          {form.watch('startsAt') ? 'Schedule' : 'Tell everybody'}
        </Button>
      </DialogActions>
    </form>
  )
}

type MomentProps = { form: Form; name: 'startsAt' | 'endsAt'; label: string; hint: string }

function Moment({ form, name, label, hint }: MomentProps) {
  const [local, setLocal] = useState('')
  return (
    <Field label={label} optional hint={hint} error={form.formState.errors[name]?.message}>
      <Input
        type="datetime-local"
        value={local}
        onChange={(event) => {
          setLocal(event.target.value)
          form.setValue(name, instantOf(event.target.value), { shouldValidate: true })
        }}
      />
    </Field>
  )
}

function Preview({ form }: { form: Form }) {
  const [title, message, level] = form.watch(['title', 'message', 'level'])
  return (
    <div className="space-y-1.5">
      <p className="text-sm font-label text-ink">As people will see it</p>
      <AnnouncementNotice
        title={title || 'The title'}
        message={message || 'What everybody should know.'}
        level={level ?? 'info'}
      />
    </div>
  )
}
