import type { HeadOf } from '../../../app/page-head.ts'
import { MarketOverview } from '../../shared/market-overview.tsx'

export const head: HeadOf = () => ({ title: 'Overview' })

/** What the market holds today. */
export function Component() {
  return <MarketOverview description="What is on the market today." browseTo="/investor/browse" />
}
