import type { HeadOf } from '../../../app/page-head.ts'
import { MarketOverview } from '../../shared/market-overview.tsx'
import { CompanyCard } from '../company-card.tsx'

export const head: HeadOf = () => ({ title: 'Overview' })

/** One's company, and what is on the market today. */
export function Component() {
  return (
    <MarketOverview description="Your company, and what is on the market today." browseTo="/production/browse">
      <CompanyCard />
    </MarketOverview>
  )
}
