import type { PitchCard } from '@pitchey/contract/pitches/pitch'
import { formatLabels, genreLabels } from '@pitchey/contract/pitches/vocabulary'
import { Link } from 'react-router'
import { posterFiles } from '../../app/picture-files.ts'
import { Poster } from '../../ui/poster.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { MarkedText, type Ranges } from './marked-text.tsx'
import { SaveMark } from './save-mark.tsx'

/** `Drama, Sci-Fi · Feature`. */
export const kindLine = ({
  genre,
  secondaryGenres,
  format,
}: Pick<PitchCard, 'genre' | 'secondaryGenres' | 'format'>): string =>
  `${[genre, ...secondaryGenres]
    .slice(0, 2)
    .map((name) => genreLabels[name])
    .join(', ')} · ${formatLabels[format]}`

type PitchTileProps = {
  pitch: PitchCard
  /** Its place in a ranking, drawn on the poster. */
  rank?: number | undefined
  sizes?: string | undefined
  headingLevel?: 2 | 3 | undefined
  priority?: boolean | undefined
  /** Set for what a search found, null where the words show nowhere: the card tells what it is about. */
  found?: { title: Ranges; logline: Ranges; creator: Ranges } | null | undefined
}

/** A pitch in a row or a grid: poster, title, what it is. */
export function PitchTile({ pitch, rank, sizes, headingLevel = 3, priority = false, found }: PitchTileProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="group/tile relative">
      <Link to={`/pitch/${pitch.slug}`} className="group block rounded-lg">
        <span className="relative block shadow-2 transition-[translate,box-shadow] duration-300 ease-out group-hover:-translate-y-1 group-hover:shadow-3 motion-reduce:transition-none rounded-lg">
          <Poster
            title={pitch.title}
            files={posterFiles(pitch.poster)}
            color={pitch.poster?.colour}
            sizes={sizes}
            priority={priority}
            zoom
          />
          {rank !== undefined && (
            <span className="tnum absolute top-0 left-0 grid h-6 min-w-6 place-items-center rounded-tl-lg rounded-br-lg bg-black/75 px-1.5 text-xs font-name text-white">
              <span className="sr-only">Number </span>
              {rank}
            </span>
          )}
        </span>
        <Heading
          dir="auto"
          className="mt-3 truncate text-left text-base/5.5 font-name text-ink group-hover:underline group-hover:underline-offset-4"
        >
          <MarkedText text={pitch.title} ranges={found?.title} />
        </Heading>
        <p className="mt-0.5 truncate text-sm text-ink-2">{kindLine(pitch)}</p>
        {found !== undefined && (
          <>
            {found !== null && found.creator.length > 0 && (
              <p dir="auto" className="mt-0.5 truncate text-left text-sm text-ink-2">
                <MarkedText text={pitch.creator.name} ranges={found.creator} />
              </p>
            )}
            <p dir="auto" className="mt-1.5 line-clamp-4 text-left text-sm/5 text-ink-3">
              <MarkedText text={pitch.logline} ranges={found?.logline} />
            </p>
          </>
        )}
      </Link>
      <SaveMark pitchId={pitch.id} title={pitch.title} />
    </div>
  )
}

/** Holds the place of a tile. */
export function PitchTileSkeleton() {
  return (
    <div aria-hidden="true">
      <Skeleton className="aspect-2/3 rounded-lg" />
      <Skeleton className="mt-3 h-5 w-4/5" />
      <Skeleton className="mt-1.5 h-4 w-3/5" />
    </div>
  )
}
