import { MessagesSquare } from 'lucide-react'
import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'

export const head: HeadOf = () => ({ title: 'Inbox' })

/** What stands beside the list while nothing is open. */
export function Component() {
  return (
    <EmptyState
      icon={MessagesSquare}
      headingLevel={2}
      className="m-auto max-w-xl"
      title="Choose a conversation"
      action={
        <Button asChild variant="primary">
          <Link to="/inbox/new">New conversation</Link>
        </Button>
      }
    >
      What you open shows here.
    </EmptyState>
  )
}
