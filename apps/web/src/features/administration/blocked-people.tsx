import type { SocketStats } from '@pitchey/contract/realtime/endpoints'
import { useQueryClient } from '@tanstack/react-query'
import { format } from 'date-fns'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Panel } from '../../ui/panel.tsx'
import { toast } from '../../ui/toast.ts'

type Block = SocketStats['blocks'][number]

/** Whose connections are refused, and a way to let them in again. */
export function BlockedPeople({ blocks }: Pick<SocketStats, 'blocks'>) {
  return (
    <Panel title="Blocked people" description="Who broke the limits again and again waits, longer each time.">
      {blocks.length === 0 ? (
        <p className="text-sm text-ink-2">Nobody is blocked.</p>
      ) : (
        <ul className="divide-y divide-line">
          {blocks.map((block) => (
            <li key={block.userId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2.5">
              <Blocked block={block} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function Blocked({ block }: { block: Block }) {
  const client = useQueryClient()
  const lift = async () => {
    await call('DELETE /api/ws/blocks/{userId}', { params: { userId: block.userId } })
    toast('The block is lifted', { description: `@${block.handle} may connect again.` })
    void refreshApi(client, 'GET /api/ws/stats', 'GET /api/admin/audit')
  }
  return (
    <>
      <div className="min-w-0 flex-1 text-sm">
        <p className="flex flex-wrap items-center gap-2">
          <Link to={`/admin/users?search=${block.handle}`} className="rounded-sm font-label text-ink hover:underline">
            @{block.handle}
          </Link>
          <Badge tone="bad" size="sm">
            Level {block.level}
          </Badge>
        </p>
        <p className="text-xs text-ink-3">
          Until {format(new Date(block.blockedUntil), 'd MMM, HH:mm:ss')}: {block.reason}
        </p>
      </div>
      <ConfirmDialog
        trigger={<Button size="sm">Lift…</Button>}
        title={`Lift the block of @${block.handle}?`}
        confirmLabel="Lift block"
        tone="primary"
        onConfirm={lift}
        errorText="The block was not lifted. It may have ended by itself."
      >
        They may connect again at once, and the next block begins with a minute.
      </ConfirmDialog>
    </>
  )
}
