import { CalendarDays } from 'lucide-react'
import { useSearchParams } from 'react-router'
import { Select, type SelectProps } from '../../ui/select.tsx'
import { periodIn, periods } from './figures.ts'

type DaysSelectProps = Pick<SelectProps, 'options' | 'value'>

/** Which days figures are about; it stands in the address. */
export function DaysSelect({ options, value }: DaysSelectProps) {
  const [, setSearch] = useSearchParams()
  return (
    <div className="w-44">
      <Select
        className="text-sm"
        aria-label="Period"
        leading={<CalendarDays aria-hidden="true" />}
        options={options}
        value={value}
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

const options = periods.map((days) => ({ value: days, label: `Last ${days} days` }))

/** How far back the figures of the overview go. */
export function PeriodSelect() {
  const [search] = useSearchParams()
  return <DaysSelect options={options} value={periodIn(search)} />
}
