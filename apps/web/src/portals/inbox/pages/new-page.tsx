import { ArrowLeft } from 'lucide-react'
import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { NewConversation } from '../../../features/messaging/new-conversation.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'

export const head: HeadOf = () => ({ title: 'New conversation' })

/** Where a conversation begins. */
export function Component() {
  return (
    <div className="min-w-0 flex-1 overflow-y-auto p-4 sm:p-6">
      <div className="mb-5 flex items-center gap-2">
        <IconButton asChild label="Back to the list" className="lg:hidden">
          <Link to="/inbox">
            <ArrowLeft aria-hidden="true" />
          </Link>
        </IconButton>
        <h2 className="text-md font-name">New conversation</h2>
      </div>
      <NewConversation />
    </div>
  )
}
