import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import type { ApiAnswer } from '../../app/api.ts'
import { PitchTile, PitchTileSkeleton } from './pitch-tile.tsx'

const wide = 'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-5 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-6'
const besidePanel =
  'grid grid-cols-[repeat(auto-fill,minmax(min(10.25rem,calc(50%-0.5rem)),1fr))] gap-x-4 gap-y-8 sm:gap-x-5'

/** How wide a poster in the grid is drawn, as in the HTML attribute. */
export const gridSizes =
  '(min-width: 1280px) 13rem, (min-width: 1024px) 18vw, (min-width: 768px) 23vw, (min-width: 640px) 30vw, 45vw'

/** Where the words of a search show, by the id of the pitch. */
export type Highlights = ReadonlyMap<string, NonNullable<ApiAnswer<'GET /api/pitches'>['search']>['highlights'][number]>

type PitchGridProps = {
  pitches: readonly PitchCard[]
  headingLevel?: 2 | 3 | undefined
  label?: string | undefined
  /** Set for what a search found: cards say where the words are. */
  highlights?: Highlights | undefined
  /** Set where the grid is the first thing on the page, so that its first posters load before anything else. */
  atTop?: boolean | undefined
  /** As many posters in a line as there is room for, beside a column. */
  narrow?: boolean | undefined
}

/** Pitches as a wall of posters. */
export function PitchGrid(props: PitchGridProps) {
  const { pitches, headingLevel, label, highlights, atTop = false, narrow = false } = props
  return (
    <ul className={narrow ? besidePanel : wide} {...(label ? { 'aria-label': label } : {})}>
      {pitches.map((pitch, index) => (
        <li key={pitch.id}>
          <PitchTile
            pitch={pitch}
            sizes={gridSizes}
            headingLevel={headingLevel}
            found={highlights && (highlights.get(pitch.id) ?? null)}
            priority={atTop && index < 2}
          />
        </li>
      ))}
    </ul>
  )
}

/** The same while it loads. */
export function PitchGridSkeleton({ count = 12, narrow = false }: { count?: number; narrow?: boolean }) {
  return (
    <div aria-busy="true" className={narrow ? besidePanel : wide}>
      <p className="sr-only">Loading pitches</p>
      {Array.from({ length: count }, (_, index) => (
        <PitchTileSkeleton key={index} />
      ))}
    </div>
  )
}
