import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Ban, Ellipsis, Flag } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi, useApiWhen } from '../../app/queries.ts'
import type { Session } from '../../app/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { toast, toastError } from '../../ui/toast.ts'

type PersonMenuProps = { handle: string; name: string; session: Session; onReport: () => void }

/** Blocks and reports a person. Nothing for visitors and for oneself. */
export function PersonMenu({ handle, name, session, onReport }: PersonMenuProps) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const other = session.user !== undefined && session.user.handle !== handle
  const relation = useApiWhen(other, 'GET /api/users/{handle}/relation', { params: { handle } })
  const change = useMutation({
    mutationFn: (next: boolean) =>
      call(next ? 'PUT /api/users/{handle}/block' : 'DELETE /api/users/{handle}/block', { params: { handle } }),
    onSuccess: async (_done, next) => {
      toast(next ? `You blocked ${name}` : `${name} is not blocked any more`)
      await refreshApi(
        client,
        'GET /api/users/{handle}/relation',
        'GET /api/users/{handle}',
        'GET /api/blocks',
        'GET /api/feed',
      )
    },
  })
  if (!other) return null
  const blocked = relation.data?.blocked ?? false
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`More about ${name}`} variant="outline" size="lg">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
      >
        {blocked ? (
          <MenuItem onSelect={() => change.mutate(false, { onError: () => toastError('The block still stands') })}>
            <Ban aria-hidden="true" />
            Unblock
          </MenuItem>
        ) : (
          <MenuItem tone="bad" onSelect={() => setAsking(true)}>
            <Ban aria-hidden="true" />
            Block
          </MenuItem>
        )}
        <MenuItem onSelect={onReport}>
          <Flag aria-hidden="true" />
          Report
        </MenuItem>
      </Menu>
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          title={`Block ${name}?`}
          confirmLabel="Block"
          onConfirm={() => change.mutateAsync(true)}
        >
          Neither of you follows the other any more, writes to the other or sees what the other comments. Nobody is
          told. You find everybody you blocked in your settings.
        </ConfirmDialog>
      )}
    </>
  )
}
