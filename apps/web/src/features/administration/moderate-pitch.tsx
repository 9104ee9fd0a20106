import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { useQueryClient } from '@tanstack/react-query'
import { Gavel, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { ReasonDialog } from './reason-dialog.tsx'

/** What an administrator can do with a pitch on its own page: take it down, or give it back. */
export function ModeratePitch({ pitch: { id, title, status } }: { pitch: Pick<PitchPage, 'id' | 'title' | 'status'> }) {
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const refresh = () =>
    refreshApi(
      client,
      'GET /api/pitches/{idOrSlug}',
      'GET /api/pitches',
      'GET /api/market/summary',
      'GET /api/admin/audit',
    )
  if (status === 'removed') {
    return (
      <ConfirmDialog
        trigger={
          <Button size="lg">
            <RotateCcw aria-hidden="true" /> Give back…
          </Button>
        }
        title={`Give ${title} back?`}
        confirmLabel="Give back"
        tone="primary"
        onConfirm={async () => {
          await call('POST /api/admin/pitches/{id}/reinstate', { params: { id } })
          toast(`${title} is its owner’s again`, { description: 'It is a draft, and theirs to publish.' })
          await refresh()
        }}
      >
        Its owner gets it back as a draft and may publish it again.
      </ConfirmDialog>
    )
  }
  return (
    <>
      <Button size="lg" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Gavel aria-hidden="true" /> Take down…
      </Button>
      <ReasonDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Take ${title} down?`}
        description="It leaves the market at once and its owner cannot publish it, until an administrator gives it back."
        confirmLabel="Take down"
        onConfirm={async (reason) => {
          await call('POST /api/admin/pitches/{id}/remove', { params: { id }, body: { reason } })
          toast(`${title} is taken down`)
          await refresh()
        }}
      />
    </>
  )
}
