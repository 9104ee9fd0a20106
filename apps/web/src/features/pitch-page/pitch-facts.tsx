import type { PitchPage } from '@pitchey/contract/pitches/pitch'
import {
  aiUseLabels,
  budgetRangeLabels,
  formatLabels,
  genreLabels,
  stageLabels,
} from '@pitchey/contract/pitches/vocabulary'
import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { countryName, languageName } from '../../app/countries.ts'
import { formatMoney } from '@pitchey/contract/money-format'
import { formatCount, formatDay } from '../../app/format.ts'
import { Badge } from '../../ui/badge.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { AskPart, AttachedPart, ContactsPart, LinksPart, RightsPart } from './pitch-terms.tsx'

type Fact = { term: string; detail: ReactNode }

const fact = (term: string, detail: ReactNode): Fact[] =>
  detail === null || detail === undefined || detail === '' ? [] : [{ term, detail }]

const isWithheld = (pitch: PitchPage, field: PitchPage['withheld'][number]['field']): boolean =>
  pitch.withheld.some((entry) => entry.field === field)

const withheldMark = (
  <span className="inline-flex items-center gap-1.5 text-ink-2">
    <Lock aria-hidden="true" className="size-3.5" />
    Not shown
  </span>
)

const factsOf = (pitch: PitchPage): Fact[] =>
  [
    ...fact('Genre', [pitch.genre, ...pitch.secondaryGenres].map((genre) => genreLabels[genre]).join(', ')),
    ...fact('Format', pitch.formatOther ?? formatLabels[pitch.format]),
    ...fact('Stage', stageLabels[pitch.stage]),
    ...fact('Country', pitch.country && countryName(pitch.country)),
    ...fact('Language', pitch.language && languageName(pitch.language)),
    ...fact(
      'Location',
      pitch.location === null ? (
        isWithheld(pitch, 'location') && withheldMark
      ) : (
        <span dir="auto">{pitch.location}</span>
      ),
    ),
    ...fact('Published', pitch.publishedAt && formatDay(pitch.publishedAt)),
    ...fact('Views', formatCount(pitch.viewCount)),
  ].filter((entry) => entry.detail !== false)

/** The facts of a pitch in one card: money first. */
export function PitchFacts({ pitch }: { pitch: PitchPage }) {
  return (
    <section aria-label="Facts" className="panel divide-y divide-line px-6 *:py-5">
      <Budget pitch={pitch} />
      <AskPart pitch={pitch} />
      <DescriptionList items={factsOf(pitch)} />
      <AttachedPart attachments={pitch.attachments} />
      <LinksPart links={pitch.links} />
      <Comparables comps={pitch.comps} />
      <Words title="Themes" words={pitch.themes} />
      <Words title="Tags" words={pitch.tags} />
      <RightsPart pitch={pitch} />
      <ContactsPart contacts={pitch.contacts} />
      {pitch.aiUse && (
        <div>
          <h2 className="text-sm text-ink-3">Use of AI, as the creator says</h2>
          <p className="mt-1 text-sm font-label">{aiUseLabels[pitch.aiUse]}</p>
          {pitch.aiTools.length > 0 && (
            <p dir="auto" className="mt-1 text-sm text-ink-2 wrap-anywhere">
              {pitch.aiTools.join(', ')}
            </p>
          )}
          {pitch.aiNote !== '' && (
            <p dir="auto" className="mt-1 text-sm text-ink-2 wrap-anywhere">
              {pitch.aiNote}
            </p>
          )}
        </div>
      )}
    </section>
  )
}

function Budget({ pitch }: { pitch: PitchPage }) {
  const estimate = pitch.estimatedBudget
  const headline = estimate ? formatMoney(estimate) : pitch.budgetRange && budgetRangeLabels[pitch.budgetRange]
  if (!headline) return null
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="display tnum min-w-0 text-[1.875rem]/9 wrap-anywhere">{headline}</p>
        <Badge tone="accent">{stageLabels[pitch.stage]}</Badge>
      </div>
      <p className="mt-1 text-sm text-ink-2">
        {estimate ? 'estimated budget' : 'budget range'}
        {estimate && pitch.budgetRange && (
          <>
            , in the range <span className="whitespace-nowrap">{budgetRangeLabels[pitch.budgetRange]}</span>
          </>
        )}
      </p>
      {!estimate && isWithheld(pitch, 'estimatedBudget') && (
        <p className="mt-2 flex items-center gap-1.5 text-sm text-ink-2">
          <Lock aria-hidden="true" className="size-3.5" />
          The estimate itself is not open
        </p>
      )}
    </div>
  )
}

function Comparables({ comps }: { comps: PitchPage['comps'] }) {
  if (comps.length === 0) return null
  return (
    <div>
      <h2 className="text-sm text-ink-3">In the company of</h2>
      <ul className="mt-1 space-y-1">
        {comps.map(({ title, year, budget, worldwideGross, note }) => (
          <li key={`${title}${year ?? ''}`} className="text-sm wrap-anywhere">
            <cite dir="auto" className="font-label not-italic">
              {title}
            </cite>
            {year !== null && <span className="tnum text-ink-2"> {year}</span>}
            {(budget || worldwideGross) && (
              <span className="tnum block text-xs text-ink-3">
                {[budget && `Budget ${formatMoney(budget)}`, worldwideGross && `gross ${formatMoney(worldwideGross)}`]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            )}
            {note !== '' && (
              <span dir="auto" className="block text-xs text-ink-3">
                {note}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Words({ title, words }: { title: string; words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <div>
      <h2 className="text-sm text-ink-3">{title}</h2>
      <ul className="mt-2 flex flex-wrap gap-1.5">
        {words.map((word) => (
          <li key={word}>
            <Link
              to={`/browse?search=${encodeURIComponent(word)}`}
              dir="auto"
              className="inline-block rounded-sm bg-surface-3 px-2 py-1 text-sm/4.5 text-ink-2 transition-colors hover:text-ink"
            >
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
