import type { Character, Episode } from '@pitchey/contract/pitches/protected-fields'
import { characterFiles } from '../../app/picture-files.ts'
import { UserText } from '../../app/user-text.tsx'
import { cn } from '../../ui/cn.ts'
import { Poster } from '../../ui/poster.tsx'

const agesOf = ({ ageFrom, ageTo }: Character): string | null => {
  if (ageFrom !== null && ageTo !== null) return ageFrom === ageTo ? `${ageFrom}` : `${ageFrom} to ${ageTo}`
  if (ageFrom !== null) return `from ${ageFrom}`
  return ageTo === null ? null : `up to ${ageTo}`
}

type CharactersProps = { characters: readonly Character[]; lang: string | undefined }

/** Who is in the story. */
export function Characters({ characters, lang }: CharactersProps) {
  return (
    <ul className="mt-4 grid gap-x-8 gap-y-6 sm:grid-cols-2">
      {characters.map((character) => {
        const ages = agesOf(character)
        return (
          <li
            key={character.id}
            className={cn('min-w-0', character.imageId ? 'flex gap-4' : 'border-l-2 border-line-strong pl-4')}
          >
            {character.imageId && (
              <Poster
                title={character.name}
                files={characterFiles({ id: character.imageId })}
                alt={character.imageAlt}
                width={640}
                sizes="7rem"
                height={800}
                className="aspect-4/5 w-28 shrink-0 self-start"
              />
            )}
            <div className="min-w-0">
              <h3 dir="auto" lang={lang} className="display text-[1.25rem]/7 wrap-anywhere">
                {character.name}
              </h3>
              {(ages !== null || character.castingIdea !== '') && (
                <p className="tnum text-sm text-ink-2 wrap-anywhere">
                  {ages}
                  {ages !== null && character.castingIdea !== '' && ' · '}
                  {character.castingIdea !== '' && <span dir="auto">{character.castingIdea}</span>}
                </p>
              )}
              <UserText
                text={character.description}
                lang={lang}
                className="mt-1.5 space-y-2 text-base text-ink wrap-anywhere"
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

type EpisodesProps = { episodes: readonly Episode[]; lang: string | undefined }

/** What happens in each episode. */
export function Episodes({ episodes, lang }: EpisodesProps) {
  const hasSeasons = new Set(episodes.map(({ season }) => season)).size > 1
  return (
    <ol className="mt-4 max-w-[46em] divide-y divide-line border-y border-line">
      {episodes.map((episode) => (
        <li key={episode.id} className="flex gap-4 py-4">
          <span aria-hidden="true" className="display tnum w-12 shrink-0 text-[1.25rem]/7 text-ink-3">
            {hasSeasons ? `${episode.season}.${episode.number}` : episode.number}
          </span>
          <div className="min-w-0">
            <h3 dir="auto" lang={lang} className="font-name wrap-anywhere">
              <span className="sr-only">
                {hasSeasons ? `Season ${episode.season}, episode ${episode.number}: ` : `Episode ${episode.number}: `}
              </span>
              {episode.title}
            </h3>
            <UserText
              text={episode.synopsis}
              lang={lang}
              className="mt-1 space-y-2 text-base text-ink-2 wrap-anywhere"
            />
          </div>
        </li>
      ))}
    </ol>
  )
}
