import { completenessOf } from '@pitchey/contract/pitches/completeness'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useId } from 'react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import {
  isSectionId,
  missingIn,
  sectionLabels,
  sectionProgress,
  sectionsFor,
  wishedIn,
  type MissingPart,
} from './sections.ts'
import { useEditorState } from './use-autosave.ts'
import { useSection } from './use-section.ts'

/** The sections, how far each is, and what a reader would still miss. */
export function SectionList() {
  const { current, goTo } = useSection()
  const draft = useEditorState((state) => state.draft)
  const faults = useEditorState((state) => state.faults)
  const progress = sectionProgress(draft, faults)
  const { percent } = completenessOf(draft)
  const select = (id: string) => isSectionId(id) && goTo(id)
  return (
    <>
      <div className="lg:hidden">
        <Select
          aria-label="Section"
          value={current}
          onValueChange={select}
          options={progress.map(({ id, state, hint }, place) => ({
            value: id,
            label: `${place + 1}. ${sectionLabels[id]}`,
            hint: state === 'error' ? 'Needs attention' : state === 'done' ? 'Done' : hint,
          }))}
        />
        <Progress
          label="What a reader would find"
          value={percent}
          valueText={`${percent} % written`}
          size="sm"
          className="mt-3"
        />
      </div>
      <div className="hidden space-y-6 lg:block">
        <div>
          <Progress label="What a reader would find" value={percent} valueText={`${percent} % written`} size="sm" />
          <p className="tnum mt-2 text-xs text-ink-3">{percent} % of what readers look for</p>
        </div>
        <Stepper
          label="Sections"
          vertical
          steps={progress.map(({ id, state, hint }) => ({
            id,
            label: sectionLabels[id],
            hint,
            state: id === current && state !== 'error' ? ('current' as const) : state,
          }))}
          onSelect={select}
        />
        <StillMissing />
      </div>
    </>
  )
}

type MissingListProps = { parts: readonly MissingPart[]; onGo?: (() => void) | undefined }

/** What has to be there before a pitch can be published; each part leads to its field. */
export function MissingList({ parts, onGo }: MissingListProps) {
  const { goToField } = useSection()
  return (
    <ul className="space-y-1">
      {parts.map(({ part, label, field }) => (
        <li key={part}>
          {field === null ? (
            <Button asChild variant="link" size="sm">
              <Link to="/settings/account">{label}</Link>
            </Button>
          ) : (
            <Button
              variant="link"
              size="sm"
              onClick={() => {
                onGo?.()
                // After a dialog has given the focus back.
                setTimeout(() => goToField(field), onGo ? 250 : 0)
              }}
            >
              {label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

const shownWishes = 5

/** What a reader still misses: first what keeps the pitch off the market, then what would make it better. */
export function StillMissing() {
  const { goToField } = useSection()
  const titleId = useId()
  const draft = useEditorState((state) => state.draft)
  const server = useEditorState((state) => state.server)
  const needed = missingIn(draft, server)
  const wishes = wishedIn(completenessOf(draft))
  const isDraft = server.status === 'draft'
  if (!isDraft && wishes.length === 0) return null
  return (
    <section aria-labelledby={titleId} className="border-t border-line pt-5">
      <h2 id={titleId} className="text-sm font-name">
        {needed.length === 0 && isDraft ? 'Ready to publish' : 'What a reader still misses'}
      </h2>
      {isDraft && needed.length > 0 && (
        <>
          <p className="mt-1 text-xs text-ink-3">Before it can be published</p>
          <div className="mt-1">
            <MissingList parts={needed} />
          </div>
        </>
      )}
      {wishes.length > 0 && (
        <>
          <p className="mt-2 text-xs text-ink-3">It would be stronger with</p>
          <ul className="mt-1 space-y-1">
            {wishes.slice(0, shownWishes).map(({ field, label }) => (
              <li key={field}>
                <Button variant="link" size="sm" onClick={() => goToField(field)}>
                  {label}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {needed.length === 0 && wishes.length === 0 && (
        <p className="mt-1 text-sm text-ink-2">Nothing more is needed. Polish as long as you like.</p>
      )}
    </section>
  )
}

/** The way to the section before and after. */
export function SectionSteps() {
  const { current, goTo } = useSection()
  const format = useEditorState(({ draft }) => draft.format)
  const episodes = useEditorState(({ draft }) => draft.episodes)
  const ids = sectionsFor({ format, episodes })
  const place = ids.indexOf(current)
  const before = ids[place - 1]
  const after = ids[place + 1]
  return (
    <div className="flex justify-between gap-3">
      {before ? (
        <Button onClick={() => goTo(before)}>
          <ArrowLeft aria-hidden="true" /> {sectionLabels[before]}
        </Button>
      ) : (
        <span />
      )}
      {after && (
        <Button onClick={() => goTo(after)}>
          {sectionLabels[after]} <ArrowRight aria-hidden="true" />
        </Button>
      )}
    </div>
  )
}
