import { Select } from './select.tsx'

type Sort = { id: string; desc: boolean }

type DataTableSortProps = {
  columns: readonly { id: string; header: string; sortable?: boolean | undefined }[]
  sort: Sort | undefined
  onChange: (sort: Sort | undefined) => void
}

/** The choice of order on phones, where the head of the table is not shown. */
export function DataTableSort({ columns, sort, onChange }: DataTableSortProps) {
  const options = columns
    .filter((column) => column.sortable ?? true)
    .flatMap((column) => [
      { value: `${column.id}:asc`, label: `${column.header}, up` },
      { value: `${column.id}:desc`, label: `${column.header}, down` },
    ])
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
