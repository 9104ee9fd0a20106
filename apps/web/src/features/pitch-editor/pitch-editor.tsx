import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { useState } from 'react'
import { useUnsavedChangesGuard } from '../../app/unsaved-changes.tsx'
import { Banner } from '../../ui/banner.tsx'
import { summaryOf } from './autosave-state.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { EditorBar } from './editor-bar.tsx'
import { PosterSection } from './poster-section.tsx'
import { MoneySection, RightsSection, VisibilitySection } from './production-sections.tsx'
import { SectionList } from './section-list.tsx'
import { AudienceSection, PitchSection, StorySection } from './story-sections.tsx'
import { EditorContext, useAutosave, useEditorState } from './use-autosave.ts'

type PitchEditorProps = {
  /** As it was just read; give another `key` for another pitch. */
  pitch: OwnPitch
  userId: string
}

/** Where a pitch is written. Everything is saved by itself. */
export function PitchEditor({ pitch, userId }: PitchEditorProps) {
  const autosave = useAutosave(pitch, userId)
  return (
    <EditorContext value={autosave}>
      <Safety />
      <div className="gap-x-8 lg:grid lg:grid-cols-[minmax(0,1fr)_15rem] xl:gap-x-12">
        <div className="lg:order-last">
          <div className="mb-5 lg:sticky lg:top-38">
            <SectionList />
          </div>
        </div>
        <div className="min-w-0 space-y-4.5">
          {autosave.hasRestored && <Restored />}
          <PitchSection />
          <StorySection />
          <AudienceSection />
          <MoneySection />
          <RightsSection />
          <PosterSection />
          <VisibilitySection />
        </div>
      </div>
    </EditorContext>
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

function Restored() {
  const [dismissed, setDismissed] = useState(false)
  if (dismissed) return null
  return (
    <Banner live title="Your last words were kept" onDismiss={() => setDismissed(true)}>
      Edits that had not reached the server are back in their fields and are being saved.
    </Banner>
  )
}
