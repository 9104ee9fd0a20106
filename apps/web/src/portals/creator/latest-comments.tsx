import { isLive } from '@pitchey/contract/pitches/pitch-life'
import type { ReceivedComment } from '@pitchey/contract/engagement/endpoints'
import { Link } from 'react-router'
import { formatDay } from '../../app/format.ts'
import { avatarUrl } from '../../app/picture-files.ts'
import { useApi } from '../../app/queries.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Panel } from '../../ui/panel.tsx'

const shownComments = '4'

/** What others wrote under one's pitches; nothing until somebody does. */
export function LatestComments() {
  const comments = useApi('GET /api/comments/latest', { query: { limit: shownComments } })
  const items = comments.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Panel title="Latest comments">
      <ul className="-mx-3 -my-1 grid grid-cols-1 gap-x-4 lg:grid-cols-2">
        {items.map((comment) => (
          <li key={comment.id}>
            <Received comment={comment} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Received({ comment: { author, body, pitch, createdAt } }: { comment: ReceivedComment }) {
  const to =
    isLive(pitch.status) && pitch.slug !== null
      ? `/pitch/${pitch.slug}#discussion`
      : `/creator/pitches/${pitch.id}/preview`
  return (
    <Link
      to={to}
      className="flex gap-3 rounded-lg px-3 py-2.5 outline-offset-[-2px] transition-colors hover:bg-surface-2"
    >
      <Avatar name={author.name} seed={author.handle} src={avatarUrl(author.avatar)} />
      <span className="min-w-0 flex-1 text-sm">
        <span className="block truncate text-ink-2">
          <span dir="auto" className="font-name text-ink">
            {author.name}
          </span>{' '}
          on <span dir="auto">{pitch.title}</span> · <time dateTime={createdAt}>{formatDay(createdAt)}</time>
        </span>
        <span dir="auto" className="line-clamp-2 text-ink wrap-anywhere">
          {body}
        </span>
      </span>
    </Link>
  )
}
