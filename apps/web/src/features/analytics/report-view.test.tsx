// @vitest-environment happy-dom
import type { AudienceReport } from '@pitchey/contract/analytics/endpoints'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { ReportPanels } from './report-view.tsx'

const none = { now: 0, before: 0 }
const days = { from: '2026-11-01', to: '2026-11-01' }
const silent: AudienceReport = {
  period: days,
  before: days,
  interval: 'day',
  totals: {
    views: none,
    readers: none,
    reads: none,
    opens: none,
    seconds: none,
    likes: none,
    saves: none,
    shares: none,
    comments: none,
  },
  series: [],
  sources: [],
  portals: [],
  devices: [],
  countries: [],
  funnel: [],
  pitches: [],
}

afterEach(cleanup)

test('a report in which nothing happened says so once instead of drawing empty charts', () => {
  render(<ReportPanels report={silent} />)
  expect(screen.getByRole('heading', { name: 'No readers in these days' })).toBeTruthy()
  expect(screen.queryByText('Attention')).toBeNull()
})

test('a silence after days with readers is shown beside them', () => {
  render(<ReportPanels report={{ ...silent, totals: { ...silent.totals, views: { now: 0, before: 3 } } }} />)
  expect(screen.getByText('Attention')).toBeTruthy()
  expect(screen.queryByText('No readers in these days')).toBeNull()
})
