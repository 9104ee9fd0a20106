import { presenceStatuses, type OwnPresence, type PresenceStatus } from '@pitchey/contract/realtime/presence'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { format, isToday } from 'date-fns'
import { useState, type FormEvent } from 'react'
import { call } from '../../app/api.ts'
import { apiQueryKey, useApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { expiryChoices, expiryOf, statusChoices, type ExpiryChoice } from './presence-words.ts'

const longestLine = 80

/** Chooses how one appears to others, and the line beside one's name. */
export function PresenceDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Your status"
      description="People you follow who follow you back, and those you speak with, see it."
    >
      <LoadedForm onDone={onClose} />
    </Dialog>
  )
}

function LoadedForm({ onDone }: { onDone: () => void }) {
  const mine = useApi('GET /api/presence')
  if (mine.data) return <PresenceForm mine={mine.data} onDone={onDone} />
  if (mine.error) return <ErrorState onRetry={() => void mine.refetch()} />
  return <SkeletonList rows={3} label="Loading your status" />
}

const until = (expiresAt: string): string => {
  const date = new Date(expiresAt)
  return `At ${format(date, isToday(date) ? 'HH:mm' : 'd MMM, HH:mm')}, as before`
}

function PresenceForm({ mine, onDone }: { mine: OwnPresence; onDone: () => void }) {
  const client = useQueryClient()
  const [chosen, setChosen] = useState<PresenceStatus>(mine.chosen)
  const [text, setText] = useState(mine.customStatus?.text ?? '')
  const endsAt = mine.customStatus?.expiresAt ?? null
  const [expiry, setExpiry] = useState<ExpiryChoice>(endsAt !== null ? 'same' : mine.customStatus ? 'keep' : 'today')
  const line = text.trim()
  const save = useMutation({
    mutationFn: () => {
      const customStatus =
        line === '' ? null : { text: line, expiresAt: expiryOf(expiry, new Date(), mine.customStatus) }
      return call('PUT /api/presence', { body: { chosen, customStatus } })
    },
    onSuccess: (next) => {
      client.setQueryData(apiQueryKey('GET /api/presence'), next)
      toast('Your status is set')
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <form className="space-y-5" onSubmit={submit}>
      <RadioCards
        aria-label="Status"
        columns={2}
        options={statusChoices}
        value={chosen}
        onValueChange={(value) => setChosen(presenceStatuses.find((one) => one === value) ?? 'online')}
      />
      <Field
        label="Your line"
        optional
        counter={{ count: text.length, max: longestLine }}
        action={
          text !== '' && (
            <button
              type="button"
              className="rounded-sm text-xs text-ink-2 underline hover:text-ink"
              onClick={() => setText('')}
            >
              Clear
            </button>
          )
        }
      >
        <Input
          dir="auto"
          maxLength={longestLine}
          placeholder="In the edit until Friday"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {line !== '' && (
        <Field label="It goes">
          <Select
            options={[...(endsAt === null ? [] : [{ value: 'same', label: until(endsAt) }]), ...expiryChoices]}
            value={expiry}
            onValueChange={(value) => setExpiry(expiryChoices.find((one) => one.value === value)?.value ?? 'same')}
          />
        </Field>
      )}
      {save.error && (
        <p role="alert" className="text-sm text-bad">
          Your status was not saved. Check the line and try again.
        </p>
      )}
      <DialogActions>
        <Button type="submit" variant="primary" loading={save.isPending}>
          Save status
        </Button>
      </DialogActions>
    </form>
  )
}
