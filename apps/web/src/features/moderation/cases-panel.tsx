import type { CaseCard } from '@pitchey/contract/moderation/endpoints'
import { reportReasons, subjectKinds, subjectLabels } from '@pitchey/contract/moderation/vocabulary'
import { formatDistanceToNowStrict } from 'date-fns'
import { Flag } from 'lucide-react'
import { Link } from 'react-router'
import { useAddressFilter } from '../../app/address-filter.ts'
import { FilterSelect } from '../../forms/filter-select.tsx'
import { PagedTable } from '../../app/paged-table.tsx'
import { usePages } from '../../app/paged.ts'
import { Badge } from '../../ui/badge.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { casesFilter, casesRequest, decisionWords, reasonLabel } from './moderation-words.ts'

const states = [
  { value: 'open', label: 'Waiting' },
  { value: 'closed', label: 'Decided' },
]
const kinds = [
  { value: '', label: 'Everything' },
  ...subjectKinds.map((value) => ({ value, label: subjectLabels[value] })),
]
const reasons = [
  { value: '', label: 'Every reason' },
  ...reportReasons.map((value) => ({ value, label: reasonLabel(value) })),
]

/** What was reported, one line for each subject. The loader ensures further pages. */
export function CasesPanel() {
  const [filter, show] = useAddressFilter(casesFilter)
  const list = usePages('GET /api/admin/reports', casesRequest(filter), (one) => one.id)
  return (
    <>
      <div className="mb-4 flex flex-wrap gap-2">
        <FilterSelect
          label="State"
          name="state"
          options={states}
          filter={filter}
          show={show}
          className="w-36 max-sm:flex-1"
        />
        <FilterSelect
          label="What was reported"
          name="kind"
          options={kinds}
          filter={filter}
          show={show}
          className="w-40 max-sm:flex-1"
        />
        <FilterSelect
          label="Reason"
          name="reason"
          options={reasons}
          filter={filter}
          show={show}
          className="w-52 max-sm:w-full"
        />
      </div>
      <PagedTable
        label="Reports"
        columns={columns}
        list={list}
        rowId={(one) => one.id}
        noun={['case', 'cases']}
        empty={
          <EmptyState icon={Flag} title={filter.state === 'open' ? 'Nothing waits' : 'Nothing fits'} headingLevel={2}>
            {filter.state === 'open' ? 'New reports appear here.' : 'Try fewer filters.'}
          </EmptyState>
        }
      />
    </>
  )
}

const columns: readonly DataColumn<CaseCard>[] = [
  {
    id: 'subject',
    sortable: false,
    header: 'Reported',
    primary: true,
    value: (one) => one.title,
    cell: (one) => (
      <span className="min-w-0">
        <Link
          to={`/admin/reports/${one.id}`}
          dir="auto"
          className="block max-w-88 truncate rounded-sm font-name text-ink hover:underline hover:underline-offset-4"
        >
          {one.title}
        </Link>
        <span className="block truncate text-xs font-normal text-ink-3">
          {subjectLabels[one.subjectKind]} by <span dir="auto">{one.author.name}</span>
        </span>
      </span>
    ),
  },
  {
    id: 'reasons',
    sortable: false,
    header: 'Reasons',
    value: (one) => one.reasons.join(' '),
    cell: (one) => (
      <span className="flex flex-wrap gap-1">
        {one.reasons.slice(0, 3).map((reason) => (
          <Badge key={reason}>{reasonLabel(reason)}</Badge>
        ))}
        {one.reasons.length > 3 && <Badge tone="outline">+{one.reasons.length - 3}</Badge>}
      </span>
    ),
  },
  { id: 'count', sortable: false, header: 'Reports', align: 'right', value: (one) => one.reportCount },
  {
    id: 'last',
    sortable: false,
    header: 'Last report',
    align: 'right',
    value: (one) => new Date(one.lastReportedAt),
    cell: (one) => formatDistanceToNowStrict(new Date(one.lastReportedAt), { addSuffix: true }),
  },
  {
    id: 'state',
    sortable: false,
    header: 'State',
    align: 'right',
    value: (one) => one.state,
    cell: (one) =>
      one.decision === null ? (
        <Badge tone="info">Waiting</Badge>
      ) : (
        <Badge tone={decisionWords[one.decision].tone}>{decisionWords[one.decision].label}</Badge>
      ),
  },
]
