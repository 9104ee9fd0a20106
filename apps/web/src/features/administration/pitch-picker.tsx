import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useApiWhen } from '../../app/queries.ts'
import { DelayedSearch } from '../../forms/delayed-search.tsx'
import { Button } from '../../ui/button.tsx'

type PitchPickerProps = { taken: readonly string[]; disabled: boolean; onPick: (card: PitchCard) => void }

/** Finds pitches of the market by their words. */
export function PitchPicker({ taken, disabled, onPick }: PitchPickerProps) {
  const [search, setSearch] = useState('')
  const found = useApiWhen(search !== '', 'GET /api/pitches', { query: { search, limit: '6' } })
  const items = search === '' ? [] : (found.data?.items ?? []).filter(({ id }) => !taken.includes(id))
  return (
    <div>
      <DelayedSearch
        value={search}
        onSearch={setSearch}
        label="Search for pitches to add"
        placeholder="Search for pitches to add"
      />
      {items.length > 0 && (
        <ul className="mt-2 space-y-1">
          {items.map((card) => (
            <li key={card.id} className="flex items-center justify-between gap-3 py-1">
              <span className="min-w-0">
                <span dir="auto" className="block truncate text-sm">
                  {card.title}
                </span>
                <span dir="auto" className="block truncate text-sm text-ink-3">
                  {card.creator.name}
                </span>
              </span>
              <Button size="sm" disabled={disabled} aria-label={`Add ${card.title}`} onClick={() => onPick(card)}>
                <Plus aria-hidden="true" />
                Add
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
