/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- drawn as blocks on phones, table parts lose their native roles */
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import { cn } from './cn.ts'

type Sorted = false | 'asc' | 'desc'

type HeadHeader = {
  id: string
  column: { id: string; getCanSort: () => boolean; getIsSorted: () => Sorted; toggleSorting: () => void }
}

type HeadColumn = {
  id: string
  header: string
  align?: 'left' | 'right' | undefined
  hideHeader?: boolean | undefined
}

type DataTableHeadProps = { headers: readonly HeadHeader[]; columns: readonly HeadColumn[]; hiddenOnPhones: boolean }

const orders = { asc: 'ascending', desc: 'descending' } as const

/** The head of a table: names that are buttons where the column sorts. */
export function DataTableHead({ headers, columns, hiddenOnPhones }: DataTableHeadProps) {
  return (
    <thead role="rowgroup" className={cn('bg-surface-2', hiddenOnPhones && 'max-sm:sr-only')}>
      <tr role="row">
        {headers.map(({ id, column }) => {
          const own = columns.find((one) => one.id === column.id)
          const sorted = column.getIsSorted()
          const right = own?.align === 'right'
          return (
            <th
              key={id}
              role="columnheader"
              scope="col"
              aria-sort={sorted ? orders[sorted] : undefined}
              className={cn('h-10 px-5 font-nav whitespace-nowrap text-ink-2', right ? 'text-right' : 'text-left')}
            >
              {column.getCanSort() ? (
                <button
                  type="button"
                  onClick={() => column.toggleSorting()}
                  className={cn(
                    'inline-flex h-8 items-center gap-1.5 rounded-sm hover:text-ink',
                    sorted && 'font-label text-ink',
                  )}
                >
                  {own?.header}
                  <SortMark sorted={sorted} />
                </button>
              ) : (
                <span className={own?.hideHeader ? 'sr-only' : undefined}>{own?.header}</span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SortMark({ sorted }: { sorted: Sorted }) {
  if (sorted === 'asc') return <ArrowUp aria-hidden="true" className="size-3.5" />
  if (sorted === 'desc') return <ArrowDown aria-hidden="true" className="size-3.5" />
  return <ChevronsUpDown aria-hidden="true" className="size-3.5 text-ink-3" />
}
