import type { Conversation } from '@pitchey/contract/messaging/conversation'
import { BellOff, MessagesSquare, Search } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { usePages } from '../../app/paged.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Badge } from '../../ui/badge.tsx'
import { cn } from '../../ui/cn.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Input } from '../../ui/input.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { conversationTitle, isMuted, othersIn } from './conversation-words.ts'
import { inboxRequest, inboxViews, readInbox, writeInbox } from './inbox-views.ts'
import { agoWords, momentWords } from './message-times.ts'
import { PersonPresence } from './person-presence.tsx'

/** A person's conversations, newest activity first, with its parts and a search. */
export function ConversationList({ ownId }: { ownId: string }) {
  const [params] = useSearchParams()
  const asked = readInbox(params)
  const list = usePages('GET /api/conversations', inboxRequest(asked), ({ id }) => id)
  return (
    <>
      <ListHead view={asked.view.key} search={asked.search} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling region must be reachable by keyboard */}
      <section className="min-h-0 flex-1 overflow-y-auto" tabIndex={0} aria-label={asked.view.label}>
        {list.isPending && (
          <div className="p-4">
            <SkeletonList rows={5} label="Loading conversations" />
          </div>
        )}
        {list.error && list.items.length === 0 && <ErrorState onRetry={() => void list.refetch()} />}
        {!list.isPending && !list.error && list.items.length === 0 && (
          <EmptyState
            icon={MessagesSquare}
            title={asked.search === '' ? asked.view.empty : 'Nothing found'}
            headingLevel={2}
          >
            {asked.search === '' ? asked.view.hint : 'Search looks at names and subjects.'}
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {list.items.map((conversation) => (
            <li key={conversation.id}>
              <ConversationRow conversation={conversation} ownId={ownId} />
            </li>
          ))}
        </ul>
        {list.hasMore && <LoadMore shown={list.items.length} noun="conversations" hasMore to={list.moreTo} />}
      </section>
    </>
  )
}

function ListHead({ view, search }: { view: string; search: string }) {
  const navigate = useNavigate()
  const [text, setText] = useState(search)
  return (
    <div className="space-y-3 border-b border-line p-3">
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void navigate(`/inbox${writeInbox({ view, search: text.trim() })}`)
          }}
        >
          <Input
            type="search"
            aria-label="Search conversations by name or subject"
            placeholder="Names and subjects"
            leading={<Search aria-hidden="true" />}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </form>
      </search>
      <nav aria-label="Parts of the inbox" className="flex flex-wrap gap-1">
        {inboxViews.map(({ key, label }) => (
          <Link
            key={key}
            to={`/inbox${writeInbox({ view: key, search: '' })}`}
            aria-current={key === view ? 'page' : undefined}
            className="rounded-full px-2.5 py-1 text-xs font-nav text-ink-2 hover:bg-surface-2 aria-[current=page]:bg-ink aria-[current=page]:text-bg"
          >
            {label}
          </Link>
        ))}
      </nav>
    </div>
  )
}

function ConversationRow({ conversation, ownId }: { conversation: Conversation; ownId: string }) {
  const { id: current } = useParams()
  const [params] = useSearchParams()
  const others = othersIn(conversation, ownId)
  const [first] = others
  const { lastMessage, unreadCount, pitch } = conversation
  const title = conversationTitle(conversation, ownId)
  const isUnread = unreadCount > 0
  return (
    <Link
      to={`/inbox/${conversation.id}?${params.toString()}`}
      aria-current={current === conversation.id ? 'page' : undefined}
      className="flex gap-3 px-4 py-3 outline-offset-[-3px] hover:bg-surface-2 aria-[current=page]:bg-surface-2"
    >
      <span className="relative h-fit">
        <Avatar name={first?.name ?? title} seed={first?.handle} src={avatarUrl(first?.avatar ?? null)} />
        {first && others.length === 1 && (
          <PersonPresence userId={first.id} className="absolute -right-0.5 -bottom-0.5 ring-2 ring-surface" />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span
            dir="auto"
            className={cn('min-w-0 flex-1 truncate text-sm text-ink', isUnread ? 'font-name' : 'font-nav')}
          >
            {title}
          </span>
          {isMuted(conversation) && <MutedMark />}
          <time
            dateTime={conversation.lastActivityAt}
            title={momentWords(conversation.lastActivityAt)}
            className="tnum shrink-0 text-xs text-ink-3"
          >
            {agoWords(conversation.lastActivityAt)}
          </time>
        </span>
        <span className="mt-0.5 flex items-center gap-2">
          <span dir="auto" className={cn('min-w-0 flex-1 truncate text-sm', isUnread ? 'text-ink' : 'text-ink-2')}>
            {lastMessage === null
              ? 'No message yet'
              : `${lastMessage.senderId === ownId ? 'You: ' : ''}${lastMessage.snippet ?? 'A deleted message'}`}
          </span>
          {isUnread && (
            <Badge tone="solid" size="count">
              {unreadCount > 99 ? '99+' : unreadCount}
              <span className="sr-only"> unread</span>
            </Badge>
          )}
        </span>
        {pitch && (
          <Badge size="sm" className="mt-1.5 max-w-full">
            <span dir="auto" className="truncate">
              {pitch.title}
            </span>
          </Badge>
        )}
      </span>
    </Link>
  )
}

function MutedMark() {
  return (
    <span className="shrink-0 text-ink-3">
      <BellOff aria-hidden="true" className="size-3.5" />
      <span className="sr-only">Muted</span>
    </span>
  )
}
