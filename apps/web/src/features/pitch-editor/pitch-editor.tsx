import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { useEffect, useState, type ComponentType } from 'react'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { Banner } from '../../ui/banner.tsx'
import { preloadRichText } from '../../ui/rich-text-editor.tsx'
import { summaryOf } from './autosave-state.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { EditorBar } from './editor-bar.tsx'
import { AskSection } from './ask-section.tsx'
import { CharactersSection } from './characters-section.tsx'
import { EpisodesSection } from './episodes-section.tsx'
import { MediaSection } from './media-section.tsx'
import { NearDuplicates } from './near-duplicates.tsx'
import { PlansSection } from './plans-section.tsx'
import { ProductionSection } from './production-section.tsx'
import { RightsSection } from './rights-section.tsx'
import { SectionList, SectionSteps, StillMissing } from './section-list.tsx'
import { sectionsFor, type SectionId } from './sections.ts'
import { AudienceSection, PitchSection, StorySection } from './story-sections.tsx'
import { EditorContext, useAutosave, useComparedWords, useEditorState, useIsOwner } from './use-autosave.ts'
import { SectionContext, useSectionPlace } from './use-section.ts'
import { VisibilitySection } from './visibility-section.tsx'

type PitchEditorProps = {
  /** As it was just read; give another `key` for another pitch. */
  pitch: OwnPitch
  userId: string
}

const sections: Record<SectionId, ComponentType> = {
  pitch: PitchSection,
  story: StorySection,
  characters: CharactersSection,
  episodes: EpisodesSection,
  audience: AudienceSection,
  production: ProductionSection,
  ask: AskSection,
  rights: RightsSection,
  plans: PlansSection,
  media: MediaSection,
  visibility: VisibilitySection,
}

/** The sections with the texts by which pitches are told apart. */
const compared: ReadonlySet<SectionId> = new Set(['pitch', 'story'])

/** Where a pitch is written, section by section. Everything is saved by itself. */
export function PitchEditor({ pitch, userId }: PitchEditorProps) {
  const autosave = useAutosave(pitch, userId)
  useEffect(preloadRichText, [])
  return (
    <EditorContext value={autosave}>
      <Sections hasRestored={autosave.hasRestored} />
    </EditorContext>
  )
}

function Sections({ hasRestored }: { hasRestored: boolean }) {
  const format = useEditorState(({ draft }) => draft.format)
  const episodes = useEditorState(({ draft }) => draft.episodes)
  const place = useSectionPlace(sectionsFor({ format, episodes }))
  const Section = sections[place.current]
  return (
    <SectionContext value={place}>
      <Safety />
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,1fr)_15rem] xl:gap-x-12">
        <div className="lg:order-last">
          <div className="mb-5 lg:sticky lg:top-38 lg:max-h-[calc(100dvh-10rem)] lg:overflow-y-auto lg:pb-4">
            <SectionList />
          </div>
        </div>
        <div className="min-w-0 space-y-4.5">
          {hasRestored && <Restored />}
          <Section />
          {compared.has(place.current) && <Lookalikes />}
          <SectionSteps />
          <div className="lg:hidden">
            <StillMissing />
          </div>
        </div>
      </div>
    </SectionContext>
  )
}

/** The bar, and the two things that come up when text is not safe. */
function Safety() {
  const hasConflict = useEditorState(({ conflicts }) => Object.keys(conflicts).length > 0)
  const isStuck = useEditorState((state) => ['offline', 'conflict', 'error'].includes(summaryOf(state)))
  const [reviewing, setReviewing] = useState(false)
  // Whoever signs in again comes back to the words kept on the device.
  const guard = useUnsavedChangesGuard(isStuck, '/sign-in')
  const [hadConflict, setHadConflict] = useState(false)
  if (hasConflict !== hadConflict) {
    setHadConflict(hasConflict)
    setReviewing(hasConflict)
  }
  return (
    <>
      <EditorBar onReview={() => setReviewing(true)} />
      <ConflictDialog open={reviewing} onOpenChange={setReviewing} />
      {guard}
    </>
  )
}

/** Only the owner is told: to the team's editors the other drafts of the owner are not known. */
function Lookalikes() {
  const pitchId = useEditorState(({ server }) => server.id)
  const words = useComparedWords()
  return useIsOwner() ? <NearDuplicates pitchId={pitchId} words={words} /> : null
}

function Restored() {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <Banner live title="Your last words were kept" onDismiss={() => setDismissed(true)}>
      Edits that had not reached the server are back in their fields and are being saved.
    </Banner>
  )
}
