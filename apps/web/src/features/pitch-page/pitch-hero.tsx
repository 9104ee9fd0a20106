import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import { formatLabels, genreLabels, pitchStatusLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { Clapperboard, Earth, Eye, Languages, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { countryName, languageName } from '../../app/countries.ts'
import { countOf } from '../../app/format.ts'
import { backdropFiles, posterFiles } from '../../app/picture-files.ts'
import { Backdrop } from '../../ui/backdrop.tsx'
import { Badge } from '../../ui/badge.tsx'
import { cn } from '../../ui/cn.ts'
import { Poster } from '../../ui/poster.tsx'

const longTitle = 34

/** How wide the poster of the hero is drawn. */
export const heroPosterSizes = '15rem'

/** The top of a pitch page: its world, its title, what it is, what to do. */
export function PitchHero({ pitch, actions }: { pitch: PitchPage; actions: ReactNode }) {
  const { title, language } = pitch
  return (
    <Backdrop files={backdropFiles(pitch.backdrop)} color={pitch.backdrop?.colour}>
      <div className="shell flex min-h-[27rem] items-end gap-10 pt-28 pb-9 sm:min-h-[34rem] lg:min-h-[41rem]">
        <Poster
          title={title}
          files={posterFiles(pitch.poster)}
          color={pitch.poster?.colour}
          sizes={heroPosterSizes}
          className="hidden w-60 shrink-0 shadow-[0_40px_80px_-20px_rgb(0_0_0/.85)] md:block"
        />
        <div className="min-w-0 flex-1 md:pb-1">
          <PitchBadges pitch={pitch} />
          <h1
            dir="auto"
            lang={language ?? undefined}
            className={cn(
              'display mt-4 w-fit max-w-full wrap-anywhere',
              title.length > longTitle ? 'text-d2' : 'text-d1',
            )}
          >
            {title}
          </h1>
          <p className="mt-3 text-base text-ink-2">
            by{' '}
            <Link
              to={`/people/${pitch.creator.handle}`}
              dir="auto"
              className="rounded-sm text-ink hover:underline hover:underline-offset-4"
            >
              {pitch.creator.name}
            </Link>
          </p>
          <PitchMeta pitch={pitch} />
          <div className="mt-7 flex flex-wrap gap-2 sm:gap-3">{actions}</div>
        </div>
      </div>
    </Backdrop>
  )
}

function PitchBadges({ pitch }: { pitch: PitchPage }) {
  const genres = [pitch.genre, ...pitch.secondaryGenres]
  return (
    <div className="flex flex-wrap gap-2">
      {genres.map((genre) => (
        <Link key={genre} to={`/browse?genre=${genre}`} className="rounded-full">
          <Badge tone="media" className="hover:bg-black">
            {genreLabels[genre]}
          </Badge>
        </Link>
      ))}
      <Badge tone="solid">
        {pitch.status === 'published' ? stageLabels[pitch.stage] : pitchStatusLabels[pitch.status]}
      </Badge>
    </div>
  )
}

function PitchMeta({ pitch }: { pitch: PitchPage }) {
  return (
    <ul className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink-2">
      <Meta icon={Clapperboard}>{pitch.formatOther ?? formatLabels[pitch.format]}</Meta>
      {pitch.country && <Meta icon={Earth}>{countryName(pitch.country)}</Meta>}
      {pitch.language && <Meta icon={Languages}>{languageName(pitch.language)}</Meta>}
      <Meta icon={Eye}>{countOf(pitch.viewCount, 'view')}</Meta>
    </ul>
  )
}

function Meta({ icon: Icon, children }: { icon: LucideIcon; children: ReactNode }) {
  return (
    <li className="tnum flex items-center gap-2">
      <Icon aria-hidden="true" className="size-4.5" strokeWidth={1.75} />
      {children}
    </li>
  )
}
