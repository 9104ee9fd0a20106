import { Select } from './select.tsx'

type Sort = { id: string; desc: boolean }

type DataTableSortProps = {
  columns: readonly { id: string; header: string; sortable?: boolean | undefined }[]
  sort: Sort | undefined
  onChange: (sort: Sort | undefined) => void
}

/** The choice of order on phones, where the head of the table is not shown. */
export function DataTableSort({ columns, sort, onChange }: DataTableSortProps) {
  const options = columns.flatMap(({ id, header, sortable = true }) =>
    sortable
      ? [
          { value: `${id}:asc`, label: `${header}, up` },
          { value: `${id}:desc`, label: `${header}, down` },
        ]
      : [],
  )
  if (options.length === 0) return null
  return (
    <div className="border-t border-line px-5 py-3 sm:hidden">
      <Select
        aria-label="Sort by"
        value={sort ? `${sort.id}:${sort.desc ? 'desc' : 'asc'}` : ''}
        options={[{ value: '', label: 'Unsorted' }, ...options]}
        onValueChange={(value) => {
          const [id, direction] = value.split(':')
          onChange(id ? { id, desc: direction === 'desc' } : undefined)
        }}
      />
    </div>
  )
}
