import { useState, type ReactNode } from 'react'
import { useSession } from '../../app/session.ts'
import { firstName, greetingAt } from '../../features/identity/greeting.ts'
import { PageHeader } from '../../ui/page-header.tsx'

type GreetingHeaderProps = { description: string; actions?: ReactNode }

/** The head of an overview: a greeting by the time of day. */
export function GreetingHeader({ description, actions }: GreetingHeaderProps) {
  const { user } = useSession()
  const [hour] = useState(() => new Date().getHours())
  return (
    <PageHeader
      title={<span dir="auto">{user ? `${greetingAt(hour)}, ${firstName(user.name)}` : greetingAt(hour)}</span>}
      description={description}
      actions={actions}
    />
  )
}
