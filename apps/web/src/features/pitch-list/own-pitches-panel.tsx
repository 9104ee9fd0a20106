import { FilePlus2, SearchX } from 'lucide-react'
import { Link } from 'react-router'
import { useAddressFilter } from '../../app/address-filter.ts'
import { PagedTable } from '../../app/paged-table.tsx'
import { usePages } from '../../app/paged.ts'
import { DelayedSearch } from '../../forms/delayed-search.tsx'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import {
  orderOfTable,
  ownPitchesFilter,
  ownPitchesRequest,
  tableSortOf,
  type OwnPitchesFilter,
} from './own-pitches-filter.ts'
import { statusTabs } from './pitch-steps.ts'
import { servedPitchColumns } from './pitch-table.tsx'

/** All own pitches, filtered and in the order that stands in the address. The loader ensures further pages. */
export function OwnPitchesPanel() {
  const [filter, show] = useAddressFilter(ownPitchesFilter)
  const list = usePages('GET /api/pitches/mine', ownPitchesRequest(filter), (pitch) => pitch.id)
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <fieldset className="no-bar -mx-4 flex gap-2 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0 min-w-0">
          <legend className="sr-only">Status</legend>
          {statusTabs.map(({ value, label }) => (
            <Chip key={value} pressed={filter.status === value} onClick={() => show({ status: value })}>
              {label}
            </Chip>
          ))}
        </fieldset>
        <div className="w-full sm:w-64">
          <DelayedSearch
            label="Search your pitches"
            placeholder="Search"
            value={filter.search}
            onSearch={(text) => show({ search: text })}
          />
        </div>
      </div>
      <PagedTable
        label="Your pitches"
        columns={servedPitchColumns}
        list={list}
        rowId={(pitch) => pitch.id}
        noun={['pitch', 'pitches']}
        sort={tableSortOf(filter)}
        onSortChange={(asked) => show(orderOfTable(asked))}
        empty={<Nothing filter={filter} onClear={() => show({ status: '', search: '' })} />}
      />
    </>
  )
}

function Nothing({ filter, onClear }: { filter: OwnPitchesFilter; onClear: () => void }) {
  if (filter.search !== '' || filter.status !== '') {
    return (
      <EmptyState
        icon={SearchX}
        title="No pitch fits"
        headingLevel={2}
        action={<Button onClick={onClear}>Show all</Button>}
      >
        None of your pitches has this status and these words.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={FilePlus2}
      title="Nothing written yet"
      headingLevel={2}
      action={
        <Button asChild>
          <Link to="/creator/pitches/new">Begin a pitch</Link>
        </Button>
      }
    >
      A title and one good line are enough to begin.
    </EmptyState>
  )
}
