import { lazy, Suspense, type ReactNode } from 'react'
import type { DataTableProps } from '../ui/data-table.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { LoadMore } from '../ui/load-more.tsx'
import { Panel } from '../ui/panel.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { isProblem } from './api-problem.ts'
import type { PagedList } from './paged.ts'

// `lazy` forgets that a component is generic.
const DataTable = lazy(() =>
  import('../ui/data-table.tsx').then((module) => ({ default: module.DataTable<object> })),
) as unknown as <Row extends object>(props: DataTableProps<Row>) => ReactNode

type PagedTableProps<Row> = Pick<DataTableProps<Row>, 'columns' | 'rowId' | 'sort' | 'onSortChange'> & {
  /** What the table holds: the name of its panel and its caption. */
  label: string
  list: PagedList<Row>
  /** What one row is called, and several. */
  noun: readonly [one: string, several: string]
  /** Shown where nothing fits. */
  empty: ReactNode
}

/** A list of `usePages` as a table in a panel, with all it needs: waiting, failing, being empty, going on. */
export function PagedTable<Row extends object>({ label, list, noun, empty, ...table }: PagedTableProps<Row>) {
  const { items, error } = list
  return (
    <>
      <Panel padding="none" aria-label={label} className="relative overflow-clip">
        <Suspense
          fallback={
            <div className="p-5">
              <SkeletonList label={`Loading ${label.toLowerCase()}`} />
            </div>
          }
        >
          <DataTable
            caption={label}
            {...table}
            rows={items}
            loading={list.isPending}
            error={
              error &&
              items.length === 0 && (
                <ErrorState
                  onRetry={() => void list.refetch()}
                  requestId={isProblem(error) ? error.requestId : undefined}
                />
              )
            }
            empty={empty}
          />
        </Suspense>
      </Panel>
      {items.length > 0 && (
        <LoadMore
          shown={items.length}
          noun={noun[items.length === 1 ? 0 : 1]}
          hasMore={list.hasMore}
          to={list.moreTo}
          loading={list.isFetching}
        />
      )}
    </>
  )
}
