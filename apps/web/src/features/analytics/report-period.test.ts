import { expect, it } from 'vitest'
import { durationWords, exportAddress, percentOf, reportLabel, reportPeriodIn, reportRequest } from './report-period.ts'

it('reads the period from the address, and takes 30 days for anything else', () => {
  expect(reportPeriodIn(new URLSearchParams('days=365'))).toBe('365')
  expect(reportPeriodIn(new URLSearchParams('days=12'))).toBe('30')
  expect(reportPeriodIn(new URLSearchParams())).toBe('30')
})

it('asks for whole UTC days up to today, and exports the same', () => {
  const request = reportRequest('7', new Date('2026-03-02T23:30:00Z'), 'abc')
  expect(request).toEqual({ query: { from: '2026-02-24', to: '2026-03-02', pitchId: 'abc' } })
  expect(exportAddress(request)).toBe('/api/analytics/report/export.csv?from=2026-02-24&to=2026-03-02&pitchId=abc')
})

it('names hours, days and months', () => {
  expect(reportLabel('2026-03-02T10:00:00.000Z', 'hour')).toBe('10:00')
  expect(reportLabel('2026-03-02T00:00:00.000Z', 'day')).toBe('2 Mar')
  expect(reportLabel('2026-03-01T00:00:00.000Z', 'month')).toBe('Mar 2026')
})

it('says durations and shares as people do', () => {
  expect([45, 200, 4320].map(durationWords)).toEqual(['45 s', '3 min 20 s', '1 h 12 min'])
  expect([percentOf(1, 3), percentOf(1, 0)]).toEqual([33, 0])
})
