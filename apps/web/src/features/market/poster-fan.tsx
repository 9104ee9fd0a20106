import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { Link } from 'react-router'
import { posterFiles } from '../../app/picture-files.ts'
import { cn } from '../../ui/cn.ts'
import { Poster } from '../../ui/poster.tsx'

/** How wide the front poster of the fan is drawn. */
export const fanSizes = '19rem'

const places = [
  'z-20 translate-x-0',
  'z-10 -translate-x-[62%] translate-y-[3%] -rotate-7 scale-[.84] brightness-[.78] hover:brightness-100',
  'z-10 translate-x-[62%] translate-y-[3%] rotate-7 scale-[.84] brightness-[.78] hover:brightness-100',
]

/** Up to three posters, held like a hand of cards; the first in front. */
export function PosterFan({ pitches }: { pitches: readonly PitchCard[] }) {
  return (
    <ul aria-label="Trending now" className="relative mx-auto h-[28.5rem] w-76">
      {pitches.slice(0, 3).map((pitch, index) => (
        <li
          key={pitch.id}
          className={cn(
            'absolute inset-0 transition-[filter,translate] duration-300 ease-out focus-within:brightness-100',
            places[index],
          )}
        >
          <Link
            to={`/pitch/${pitch.slug}`}
            aria-label={pitch.title}
            className="group block rounded-lg shadow-[0_40px_80px_-20px_rgb(0_0_0/.85),0_12px_32px_-8px_rgb(0_0_0/.6)]"
          >
            <Poster
              title={pitch.title}
              files={posterFiles(pitch.poster)}
              color={pitch.poster?.colour}
              sizes={fanSizes}
              zoom
            />
          </Link>
        </li>
      ))}
    </ul>
  )
}
