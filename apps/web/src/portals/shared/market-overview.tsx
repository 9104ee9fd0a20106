import { ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { MarketNumbers } from '../../features/market/market-numbers.tsx'
import { MarketRow } from '../../features/market/market-row.tsx'
import { RecommendedRow } from '../../features/market/recommended-row.tsx'
import { Button } from '../../ui/button.tsx'
import { GreetingHeader } from './greeting-header.tsx'

type MarketOverviewProps = {
  description: string
  /** The portal's own browse page. */
  browseTo: string
  /** What the portal shows above the market. */
  children?: ReactNode
}

/** The overview of a portal that hunts for pitches: what the market holds today. */
export function MarketOverview({ description, browseTo, children }: MarketOverviewProps) {
  return (
    <>
      <GreetingHeader
        description={description}
        actions={
          <Button asChild variant="primary">
            <Link to={browseTo}>
              Browse pitches <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
        }
      />
      <div className="space-y-10">
        <div className="space-y-4.5">
          {children}
          <MarketNumbers browseTo={browseTo} />
        </div>
        <RecommendedRow />
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
              <Link to={browseTo}>See all</Link>
            </Button>
          }
        />
      </div>
    </>
  )
}
