import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { CountryPicker } from './country-picker.tsx'
import { listFilters } from './filter-options.ts'
import type { FilterControls } from './use-filters.ts'

type FilterSheetProps = { controls: FilterControls; open: boolean; onOpenChange: (open: boolean) => void }

/** All filters but the genre, for a phone. What is chosen shows behind the sheet at once. */
export function FilterSheet({ controls, open, onOpenChange }: FilterSheetProps) {
  const { filters, toggle, clear } = controls
  return (
    <Sheet
      title="Filters"
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button className="flex-1" onClick={clear}>
            Clear
          </Button>
          <Button className="flex-1" variant="primary" onClick={() => onOpenChange(false)}>
            Show pitches
          </Button>
        </>
      }
    >
      <div className="space-y-7">
        {listFilters.map(({ name, label, options }) => (
          <fieldset key={name}>
            <legend className="text-sm font-label text-ink">{label}</legend>
            <div className="mt-3 flex flex-wrap gap-2">
              {options.map(({ value, label: text }) => (
                <Chip key={value} pressed={filters[name].includes(value)} onClick={() => toggle(name, value)}>
                  {text}
                </Chip>
              ))}
            </div>
          </fieldset>
        ))}
        <fieldset>
          <legend className="text-sm font-label text-ink">Country</legend>
          <div className="mt-3">
            <CountryPicker controls={controls} />
          </div>
        </fieldset>
      </div>
    </Sheet>
  )
}
