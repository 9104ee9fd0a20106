import type { PitchId } from '@pitchey/contract/ids'
import type { VersionCard, VersionPage } from '@pitchey/contract/pitches/versions'
import { ChevronDown, ChevronUp, GitCompareArrows } from 'lucide-react'
import { useMemo } from 'react'
import { isProblem } from '../../app/api-problem.ts'
import { countOf } from '../../app/format.ts'
import { useApi } from '../../app/queries.ts'
import { Chip } from '../../ui/chip.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { Select } from '../../ui/select.tsx'
import { SkeletonText } from '../../ui/skeleton.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import type { ChosenVersions, ComparisonView } from './chosen-versions.ts'
import { ComparedParts } from './comparison-lines.tsx'
import { compareVersions, type Comparison } from './comparison.ts'
import { useChangeSteps } from './use-change-steps.ts'
import { useIsWide } from './use-is-wide.ts'
import { savedAtWords, versionTitle } from './version-words.ts'

type ComparisonPanelProps = {
  pitchId: PitchId
  versions: readonly VersionCard[]
  pair: { older: number; newer: number }
  view: ComparisonView
  onChoose: (change: Partial<ChosenVersions>) => void
}

/** Two versions of a pitch, side by side or in one text, section by section. */
export function ComparisonPanel(props: ComparisonPanelProps) {
  const { pitchId, pair } = props
  const ask = (number: number) => ({ params: { id: pitchId, number: String(number) } })
  const older = useApi('GET /api/pitches/{id}/versions/{number}', ask(pair.older))
  const newer = useApi('GET /api/pitches/{id}/versions/{number}', ask(pair.newer))
  const failed = older.error ?? newer.error
  return (
    <section aria-labelledby="comparison" className="panel min-w-0">
      {older.data && newer.data ? (
        <Compared key={`${pair.older} ${pair.newer}`} {...props} older={older.data} newer={newer.data} />
      ) : (
        <>
          <h2 id="comparison" className="sr-only">
            Comparison
          </h2>
          {failed ? (
            <ErrorState
              onRetry={() => void Promise.all([older.refetch(), newer.refetch()])}
              requestId={isProblem(failed) ? failed.requestId : undefined}
            />
          ) : (
            <div aria-busy="true" className="space-y-8 p-5 sm:p-7">
              <output className="sr-only">Loading both versions</output>
              <SkeletonText lines={3} />
              <SkeletonText lines={6} />
            </div>
          )}
        </>
      )}
    </section>
  )
}

type ComparedProps = ComparisonPanelProps & { older: VersionPage; newer: VersionPage }

function Compared({ versions, pair, view, onChoose, older, newer }: ComparedProps) {
  const comparison = useMemo(() => compareVersions(older.content, newer.content), [older, newer])
  const steps = useChangeSteps(comparison.changeCount)
  const isWide = useIsWide()
  return (
    <>
      <div className="sticky top-15 z-20 rounded-t-xl border-b border-line bg-surface px-5 py-4 sm:px-7">
        <h2 id="comparison" className="sr-only">
          What changed from {versionTitle(older)} to {versionTitle(newer)}
        </h2>
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <div className="grid min-w-0 flex-1 basis-80 grid-cols-2 gap-3">
            <VersionChoice
              label="Older"
              versions={versions}
              shown={older}
              onChoose={(number) => onChoose({ older: number, newer: pair.newer })}
            />
            <VersionChoice
              label="Newer"
              versions={versions}
              shown={newer}
              onChoose={(number) => onChoose({ older: pair.older, newer: number })}
            />
          </div>
          <fieldset className="hidden gap-2 lg:flex">
            <legend className="sr-only">View</legend>
            <Chip pressed={view === 'side'} onClick={() => onChoose({ view: 'side' })}>
              Side by side
            </Chip>
            <Chip pressed={view === 'inline'} onClick={() => onChoose({ view: 'inline' })}>
              In one text
            </Chip>
          </fieldset>
        </div>
        <div className="mt-3 flex items-center justify-between gap-3">
          <output className="text-sm text-ink-2">
            {steps.current === undefined
              ? countOf(comparison.changeCount, 'change')
              : `Change ${steps.current + 1} of ${comparison.changeCount}`}
          </output>
          {comparison.changeCount > 0 && <StepButtons onNext={steps.next} onPrevious={steps.previous} />}
        </div>
      </div>
      <ComparedSections comparison={comparison} view={isWide ? view : 'inline'} current={steps.current} />
    </>
  )
}

function StepButtons({ onNext, onPrevious }: { onNext: () => void; onPrevious: () => void }) {
  return (
    <div className="flex items-center gap-1.5">
      <span aria-hidden="true" className="mr-1 hidden items-center gap-1.5 text-xs text-ink-3 lg:flex">
        <Kbd>P</Kbd> <Kbd>N</Kbd>
      </span>
      <Tooltip content="Previous change">
        <IconButton label="Previous change" variant="outline" size="sm" aria-keyshortcuts="p" onClick={onPrevious}>
          <ChevronUp aria-hidden="true" />
        </IconButton>
      </Tooltip>
      <Tooltip content="Next change">
        <IconButton label="Next change" variant="outline" size="sm" aria-keyshortcuts="n" onClick={onNext}>
          <ChevronDown aria-hidden="true" />
        </IconButton>
      </Tooltip>
    </div>
  )
}

type VersionChoiceProps = {
  label: string
  versions: readonly VersionCard[]
  shown: VersionCard
  onChoose: (number: number) => void
}

function VersionChoice({ label, versions, shown, onChoose }: VersionChoiceProps) {
  const known = versions.some(({ number }) => number === shown.number) ? versions : [...versions, shown]
  return (
    <Field label={label}>
      <Select
        size="sm"
        value={String(shown.number)}
        onValueChange={(value) => onChoose(Number(value))}
        options={known.map((version) => ({
          value: String(version.number),
          label: versionTitle(version),
          hint: savedAtWords(version),
        }))}
      />
    </Field>
  )
}

type ComparedSectionsProps = { comparison: Comparison; view: ComparisonView; current: number | undefined }

function ComparedSections({ comparison, view, current }: ComparedSectionsProps) {
  const { sections, unchanged } = comparison
  if (sections.length === 0) {
    return (
      <EmptyState icon={GitCompareArrows} title="No difference" headingLevel={3}>
        Both versions say the same.
      </EmptyState>
    )
  }
  return (
    <div className="divide-y divide-line">
      {sections.map(({ section, label, fields }) => (
        <section key={section} aria-labelledby={`section-${section}`} className="space-y-5 px-5 py-6 sm:px-7">
          <h3 id={`section-${section}`} className="display text-[1.375rem]/7">
            {label}
          </h3>
          {fields.map(({ field, label: fieldLabel, parts }) => (
            <div key={field}>
              <h4 className="mb-1.5 text-xs font-label text-ink-3">{fieldLabel}</h4>
              <ComparedParts parts={parts} view={view} current={current} />
            </div>
          ))}
        </section>
      ))}
      {unchanged.length > 0 && (
        <p className="px-5 py-4 text-sm text-ink-3 sm:px-7">The same in both: {unchanged.join(', ')}.</p>
      )}
    </div>
  )
}
