import type { Conversation, Message } from '@pitchey/contract/messaging/conversation'
import { ArrowLeft, PanelRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useRealtime } from '../../realtime/realtime-store.ts'
import { useLiveRoom } from '../../realtime/use-live-room.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { Composer, type ComposerMode } from './composer.tsx'
import { conversationTitle, othersIn, typingWords } from './conversation-words.ts'
import { useOwnOutbox } from './own-outbox.ts'
import { RequestBanner } from './request-banner.tsx'
import { useThread } from './thread-cache.ts'
import { ThreadMessages } from './thread-messages.tsx'
import { isEditable } from './thread-rows.ts'
import { useMessageCalls } from './use-message-actions.ts'

type OwnConversation = { conversation: Conversation; ownId: string }
/** `details` opens from the head where there is no room beside the thread. */
type ThreadViewProps = OwnConversation & { details: ReactNode }

/** A conversation: its messages and where the next one is written. Give it a `key` for each conversation. */
export function ThreadView({ conversation, ownId, details }: ThreadViewProps) {
  const { id } = conversation
  useLiveRoom('conversation', id)
  const thread = useThread(id)
  const calls = useMessageCalls()
  const outbox = useOwnOutbox((state) => state.outbox)
  const [mode, setMode] = useState<ComposerMode>({ kind: 'write' })
  const [removing, setRemoving] = useState<Message>()
  const isOpen = conversation.state === 'accepted' && !conversation.left
  const editLast = () => {
    const last = thread.messages.findLast((message) => isEditable(message, ownId))
    if (last) setMode({ kind: 'edit', message: last })
  }
  return (
    <>
      <ThreadHead {...{ conversation, ownId, details }} />
      <ThreadMessages
        conversation={conversation}
        ownId={ownId}
        thread={thread}
        isOpen={isOpen}
        actions={{
          reply: (message) => setMode({ kind: 'reply', message }),
          edit: (message) => setMode({ kind: 'edit', message }),
          remove: setRemoving,
          react: (message, emoji, on) => void calls.react(message, emoji, on),
        }}
      />
      <TypingLine conversation={conversation} ownId={ownId} />
      {conversation.left && (
        <p className="border-t border-line p-4 text-sm text-ink-2">You are not part of this conversation any more.</p>
      )}
      {!conversation.left && <RequestBanner conversation={conversation} />}
      {isOpen && (
        <Composer
          conversationId={id}
          ownId={ownId}
          mode={mode}
          onMode={setMode}
          onSend={(body, replyToId) =>
            outbox?.add({
              clientId: crypto.randomUUID(),
              conversationId: id,
              body,
              replyToId,
              createdAt: new Date().toISOString(),
            })
          }
          onSave={calls.save}
          onEditLast={editLast}
        />
      )}
      <ConfirmDialog
        open={removing !== undefined}
        onOpenChange={(open) => !open && setRemoving(undefined)}
        title="Delete this message?"
        confirmLabel="Delete"
        onConfirm={async () => removing && calls.remove(removing)}
      >
        Its words are gone for everybody; that there was a message stays visible.
      </ConfirmDialog>
    </>
  )
}

function ThreadHead({ conversation, ownId, details }: ThreadViewProps) {
  const [params] = useSearchParams()
  const others = othersIn(conversation, ownId)
  const title = conversationTitle(conversation, ownId)
  return (
    <header className="flex items-center gap-2 border-b border-line py-2 pr-2 pl-3">
      <IconButton asChild label="Back to the list" className="lg:hidden">
        <Link to={`/inbox?${params.toString()}`}>
          <ArrowLeft aria-hidden="true" />
        </Link>
      </IconButton>
      <div className="min-w-0 flex-1">
        <h2 dir="auto" className="truncate text-base font-name">
          {title}
        </h2>
        <p dir="auto" className="truncate text-xs text-ink-3">
          {conversation.pitch
            ? `About ${conversation.pitch.title}`
            : conversation.subject === null
              ? others[0]?.headline
              : others.map(({ name }) => name).join(', ')}
        </p>
      </div>
      <Sheet
        title="Details"
        trigger={
          <IconButton label="Details" className="xl:hidden">
            <PanelRight aria-hidden="true" />
          </IconButton>
        }
      >
        {details}
      </Sheet>
    </header>
  )
}

function TypingLine({ conversation, ownId }: OwnConversation) {
  const typing = useRealtime((state) => state.typing[conversation.id])
  const names = (typing ?? [])
    .filter((id) => id !== ownId)
    .map((id) => conversation.participants.find((one) => one.id === id)?.name ?? 'Somebody')
  return (
    <p aria-live="polite" dir="auto" className="h-6 truncate px-4 text-xs text-ink-2">
      {typingWords(names)}
    </p>
  )
}
