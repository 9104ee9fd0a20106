import { Select } from './select.tsx'

type Sort = { id: string; desc: boolean }

type DataTableSortProps<Row> = {
  columns: readonly {
    id: string
    header: string
    value: (row: Row) => unknown
    sortable?: boolean | undefined
  }[]
  rows: readonly Row[]
  sort: Sort | undefined
  onChange: (sort: Sort | undefined) => void
}

/** What both directions are called for values of this kind. */
function directionsOf(value: unknown): { asc: string; desc: string } {
  if (value instanceof Date) return { asc: 'oldest first', desc: 'newest first' }
  if (typeof value === 'number') return { asc: 'lowest first', desc: 'highest first' }
  return { asc: 'A to Z', desc: 'Z to A' }
}

/** The choice of order on phones, where the head of the table is not shown. */
export function DataTableSort<Row>({ columns, rows, sort, onChange }: DataTableSortProps<Row>) {
  const options = columns.flatMap(({ id, header, value, sortable = true }) => {
    if (!sortable) return []
    const known = rows.map(value).find((one) => one !== null && one !== undefined)
    const { asc, desc } = directionsOf(known)
    return [
      { value: `${id}:asc`, label: `${header}, ${asc}` },
      { value: `${id}:desc`, label: `${header}, ${desc}` },
    ]
  })
  if (options.length === 0) return null
  return (
    <div className="border-t border-line px-5 py-3 sm:hidden">
      <Select
        aria-label="Sort by"
        value={sort ? `${sort.id}:${sort.desc ? 'desc' : 'asc'}` : ''}
        options={[{ value: '', label: 'Usual order' }, ...options]}
        onValueChange={(value) => {
          const [id, direction] = value.split(':')
          onChange(id ? { id, desc: direction === 'desc' } : undefined)
        }}
      />
    </div>
  )
}
