import type { ManagedUser } from '@pitchey/contract/administration/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { EllipsisVertical, ExternalLink, RotateCcw, ScrollText, UserX } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { toast } from '../../ui/toast.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type UserActionsProps = { user: ManagedUser; isSelf: boolean }

/** What an administrator can do with an account. */
export function UserActions({ user, isSelf }: UserActionsProps) {
  const client = useQueryClient()
  const [asking, setAsking] = useState<'suspend' | 'reinstate'>()
  const close = () => setAsking(undefined)
  const refresh = () => refreshApi(client, 'GET /api/admin/users', 'GET /api/admin/audit')
  return (
    <>
      <Menu
        trigger={
          <IconButton label={`Actions for ${user.name}`} size="sm">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        {user.userType !== 'admin' && (
          <MenuItem asChild>
            <Link to={`/people/${user.handle}`}>
              <ExternalLink aria-hidden="true" /> Public page
            </Link>
          </MenuItem>
        )}
        <MenuItem asChild>
          <Link to={`/admin/audit?actorId=${user.id}`}>
            <ScrollText aria-hidden="true" /> What they did
          </Link>
        </MenuItem>
        {!isSelf && <MenuSeparator />}
        {!isSelf && user.status === 'active' && (
          <MenuItem tone="bad" onSelect={() => setAsking('suspend')}>
            <UserX aria-hidden="true" /> Suspend…
          </MenuItem>
        )}
        {!isSelf && user.status === 'suspended' && (
          <MenuItem onSelect={() => setAsking('reinstate')}>
            <RotateCcw aria-hidden="true" /> Reinstate…
          </MenuItem>
        )}
      </Menu>
      <ReasonDialog
        open={asking === 'suspend'}
        onClose={close}
        title={`Suspend ${user.name}?`}
        description="They are signed out everywhere and cannot sign in, and their pitches leave the market, until somebody reinstates them."
        confirmLabel="Suspend account"
        onConfirm={async (reason) => {
          await call('POST /api/admin/users/{id}/suspend', { params: { id: user.id }, body: { reason } })
          toast(`${user.name} is suspended`)
          void refresh()
        }}
      />
      <ConfirmDialog
        open={asking === 'reinstate'}
        onOpenChange={(open) => !open && close()}
        title={`Reinstate ${user.name}?`}
        confirmLabel="Reinstate"
        tone="primary"
        onConfirm={async () => {
          await call('POST /api/admin/users/{id}/reinstate', { params: { id: user.id } })
          toast(`${user.name} can sign in again`)
          void refresh()
        }}
      >
        They can sign in again at once.
      </ConfirmDialog>
    </>
  )
}
