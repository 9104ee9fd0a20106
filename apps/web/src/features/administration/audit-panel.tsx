import type { AuditEntry } from '@pitchey/contract/administration/endpoints'
import { format } from 'date-fns'
import { ScrollText } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useAddressFilter } from '../../app/address-filter.ts'
import { PagedTable } from '../../app/paged-table.tsx'
import { usePages } from '../../app/paged.ts'
import { DelayedSearch } from '../../forms/delayed-search.tsx'
import { Button } from '../../ui/button.tsx'
import { RemovableChip } from '../../ui/chip.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { auditFilter, auditRequest } from './admin-filters.ts'
import { AuditSheet } from './audit-sheet.tsx'
import { actionLabel, actorName, concernOf } from './audit-words.ts'

/** The audit trail, newest first, filtered by what stands in the address. */
export function AuditPanel() {
  const [opened, setOpened] = useState<AuditEntry>()
  const [filter, show] = useAddressFilter(auditFilter)
  const list = usePages('GET /api/admin/audit', auditRequest(filter), (entry) => entry.id)
  const columns = useMemo(() => auditColumns(setOpened), [])
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
      <PagedTable
        label="Audit trail"
        columns={columns}
        list={list}
        rowId={(entry) => entry.id}
        noun={['entry', 'entries']}
        empty={
          <EmptyState icon={ScrollText} title="Nothing recorded" headingLevel={2}>
            No entry fits these filters.
          </EmptyState>
        }
      />
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
    cell: (entry) => (
      <span className="font-label text-ink" title={entry.action}>
        {actionLabel(entry.action)}
      </span>
    ),
  },
  {
    id: 'entity',
    header: 'Concerns',
    sortable: false,
    value: (entry) => concernOf(entry) ?? '–',
    cell: (entry) => <span dir="auto">{concernOf(entry) ?? '–'}</span>,
  },
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
        aria-label={`Details of “${actionLabel(entry.action)}” at ${format(new Date(entry.at), 'HH:mm:ss')}`}
        onClick={() => open(entry)}
      >
        Details
      </Button>
    ),
  },
]
