import { MessageSquare } from 'lucide-react'
import { Link } from 'react-router'
import type { Session } from '../../app/session.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'

type MessageLinkProps = {
  handle: string
  session: Session
  /** The pitch that the conversation is to be about. */
  pitchId?: string | undefined
} & Pick<ButtonProps, 'size' | 'variant' | 'className'>

/** Leads to a new conversation with somebody. Nothing for visitors, for oneself and for who may not write. */
export function MessageLink({ handle, session, pitchId, ...look }: MessageLinkProps) {
  const { user } = session
  if (!user || user.handle === handle || !user.permissions.includes('message.write')) return null
  const query = new URLSearchParams({ to: handle, ...(pitchId === undefined ? {} : { pitch: pitchId }) })
  return (
    <Button asChild {...look}>
      <Link to={`/inbox/new?${query.toString()}`}>
        <MessageSquare aria-hidden="true" />
        Message
      </Link>
    </Button>
  )
}
