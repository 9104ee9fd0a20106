import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { formatCount } from '../../../app/format.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { useApi } from '../../../app/queries.ts'
import { useSession } from '../../../app/session.ts'
import { firstName, greetingAt } from '../../../features/identity/greeting.ts'
import { PitchRow } from '../../../features/market/pitch-row.tsx'
import { Button } from '../../../ui/button.tsx'
import { KpiCard } from '../../../ui/kpi-card.tsx'
import { PageHeader } from '../../../ui/page-header.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'

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
      <MarketNumbers />
    </>
  )
}
