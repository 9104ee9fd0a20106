import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ArrowRight, CircleCheck, FilePlus2 } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { countOf, formatCount } from '../../../app/format.ts'
import type { HeadOf } from '../../../app/page-head.ts'
import { posterFiles } from '../../../app/picture-files.ts'
import { apiQuery, useApi } from '../../../app/queries.ts'
import { AudiencePanel } from '../../../features/analytics/audience-panel.tsx'
import { periodIn, type Overview } from '../../../features/analytics/figures.ts'
import { OverviewKpis } from '../../../features/analytics/overview-kpis.tsx'
import { PeriodSelect } from '../../../features/analytics/period-select.tsx'
import { PitchTable } from '../../../features/pitch-list/pitch-table.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Poster } from '../../../ui/poster.tsx'
import { SkeletonList } from '../../../ui/skeleton.tsx'
import { GreetingHeader } from '../../shared/greeting-header.tsx'
import { LatestComments } from '../latest-comments.tsx'
import { nextSteps, type NextStep } from '../next-steps.ts'

export const head: HeadOf = () => ({ title: 'Overview' })

// From here on the chart stands beside a column that is about this tall.
const besideWidthPx = 1280
const shownPitches = '6'
const rankedPitches = '3'

const standing = ({ pitches: { live, draft } }: Overview): string => {
  if (live + draft === 0) return 'Your first pitch begins with one good line.'
  const parts = [
    live > 0 && `${countOf(live, 'pitch', 'pitches')} on the market`,
    draft > 0 && countOf(draft, 'draft'),
  ].filter(Boolean)
  return `You have ${parts.join(' and ')}.`
}

/** How one's pitches are doing, and what to do next. */
export function Component() {
  const [search] = useSearchParams()
  const [chartHeightPx] = useState(() => (window.innerWidth >= besideWidthPx ? 400 : 280))
  const overview = useQuery({
    ...apiQuery('GET /api/analytics/overview', { query: { days: periodIn(search) } }),
    placeholderData: keepPreviousData,
  })
  const pitches = useApi('GET /api/pitches/mine', { query: { limit: shownPitches } })
  const isNew = pitches.data?.items.length === 0
  return (
    <>
      <GreetingHeader
        description={overview.data ? standing(overview.data) : ' '}
        actions={!isNew && <PeriodSelect />}
      />
      <div className="space-y-4.5">
        {isNew ? (
          <FirstPitch />
        ) : (
          <>
            <OverviewKpis overview={overview.data} />
            <div className="grid gap-4.5 xl:grid-cols-[minmax(0,1fr)_23rem]">
              <AudiencePanel
                overview={overview.data}
                failed={overview.isError && !overview.data}
                onRetry={() => void overview.refetch()}
                heightPx={chartHeightPx}
              />
              <div className="flex flex-col gap-4.5">
                <NextSteps />
                <MostViewed />
              </div>
            </div>
            <Panel
              title="Your pitches"
              padding="none"
              className="relative overflow-clip"
              action={
                <Button asChild variant="link">
                  <Link to="/creator/pitches">All pitches</Link>
                </Button>
              }
            >
              <PitchTable
                pitches={pitches.data?.items ?? []}
                loading={pitches.isPending}
                error={
                  pitches.isError && !pitches.data ? <ErrorState onRetry={() => void pitches.refetch()} /> : undefined
                }
              />
            </Panel>
            <LatestComments />
          </>
        )}
        {isNew && <NextSteps />}
      </div>
    </>
  )
}

function FirstPitch() {
  return (
    <Panel padding="none" aria-label="Your first pitch">
      <EmptyState
        icon={FilePlus2}
        headingLevel={2}
        title="Write your first pitch"
        action={
          <Button asChild>
            <Link to="/creator/pitches/new">
              Begin a pitch <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
        }
      >
        A title, a logline, a genre and a format make a draft. A poster is drawn for it at once, and nobody sees it
        until you publish. Views, likes and comments are counted here from that day on.
      </EmptyState>
    </Panel>
  )
}

function NextSteps() {
  const profile = useApi('GET /api/users/me')
  const pitches = useApi('GET /api/pitches/mine', { query: { limit: shownPitches } })
  const steps = profile.data && pitches.data && nextSteps(profile.data, pitches.data.items)
  return (
    <Panel title="What to do next">
      {!steps && (profile.isError || pitches.isError) && (
        <p className="text-sm text-ink-2">This did not load. Reload the page to try again.</p>
      )}
      {!steps && !profile.isError && !pitches.isError && <SkeletonList rows={3} />}
      {steps?.length === 0 && (
        <p className="flex items-center gap-2.5 text-sm text-ink-2">
          <CircleCheck aria-hidden="true" className="size-4.5 text-good" /> All set. Nothing is waiting for you.
        </p>
      )}
      {steps && steps.length > 0 && (
        <ul className="-mx-3 -my-1">
          {steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </ul>
      )}
    </Panel>
  )
}

function MostViewed() {
  const pitches = useApi('GET /api/pitches/mine', { query: { sort: 'views', limit: rankedPitches } })
  const viewed = (pitches.data?.items ?? []).filter(({ viewCount }) => viewCount > 0)
  if (viewed.length === 0) return null
  return (
    <Panel title="Most viewed" className="flex-1">
      <ol className="-mx-3 -my-1">
        {viewed.map((pitch) => (
          <li key={pitch.id}>
            <Link
              to={`/creator/analytics/${pitch.id}`}
              className="flex items-center gap-3 rounded-lg px-3 py-2 text-sm outline-offset-[-2px] transition-colors hover:bg-surface-2"
            >
              <Poster
                title={pitch.title}
                files={posterFiles(pitch.poster)}
                color={pitch.poster?.colour}
                sizes="1.75rem"
                className="w-7 shrink-0 rounded-[4px]"
              />
              <span dir="auto" className="min-w-0 flex-1 truncate font-name text-ink">
                {pitch.title}
              </span>
              <span className="tnum text-ink-2">{formatCount(pitch.viewCount)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function Step({ step }: { step: NextStep }) {
  return (
    <li>
      <Link
        to={step.to}
        className="group flex items-center gap-3 rounded-lg px-3 py-2.5 outline-offset-[-2px] transition-colors hover:bg-surface-2"
      >
        <span className="min-w-0 flex-1 text-sm">
          <span dir="auto" className="line-clamp-2 font-name text-ink">
            {step.title}
          </span>
          <span className="block text-ink-2">{step.text}</span>
        </span>
        <ArrowRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-3 transition-transform group-hover:translate-x-0.5"
        />
      </Link>
    </li>
  )
}
