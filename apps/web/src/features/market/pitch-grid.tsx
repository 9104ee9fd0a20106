import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { PitchTile, PitchTileSkeleton } from './pitch-tile.tsx'

const grid = 'grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 sm:gap-x-5 md:grid-cols-4 lg:grid-cols-5 xl:grid-cols-6'

/** How wide a poster in the grid is drawn, as in the HTML attribute. */
export const gridSizes =
  '(min-width: 1280px) 13rem, (min-width: 1024px) 18vw, (min-width: 768px) 23vw, (min-width: 640px) 30vw, 45vw'

type PitchGridProps = {
  pitches: readonly PitchCard[]
  headingLevel?: 2 | 3 | undefined
  label?: string | undefined
  /** Set where the grid is the first thing on the page, so that its first posters load before anything else. */
  atTop?: boolean | undefined
}

/** Pitches as a wall of posters. */
export function PitchGrid({ pitches, headingLevel, label, atTop = false }: PitchGridProps) {
  return (
    <ul className={grid} {...(label ? { 'aria-label': label } : {})}>
      {pitches.map((pitch, index) => (
        <li key={pitch.id}>
          <PitchTile pitch={pitch} sizes={gridSizes} headingLevel={headingLevel} priority={atTop && index < 2} />
        </li>
      ))}
    </ul>
  )
}

/** The same while it loads. */
export function PitchGridSkeleton({ count = 12 }: { count?: number }) {
  return (
    <div aria-busy="true" className={grid}>
      <p className="sr-only">Loading pitches</p>
      {Array.from({ length: count }, (_, index) => (
        <PitchTileSkeleton key={index} />
      ))}
    </div>
  )
}
