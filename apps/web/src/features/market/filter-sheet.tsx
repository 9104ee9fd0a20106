import { countOf } from '../../app/format.ts'
import { Button } from '../../ui/button.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import { FacetPanel } from './facet-panel.tsx'
import type { Facets } from './use-facets.ts'
import type { FilterControls } from './use-filters.ts'

type FilterSheetProps = {
  controls: FilterControls
  facets: Facets | undefined
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** All filters, for a phone. What is chosen shows behind the sheet at once. */
export function FilterSheet({ controls, facets, open, onOpenChange }: FilterSheetProps) {
  const total = facets?.total ?? null
  return (
    <Sheet
      title="Filters"
      open={open}
      onOpenChange={onOpenChange}
      footer={
        <>
          <Button className="flex-1" onClick={controls.clear}>
            Clear
          </Button>
          <Button className="flex-1" variant="primary" onClick={() => onOpenChange(false)}>
            {total === null ? 'Show pitches' : `Show ${countOf(total, 'pitch', 'pitches')}`}
          </Button>
        </>
      }
    >
      <FacetPanel controls={controls} facets={facets} />
    </Sheet>
  )
}
