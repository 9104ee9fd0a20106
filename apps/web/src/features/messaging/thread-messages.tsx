import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { ArrowDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useRealtime } from '../../realtime/realtime-store.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { MessageItem, type MessageActions } from './message-item.tsx'
import { useOwnOutbox } from './own-outbox.ts'
import type { useThread } from './thread-cache.ts'
import { threadRows } from './thread-rows.ts'
import { UnsentItem } from './unsent-item.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useThreadScroll } from './use-thread-scroll.ts'

type ThreadMessagesProps = {
  conversation: Conversation
  ownId: string
  thread: ReturnType<typeof useThread>
  isOpen: boolean
  actions: Omit<MessageActions, 'show'>
}

const showMessage = (seq: number): void => {
  const item = document.querySelector<HTMLElement>(`#message-${seq}`)
  item?.scrollIntoView({ block: 'center' })
  item?.focus({ preventScroll: true })
}

/** What was said, oldest first, with what is on its way at the end. */
export function ThreadMessages({ conversation, ownId, thread, isOpen, actions }: ThreadMessagesProps) {
  const { messages } = thread
  const unsent = useUnsent(conversation.id, messages)
  const [readUpTo] = useState(conversation.lastReadSeq)
  const newest = messages.at(-1)
  const { box, isAtEnd, toEnd, onScroll } = useThreadScroll(messages[0]?.id)
  const rows = useMemo(() => threadRows(messages, { ownId, readUpTo }), [messages, ownId, readUpTo])
  const missed = messages.filter(({ seq, senderId }) => seq > conversation.lastReadSeq && senderId !== ownId).length
  useMarkRead(conversation, newest?.seq ?? 0, isAtEnd)
  if (thread.isPending) return <SkeletonPart />
  if (thread.error && messages.length === 0) {
    return <ErrorState className="flex-1" onRetry={() => void thread.refetch()} />
  }
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <section
        ref={box}
        onScroll={onScroll}
        aria-label="Messages"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-4 pb-2 outline-offset-[-3px] [overflow-anchor:none]"
      >
        {thread.hasNextPage && (
          <p className="pt-4 text-center">
            <Button size="sm" loading={thread.isFetchingNextPage} onClick={() => void thread.fetchNextPage()}>
              Load earlier
            </Button>
          </p>
        )}
        {rows.length === 0 && unsent.length === 0 && (
          <p className="py-10 text-center text-sm text-ink-2">Nothing has been said yet.</p>
        )}
        <ol>
          {rows.map((row) =>
            row.kind === 'message' ? (
              <MessageItem
                key={row.key}
                message={row.message}
                conversation={conversation}
                ownId={ownId}
                isFirst={row.isFirst}
                quoted={messages.find(({ id }) => id === row.message.replyTo?.id)}
                isOpen={isOpen}
                actions={{ ...actions, show: showMessage }}
              />
            ) : (
              <Separator key={row.key} label={row.kind === 'day' ? row.label : 'New'} isNew={row.kind === 'new'} />
            ),
          )}
          {unsent.map((one) => (
            <UnsentItem key={one.clientId} unsent={one} />
          ))}
        </ol>
      </section>
      {!isAtEnd && (
        <Button size="sm" className="absolute right-4 bottom-3 shadow-2" onClick={toEnd}>
          <ArrowDown aria-hidden="true" />
          {missed > 0 ? `${missed} new` : 'Newest'}
        </Button>
      )}
      <Announcer conversation={conversation} ownId={ownId} newest={newest} />
    </div>
  )
}

function useUnsent(conversationId: string, messages: ThreadMessagesProps['thread']['messages']) {
  const unsent = useOwnOutbox((state) => state.unsent)
  return unsent.filter(
    (one) => one.conversationId === conversationId && !messages.some(({ clientId }) => clientId === one.clientId),
  )
}

function Separator({ label, isNew }: { label: string; isNew: boolean }) {
  return (
    <li className={isNew ? 'pt-4 text-accent-ink' : 'pt-5 text-ink-3'}>
      <p className="flex items-center gap-3 text-xs font-label before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {label}
      </p>
    </li>
  )
}

type AnnouncerProps = Pick<ThreadMessagesProps, 'conversation' | 'ownId'> & {
  newest: ThreadMessagesProps['thread']['messages'][number] | undefined
}

/** Reads out what others say while the thread is open, and nothing that was there before. */
function Announcer({ conversation, ownId, newest }: AnnouncerProps) {
  const [openedAt] = useState(conversation.head)
  const isLive = useRealtime(({ status }) => status !== 'off')
  const isNew = isLive && newest !== undefined && newest.seq > openedAt && newest.senderId !== ownId
  const name = conversation.participants.find(({ id }) => id === newest?.senderId)?.name ?? 'Somebody'
  return <output className="sr-only">{isNew && newest.body !== null ? `${name}: ${newest.body}` : ''}</output>
}

function SkeletonPart() {
  return (
    <div className="min-h-0 flex-1 p-4">
      <SkeletonList rows={5} label="Loading messages" />
    </div>
  )
}
