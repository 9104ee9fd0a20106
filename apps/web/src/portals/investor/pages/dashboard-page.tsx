import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HeadOf } from '../../../app/page-head.ts'
import { useSession } from '../../../app/session.ts'
import { firstName, greetingAt } from '../../../features/identity/greeting.ts'
import { Button } from '../../../ui/button.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { MarketNumbers } from '../market-numbers.tsx'
import { MarketRow } from '../market-row.tsx'

export const head: HeadOf = () => ({ title: 'Overview' })

/** What the market holds today. */
export function Component() {
  const { user } = useSession()
  const [hour] = useState(() => new Date().getHours())
  return (
    <>
      <PageHeader
        title={<span dir="auto">{user ? `${greetingAt(hour)}, ${firstName(user.name)}` : greetingAt(hour)}</span>}
        description="What is on the market today."
        actions={
          <Button asChild variant="primary">
            <Link to="/investor/browse">
              Browse pitches <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
        }
      />
      <div className="space-y-10">
        <MarketNumbers browseTo="/investor/browse" />
        <MarketRow
          title="Trending"
          description="What readers open and like most now"
          request={{ query: { sort: 'trending', limit: '12' } }}
          ranked
        />
        <MarketRow
          title="New on the market"
          request={{ query: { limit: '12' } }}
          action={
            <Button asChild variant="ghost">
              <Link to="/investor/browse">See all</Link>
            </Button>
          }
        />
      </div>
    </>
  )
}
