import { useMutation, useQueryClient } from '@tanstack/react-query'
import { format, formatDistanceToNowStrict } from 'date-fns'
import { MonitorSmartphone } from 'lucide-react'
import { call, type ApiAnswer } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast, toastError } from '../../ui/toast.ts'

type Device = ApiAnswer<'GET /api/auth/sessions'>['items'][number]

/** Where one is signed in, and how to end it. */
export function DeviceList() {
  const client = useQueryClient()
  const devices = useApi('GET /api/auth/sessions')
  const refresh = () => refreshApi(client, 'GET /api/auth/sessions')
  const items = devices.data?.items ?? []
  const others = items.filter((device) => !device.current).length
  return (
    <Panel
      title="Signed-in devices"
      description="Sign out whatever you do not know, then change your password."
      padding="none"
      action={
        others > 0 && (
          <ConfirmDialog
            trigger={<Button size="sm">Sign all others out</Button>}
            title={others === 1 ? 'Sign the other device out?' : `Sign ${others} other devices out?`}
            confirmLabel="Sign out"
            onConfirm={async () => {
              await call('DELETE /api/auth/sessions')
              await refresh()
              toast('All other devices are signed out')
            }}
          >
            Whoever works there has to sign in again. This device stays signed in.
          </ConfirmDialog>
        )
      }
    >
      {devices.isPending && (
        <div className="px-5 pb-5">
          <SkeletonList rows={2} label="Loading devices" />
        </div>
      )}
      {devices.error && !devices.data && (
        <ErrorState
          onRetry={() => void devices.refetch()}
          requestId={isProblem(devices.error) ? devices.error.requestId : undefined}
        />
      )}
      {devices.data && items.length === 0 && <EmptyState icon={MonitorSmartphone} title="No device is signed in" />}
      {items.length > 0 && (
        <ul>
          {items.map((device) => (
            <DeviceRow key={device.id} device={device} onEnded={refresh} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function DeviceRow({ device, onEnded }: { device: Device; onEnded: () => Promise<void> }) {
  const end = useMutation({
    mutationFn: () => call('DELETE /api/auth/sessions/{id}', { params: { id: device.id } }),
    onSuccess: async () => {
      toast(`${device.device} is signed out`)
      await onEnded()
    },
    onError: () => toastError(`${device.device} could not be signed out`),
  })
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line px-5 py-4">
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-surface-2 text-ink-2">
        <MonitorSmartphone aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2 text-sm font-name text-ink">
          {device.device}
          {device.current && (
            <Badge tone="good" size="sm">
              This device
            </Badge>
          )}
        </p>
        <p className="tnum text-xs/5 text-ink-2">
          {device.current
            ? 'Used now'
            : `Used ${formatDistanceToNowStrict(new Date(device.lastSeenAt), { addSuffix: true })}`}
          {device.address && ` · ${device.address}`}
          {` · signed in ${format(new Date(device.createdAt), 'd MMM yyyy')}`}
        </p>
      </div>
      {!device.current && (
        <Button size="sm" loading={end.isPending} onClick={() => end.mutate()} aria-label={`Sign ${device.device} out`}>
          Sign out
        </Button>
      )}
    </li>
  )
}
