import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

/** Begins a collection under a title. */
export function NewCollection() {
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const begin = useMutation({
    mutationFn: () => call('POST /api/admin/collections', { body: { title } }, { idempotent: true }),
    onSuccess: async () => {
      await refreshApi(client, 'GET /api/admin/collections')
      setTitle('')
      setOpen(false)
    },
  })
  const ready = title.trim().length >= 2
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      size="sm"
      title="New collection"
      trigger={
        <Button variant="primary">
          <Plus aria-hidden="true" />
          New collection
        </Button>
      }
      footer={
        <>
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button type="submit" form="new-collection" variant="primary" disabled={!ready} loading={begin.isPending}>
            Begin
          </Button>
        </>
      }
    >
      <form
        id="new-collection"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !begin.isPending) begin.mutate()
        }}
      >
        <Field label="Title" error={begin.error ? 'The collection was not made. Try again.' : undefined}>
          <Input dir="auto" maxLength={80} value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
