import { Download } from 'lucide-react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { apiQuery } from '../../app/queries.ts'
import { Button } from '../../ui/button.tsx'
import { DaysSelect } from './period-select.tsx'
import { exportAddress, reportPeriodIn, reportPeriods, reportRequest } from './report-period.ts'

/** The report that the address asks for, of one pitch or of all; the one before stays until it is there. */
export function useReport(pitchId?: string) {
  const [search] = useSearchParams()
  const [today] = useState(() => new Date())
  const request = reportRequest(reportPeriodIn(search), today, pitchId)
  const report = useQuery({ ...apiQuery('GET /api/analytics/report', request), placeholderData: keepPreviousData })
  return { report, request }
}

/** Which days, and the same figures as a spreadsheet. */
export function ReportActions({ request }: { request: ReturnType<typeof reportRequest> }) {
  const [search] = useSearchParams()
  return (
    <div className="flex flex-wrap gap-2">
      <DaysSelect options={reportPeriods} value={reportPeriodIn(search)} />
      <Button asChild>
        <a href={exportAddress(request)} download>
          <Download aria-hidden="true" /> Export
        </a>
      </Button>
    </div>
  )
}
