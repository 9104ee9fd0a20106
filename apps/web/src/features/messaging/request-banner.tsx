import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { refreshApi } from '../../app/queries.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { toastError } from '../../ui/toast.ts'
import { refusalWords } from './conversation-words.ts'

type Step = 'accept' | 'ignore' | 'block'

/** Files a conversation for me; nobody is told. */
const useFiling = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (step: Step) => call(`POST /api/conversations/{id}/${step}`, { params: { id } }),
    onSuccess: () => refreshApi(client, 'GET /api/conversations', 'GET /api/conversations/{id}'),
    onError: (error) => toastError('That did not work', { description: refusalWords(error) }),
  })
}

const words = {
  requested: {
    title: 'This is a request',
    text: 'Accept it to answer and to let them see when you are there. Set it aside to keep it out of sight. Block it to hear no more from them. Nobody is told which you choose.',
  },
  ignored: { title: 'You set this aside', text: 'Nobody was told. Accept it to bring it back to your inbox.' },
  blocked: { title: 'You blocked this', text: 'You hear nothing more from it. Unblock it to write again.' },
} as const

/** What a conversation that is not accepted asks of me. */
export function RequestBanner({ conversation: { id, state } }: { conversation: Conversation }) {
  const filing = useFiling(id)
  const [isAsking, setAsking] = useState(false)
  if (state === 'accepted') return null
  return (
    <div className="border-t border-line p-3">
      <Banner tone="info" title={words[state].title}>
        <p>{words[state].text}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="sm" variant="primary" loading={filing.isPending} onClick={() => filing.mutate('accept')}>
            {state === 'blocked' ? 'Unblock' : 'Accept'}
          </Button>
          {state === 'requested' && (
            <Button size="sm" onClick={() => filing.mutate('ignore')}>
              Set aside
            </Button>
          )}
          {state !== 'blocked' && (
            <Button size="sm" onClick={() => setAsking(true)}>
              Block
            </Button>
          )}
        </div>
      </Banner>
      <BlockDialog id={id} open={isAsking} onOpenChange={setAsking} />
    </div>
  )
}

type BlockDialogProps = { id: string; open: boolean; onOpenChange: (open: boolean) => void }

/** Asks before a conversation is blocked. */
export function BlockDialog({ id, open, onOpenChange }: BlockDialogProps) {
  const filing = useFiling(id)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title="Block this conversation?"
      confirmLabel="Block"
      onConfirm={() => filing.mutateAsync('block')}
    >
      You hear no more of it, nor of new conversations that its other person begins. Nobody is told, and you can unblock
      it here.
    </ConfirmDialog>
  )
}
