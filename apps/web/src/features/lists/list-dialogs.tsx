import type { SavedList } from '@pitchey/contract/engagement/saves'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'

type NameDialogProps = {
  title: string
  name: string
  confirm: string
  save: (name: string) => Promise<unknown>
  onClose: () => void
}

function NameDialog({ title, name: before, confirm, save, onClose }: NameDialogProps) {
  const [name, setName] = useState(before)
  const change = useMutation({ mutationFn: () => save(name), onSuccess: onClose })
  const ready = name.trim() !== '' && name.trim() !== before
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="sm"
      title={title}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="list-name" variant="primary" disabled={!ready} loading={change.isPending}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id="list-name"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !change.isPending) change.mutate()
        }}
      >
        <Field label="Name" error={change.error ? refusalText(change.error) : undefined}>
          <Input dir="auto" maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      </form>
    </Dialog>
  )
}

function refusalText(error: Error): string {
  if (isProblem(error, 'stale_version')) return 'The list was renamed elsewhere. Close this and look again.'
  if (isProblem(error, 'conflict')) return error.errors?.[0] ? 'You have a list of that name' : error.message
  return 'That did not work. Try again.'
}

/** Makes a list and opens it. */
export function NewListDialog({ base, onClose }: { base: string; onClose: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const make = async (name: string) => {
    const { id } = await call('POST /api/lists', { body: { name } }, { idempotent: true })
    await refreshApi(client, 'GET /api/lists')
    await navigate(`${base}/${id}`)
  }
  return <NameDialog title="New list" name="" confirm="Make list" save={make} onClose={onClose} />
}

/** Gives a list another name. */
export function RenameListDialog({ list, onClose }: { list: SavedList; onClose: () => void }) {
  const client = useQueryClient()
  const rename = async (name: string) => {
    await call('PATCH /api/lists/{id}', { params: { id: list.id }, body: { name, version: list.version } })
    await refreshApi(client, 'GET /api/lists')
  }
  return <NameDialog title="Rename list" name={list.name} confirm="Rename" save={rename} onClose={onClose} />
}

/** Deletes a list after asking, and opens the first one. */
export function DeleteListDialog({ list, base, onClose }: { list: SavedList; base: string; onClose: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const remove = async () => {
    await call('DELETE /api/lists/{id}', { params: { id: list.id } })
    await refreshApi(client, 'GET /api/lists', 'GET /api/saves')
    await navigate(base)
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete “${list.name}”?`}
      confirmLabel="Delete list"
      onConfirm={remove}
    >
      The notes on it go with it. Pitches that stand on other lists stay there.
    </ConfirmDialog>
  )
}
