import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { controlId } from './draft-fields.tsx'
import { sectionAnchor } from './section-panel.tsx'
import {
  missingIn,
  sectionIds,
  sectionLabels,
  sectionOf,
  sectionState,
  type MissingPart,
  type SectionId,
} from './sections.ts'
import { useEditorState } from './use-autosave.ts'

const isSectionId = (name: string): name is SectionId => sectionIds.includes(name as SectionId)

/** Brings a section into view and makes the keyboard go on from there. */
export function goToSection(id: SectionId): void {
  const section = document.getElementById(sectionAnchor(id))
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

/** Brings the control of a missing part into view and focuses it; its section where it has no control of its own. */
export function goToPart({ field }: MissingPart): void {
  if (field === null) return
  const control = document.getElementById(controlId(field))
  if (!control) return goToSection(sectionOf(field))
  control.scrollIntoView({ block: 'center' })
  control.focus({ preventScroll: true })
}

/** The section that is being looked at: the last one whose top has passed the bar. */
function useSectionInView(): SectionId {
  const [id, setId] = useState<SectionId>('pitch')
  useEffect(() => {
    const sections = [...document.querySelectorAll<HTMLElement>('[data-section]')]
    const measure = () => {
      const passed = sections.findLast((section) => section.getBoundingClientRect().top < 200)
      const name = passed?.dataset['section'] ?? 'pitch'
      if (isSectionId(name)) setId(name)
    }
    measure()
    window.addEventListener('scroll', measure, { passive: true })
    return () => window.removeEventListener('scroll', measure)
  }, [])
  return id
}

/** The sections, how far each is, and what a reader would still miss. */
export function SectionList() {
  const current = useSectionInView()
  const state = useEditorState((whole) => whole)
  const states = sectionIds.map((id) => ({ id, state: sectionState(id, state.draft, state.faults) }))
  const doneCount = states.filter((one) => one.state === 'done').length
  const steps = states.map(({ id, state: how }) => ({
    id,
    label: sectionLabels[id],
    state: id === current && how !== 'error' ? ('current' as const) : how,
  }))
  const select = (id: string) => isSectionId(id) && goToSection(id)
  return (
    <>
      <div className="relative overflow-x-clip lg:hidden">
        <Stepper label="Sections" steps={steps} onSelect={select} />
      </div>
      <div className="hidden space-y-6 lg:block">
        <div>
          <Progress
            label="Sections that are complete"
            value={doneCount}
            max={sectionIds.length}
            valueText={`${doneCount} of ${sectionIds.length}`}
            size="sm"
          />
          <p className="tnum mt-2 text-xs text-ink-3">
            {doneCount} of {sectionIds.length} sections complete
          </p>
        </div>
        <Stepper label="Sections" vertical steps={steps} onSelect={select} />
        {state.server.status === 'draft' && <StillMissing parts={missingIn(state.draft, state.server)} />}
      </div>
    </>
  )
}

type MissingListProps = { parts: readonly MissingPart[]; onGo?: (() => void) | undefined }

/** What has to be there before a pitch can be published; each part leads to its field. */
export function MissingList({ parts, onGo }: MissingListProps) {
  return (
    <ul className="space-y-1">
      {parts.map((part) => (
        <li key={part.part}>
          {part.field === null ? (
            <Button asChild variant="link" size="sm">
              <Link to="/settings/account">{part.label}</Link>
            </Button>
          ) : (
            <Button
              variant="link"
              size="sm"
              onClick={() => {
                onGo?.()
                // After a dialog has given the focus back.
                setTimeout(() => goToPart(part), onGo ? 250 : 0)
              }}
            >
              {part.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function StillMissing({ parts }: { parts: readonly MissingPart[] }) {
  return (
    <section aria-labelledby="still-missing" className="border-t border-line pt-5">
      <h2 id="still-missing" className="text-sm font-name">
        {parts.length === 0 ? 'Ready to publish' : 'What a reader still misses'}
      </h2>
      {parts.length === 0 ? (
        <p className="mt-1 text-sm text-ink-2">Nothing more is needed. Polish as long as you like.</p>
      ) : (
        <div className="mt-2">
          <MissingList parts={parts} />
        </div>
      )}
    </section>
  )
}
