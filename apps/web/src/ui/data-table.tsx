/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- drawn as blocks on phones, table parts lose their native roles */
import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
} from '@tanstack/react-table'
import { useMemo, useState, type ReactNode } from 'react'
import { compareValues } from './compare-values.ts'
import { cn } from './cn.ts'
import { DataTableHead } from './data-table-head.tsx'
import { DataTableSort } from './data-table-sort.tsx'
import { Skeleton } from './skeleton.tsx'

export type CellValue = string | number | Date | null | undefined

export type DataColumn<Row> = {
  id: string
  header: string
  /** What the column sorts by, and shows unless `cell` is given. */
  value: (row: Row) => CellValue
  cell?: ((row: Row) => ReactNode) | undefined
  align?: 'left' | 'right' | undefined
  sortable?: boolean | undefined
  /** The column that names the row: its cells are row headers. */
  primary?: boolean | undefined
  /** Hidden words for a column of buttons. */
  hideHeader?: boolean | undefined
}

export type TableSort = { id: string; desc: boolean }

export type DataTableProps<Row> = {
  /** What the table holds; read out, not shown. */
  caption: string
  /** Keep these stable between renders (module level or memo). */
  columns: readonly DataColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  initialSort?: TableSort | undefined
  /** With these two the order is the caller's, such as a server's. */
  sort?: TableSort | undefined
  onSortChange?: ((sort: TableSort | undefined) => void) | undefined
  loading?: boolean | undefined
  /** Shown instead of the table. */
  error?: ReactNode
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode
  /** On phones: a card per row, or a table that scrolls sideways. */
  narrow?: 'cards' | 'scroll' | undefined
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** Rows and columns that sort. Load it lazily. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, columns, rows, loading = false, error, empty, narrow = 'cards' } = props
  const { table, sort } = useSortedTable(props)
  const cards = narrow === 'cards'
  if (!loading && error) return error
  if (!loading && rows.length === 0) return empty
  return (
    <div>
      {cards && rows.length > 1 && (
        <DataTableSort
          columns={columns}
          rows={rows}
          sort={sort}
          onChange={(next) => table.setSorting(next ? [next] : [])}
        />
      )}
      <div
        {...(cards ? {} : { role: 'region', 'aria-label': caption, tabIndex: 0 })}
        className={cn('overflow-x-auto rounded-[inherit] outline-offset-[-2px]', cards && 'max-sm:overflow-visible')}
      >
        <table
          role="table"
          aria-busy={loading}
          className={cn('w-full border-collapse text-sm', cards && 'max-sm:block')}
        >
          <caption className="sr-only">{caption}</caption>
          <DataTableHead headers={table.getHeaderGroups()[0]?.headers ?? []} columns={columns} hiddenOnPhones={cards} />
          <tbody role="rowgroup" className={cn(cards && 'max-sm:block')}>
            {loading && <LoadingRows columns={columns.length} cards={cards} />}
            {!loading &&
              table.getRowModel().rows.map((row) => (
                <tr key={row.id} role="row" className={cn(rowStyles, 'hover:bg-surface-2/60', cards && rowCardStyles)}>
                  {columns.map((column) => (
                    <DataCell key={column.id} column={column} row={row.original} cards={cards} />
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

const rowStyles = 'border-t border-line transition-colors'
const rowCardStyles = 'max-sm:block max-sm:px-5 max-sm:py-3.5'

function useSortedTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowId, sort, onSortChange } = props
  const [own, setOwn] = useState<SortingState>(props.initialSort ? [props.initialSort] : [])
  const sorting = useMemo(() => (onSortChange ? (sort ? [sort] : []) : own), [onSortChange, sort, own])
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.header,
        accessorFn: (row: Row) => column.value(row) ?? undefined,
        enableSorting: column.sortable ?? true,
        sortUndefined: 'last' as const,
        sortFn: compareValues,
      })),
    [columns],
  )
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: definitions,
    data,
    getRowId: rowId,
    state: { sorting },
    manualSorting: onSortChange !== undefined,
    onSortingChange: (update) => {
      const next = typeof update === 'function' ? update(sorting) : update
      if (onSortChange) onSortChange(next[0])
      else setOwn(next)
    },
  })
  return { table, sort: sorting[0] }
}

type DataCellProps<Row> = { column: DataColumn<Row>; row: Row; cards: boolean }

function DataCell<Row>({ column, row, cards }: DataCellProps<Row>) {
  const value = column.value(row)
  const content = column.cell
    ? column.cell(row)
    : value instanceof Date
      ? value.toLocaleDateString('en')
      : (value ?? '–')
  const classes = cn(
    'h-13 px-5 py-2 align-middle font-normal',
    column.align === 'right' ? 'tnum text-right' : 'text-left',
    cards &&
      'max-sm:flex max-sm:h-auto max-sm:items-center max-sm:justify-between max-sm:gap-4 max-sm:px-0 max-sm:py-1',
  )
  if (column.primary) {
    return (
      <th role="rowheader" scope="row" className={cn(classes, 'font-label text-ink')}>
        {content}
      </th>
    )
  }
  return (
    <td role="cell" className={cn(classes, 'text-ink-2')}>
      {cards && !column.hideHeader && (
        <span aria-hidden="true" className="hidden text-xs text-ink-3 max-sm:inline">
          {column.header}
        </span>
      )}
      {content}
    </td>
  )
}

function LoadingRows({ columns, cards }: { columns: number; cards: boolean }) {
  return Array.from({ length: 5 }, (_, row) => (
    <tr key={row} role="row" className={cn(rowStyles, cards && rowCardStyles)}>
      {Array.from({ length: columns }, (__, cell) => (
        <td
          key={cell}
          role="cell"
          className={cn('h-13 px-5', cards && 'max-sm:block max-sm:h-auto max-sm:px-0 max-sm:py-1.5')}
        >
          <Skeleton className={cell === 0 ? 'h-4 w-40' : 'h-4 w-20'} />
        </td>
      ))}
    </tr>
  ))
}
