import type { AuditEntry } from '@pitchey/contract/administration/endpoints'
import { format } from 'date-fns'
import { ScrollText } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { usePages } from '../../app/paged.ts'
import { DelayedSearch } from '../../forms/delayed-search.tsx'
import { Button } from '../../ui/button.tsx'
import { RemovableChip } from '../../ui/chip.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { auditFilter, auditRequest, type AuditFilter } from './admin-filters.ts'
import { AuditSheet } from './audit-sheet.tsx'

const DataTable = lazy(() =>
  import('../../ui/data-table.tsx').then((module) => ({ default: module.DataTable<AuditEntry> })),
)

/** Who an entry names as having acted. */
const actorName = (entry: AuditEntry): string =>
  entry.actor?.name ?? (entry.actorKind === 'system' ? 'The system' : 'A visitor')

/** The audit trail, newest first, filtered by what stands in the address. */
export function AuditPanel() {
  const [search, setSearch] = useSearchParams()
  const [opened, setOpened] = useState<AuditEntry>()
  const filter = auditFilter(search)
  const list = usePages('GET /api/admin/audit', auditRequest(filter), (entry) => entry.id)
  const columns = useMemo(() => auditColumns(setOpened), [])
  const show = (next: Partial<AuditFilter>) =>
    setSearch(Object.fromEntries(Object.entries({ ...filter, ...next }).filter(([, value]) => value !== '')), {
      replace: true,
      preventScrollReset: true,
    })
  const actor = list.items.find((entry) => entry.actor?.id === filter.actorId)?.actor
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <div className="w-full sm:w-80">
          <DelayedSearch
            label="Filter by action"
            placeholder="Action, such as pitch.published"
            value={filter.action}
            onSearch={(action) => show({ action })}
          />
        </div>
        <div className="w-full sm:w-80">
          <DelayedSearch
            label="Filter by what it concerns"
            placeholder="Id of a pitch, person or company"
            value={filter.entityId}
            onSearch={(entityId) => show({ entityId })}
          />
        </div>
        {filter.actorId !== '' && (
          <RemovableChip label={`By ${actor?.name ?? 'one person'}`} onRemove={() => show({ actorId: '' })} />
        )}
      </div>
      <Panel padding="none" aria-label="Audit trail" className="relative overflow-clip">
        <Suspense
          fallback={
            <div className="p-5">
              <SkeletonList label="Loading the audit trail" />
            </div>
          }
        >
          <DataTable
            caption="Audit trail"
            columns={columns}
            rows={list.items}
            rowId={(entry) => entry.id}
            loading={list.isPending}
            error={
              list.error && list.items.length === 0 ? (
                <ErrorState
                  onRetry={() => void list.refetch()}
                  requestId={isProblem(list.error) ? list.error.requestId : undefined}
                />
              ) : undefined
            }
            empty={
              <EmptyState icon={ScrollText} title="Nothing recorded" headingLevel={2}>
                No entry fits these filters.
              </EmptyState>
            }
          />
        </Suspense>
      </Panel>
      {list.items.length > 0 && (
        <LoadMore
          shown={list.items.length}
          noun={list.items.length === 1 ? 'entry' : 'entries'}
          hasMore={list.hasMore}
          to={list.moreTo}
          loading={list.isFetching}
        />
      )}
      <AuditSheet
        entry={opened}
        actorName={opened && actorName(opened)}
        onClose={() => setOpened(undefined)}
        onFilter={(next) => {
          setOpened(undefined)
          show(next)
        }}
      />
    </>
  )
}

const auditColumns = (open: (entry: AuditEntry) => void): readonly DataColumn<AuditEntry>[] => [
  {
    id: 'at',
    header: 'When',
    primary: true,
    sortable: false,
    value: (entry) => entry.at,
    cell: (entry) => (
      <time dateTime={entry.at} className="tnum whitespace-nowrap">
        {format(new Date(entry.at), 'd MMM yyyy, HH:mm:ss')}
      </time>
    ),
  },
  {
    id: 'actor',
    header: 'Who',
    sortable: false,
    value: actorName,
    cell: (entry) => <span dir="auto">{actorName(entry)}</span>,
  },
  {
    id: 'action',
    header: 'Action',
    sortable: false,
    value: (entry) => entry.action,
    cell: (entry) => <span className="font-label text-ink">{entry.action}</span>,
  },
  { id: 'entity', header: 'Concerns', sortable: false, value: (entry) => entry.entityType ?? '–' },
  {
    id: 'details',
    header: 'Details',
    hideHeader: true,
    sortable: false,
    align: 'right',
    value: () => null,
    cell: (entry) => (
      <Button
        size="sm"
        aria-label={`Details of ${entry.action} at ${format(new Date(entry.at), 'HH:mm:ss')}`}
        onClick={() => open(entry)}
      >
        Details
      </Button>
    ),
  },
]
