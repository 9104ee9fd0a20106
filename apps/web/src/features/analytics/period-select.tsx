import { CalendarDays } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { Select } from '../../ui/select.tsx'
import { periodIn, periods } from './figures.ts'

const options = periods.map((days) => ({ value: days, label: `Last ${days} days` }))

/** How far back the figures go; it stands in the address. */
export function PeriodSelect() {
  const [search, setSearch] = useSearchParams()
  return (
    <div className="w-42">
      <Select
        className="text-sm"
        aria-label="Period"
        leading={<CalendarDays aria-hidden="true" />}
        options={options}
        value={periodIn(search)}
        onValueChange={(days) =>
          setSearch(
            (before) => {
              before.set('days', days)
              return before
            },
            { replace: true, preventScrollReset: true },
          )
        }
      />
    </div>
  )
}
