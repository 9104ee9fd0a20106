import { useRealtime } from '../../realtime/realtime-store.ts'
import { UserText } from '../../app/user-text.tsx'
import { Button } from '../../ui/button.tsx'
import { useOwnOutbox } from './own-outbox.ts'
import type { UnsentMessage } from './outbox.ts'

/** A message of mine that the server has not confirmed: on its way, waiting for a connection, or refused. */
export function UnsentItem({ unsent }: { unsent: UnsentMessage }) {
  const outbox = useOwnOutbox((state) => state.outbox)
  const isConnected = useRealtime(({ status }) => status === 'open')
  return (
    <li className="flex flex-col items-end pt-1">
      <UserText
        text={unsent.body}
        className="max-w-[min(34rem,75vw)] space-y-2 rounded-lg border border-dashed border-line-strong px-3.5 py-2 text-base text-ink wrap-anywhere"
      />
      {unsent.failure === null ? (
        <p className="mt-1 px-1 text-xs text-ink-3">{isConnected ? 'Sending…' : 'Waiting for a connection'}</p>
      ) : (
        <div className="mt-1 flex flex-wrap items-center justify-end gap-x-3 text-xs">
          <p className="text-bad">Not sent. {unsent.failure}</p>
          <Button size="sm" variant="link" onClick={() => outbox?.retry(unsent.clientId)}>
            Try again
          </Button>
          <Button size="sm" variant="link" onClick={() => outbox?.discard(unsent.clientId)}>
            Discard
          </Button>
        </div>
      )}
    </li>
  )
}
