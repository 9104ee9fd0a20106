import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem, type ApiProblem } from '../../app/api-problem.ts'
import { ProblemBanner } from '../../forms/problem-banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.ts'
import { NearDuplicates } from './near-duplicates.tsx'
import { unsavedFields } from './autosave-state.ts'
import { fieldLabels, visibilityLabels } from './field-words.ts'
import { MissingList } from './section-list.tsx'
import { missingIn } from './sections.ts'
import { useComparedWords, useEditor, useEditorState } from './use-autosave.ts'

type PublishDialogProps = { open: boolean; onOpenChange: (open: boolean) => void }

const outcomes = {
  public: 'It appears on the market at once, and search finds it.',
  unlisted: 'It is in no list. Whoever has the link can open it.',
  private: 'Nobody but you can open it. Choose another visibility when it should be read.',
} as const

/** Asks before a draft goes on the market, or says what it lacks. */
export function PublishDialog({ open, onOpenChange }: PublishDialogProps) {
  const editor = useEditor()
  const navigate = useNavigate()
  const state = useEditorState((whole) => whole)
  const words = useComparedWords()
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const missing = missingIn(state.draft, state.server)
  const held = unsavedFields(state).filter((field) => field in state.faults || field in state.conflicts)
  const isReady = missing.length === 0 && held.length === 0
  const change = (next: boolean) => {
    setProblem(undefined)
    onOpenChange(next)
  }
  const publish = async () => {
    setPending(true)
    setProblem(undefined)
    try {
      const pitch = await editor.perform((version) =>
        call('POST /api/pitches/{id}/publish', { params: { id: state.server.id }, body: { version } }),
      )
      onOpenChange(false)
      toast(`${pitch.title} is on the market`, {
        action: { label: 'View', onClick: () => void navigate(`/pitch/${pitch.slug ?? pitch.id}`) },
        durationMs: 9000,
      })
    } catch (error) {
      if (!isProblem(error)) throw error
      setProblem(error)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={isReady ? `Publish ${state.draft.title.trim()}?` : 'Not quite there yet'}
      description={isReady ? outcomes[state.draft.visibility] : 'A reader would still miss this:'}
      footer={
        isReady ? (
          <>
            <Button onClick={() => change(false)}>Not yet</Button>
            <Button variant="primary" loading={pending} onClick={() => void publish()}>
              Publish
            </Button>
          </>
        ) : (
          <Button onClick={() => change(false)}>Keep writing</Button>
        )
      }
    >
      <div className="space-y-4 text-sm text-ink-2">
        {problem && (
          <ProblemBanner problem={problem}>
            {problem.code === 'stale_version'
              ? 'The pitch was changed in another place a moment ago. Look it over and publish again.'
              : problem.message}
          </ProblemBanner>
        )}
        {open && isReady && <NearDuplicates pitchId={state.server.id} words={words} />}
        {missing.length > 0 && <MissingList parts={missing} onGo={() => change(false)} />}
        {held.length > 0 && (
          <p>
            Look again at: {held.map((field) => fieldLabels[field].toLowerCase()).join(', ')}. These cannot be saved as
            they are.
          </p>
        )}
        {isReady && (
          <p>
            Visibility: <strong className="font-name text-ink">{visibilityLabels[state.draft.visibility]}</strong>. You
            can take it off the market again at any time, and go on editing while it is there.
          </p>
        )}
      </div>
    </Dialog>
  )
}
