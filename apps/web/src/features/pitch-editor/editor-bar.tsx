import { pitchStatusLabels } from '@pitchey/contract/pitches/vocabulary'
import { format } from 'date-fns'
import { ChevronLeft, EllipsisVertical, ExternalLink, Eye, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { SaveState } from '../../ui/save-state.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { summaryOf } from './autosave-state.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { useEditor, useEditorState } from './use-autosave.ts'

/** What is being written, whether it is safe, and what can be done with it. Stays in view. */
export function EditorBar({ onReview }: { onReview: () => void }) {
  const title = useEditorState(({ draft }) => draft.title.trim())
  const status = useEditorState(({ server }) => server.status)
  return (
    <div className="sticky top-15 z-30 -mx-4 -mt-7 mb-7 border-b border-line bg-bg px-4 py-3 sm:-mx-6 sm:px-6 lg:-mx-8 lg:-mt-9 lg:px-8">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-1 basis-full items-center gap-2 sm:basis-0">
          <IconButton label="Back to your pitches" asChild className="-ml-2">
            <Link to="/creator/pitches">
              <ChevronLeft aria-hidden="true" />
            </Link>
          </IconButton>
          <h1 dir="auto" className="truncate text-md font-name">
            {title || 'Untitled'}
          </h1>
          <Badge tone={status === 'published' ? 'good' : 'neutral'} className="ml-1">
            {pitchStatusLabels[status]}
          </Badge>
        </div>
        <div className="flex flex-1 flex-wrap items-center justify-end gap-2.5 sm:flex-none">
          <span className="mr-auto sm:mr-0">
            <Saving onReview={onReview} />
          </span>
          <PreviewButton />
          {status === 'draft' ? <PublishButton /> : <PublishedActions />}
        </div>
      </div>
    </div>
  )
}

function Saving({ onReview }: { onReview: () => void }) {
  const { retry } = useEditor()
  const summary = useEditorState(summaryOf)
  const failure = useEditorState(({ failure: one }) => one)
  const savedAtMs = useEditorState((state) => state.savedAtMs)
  const isHeld = useEditorState((state) => Object.keys(state.faults).length > 0)
  if (summary === 'conflict') {
    return (
      <SaveState
        state="conflict"
        action={
          <Button size="sm" onClick={onReview}>
            Review
          </Button>
        }
      />
    )
  }
  if (summary === 'error') {
    return (
      <SaveState
        state="error"
        note={failure?.message ?? (isHeld ? 'Look at the marked fields' : undefined)}
        action={
          failure && (
            <Button size="sm" onClick={retry}>
              Try again
            </Button>
          )
        }
      />
    )
  }
  return (
    <SaveState
      state={summary}
      note={summary === 'saved' && savedAtMs !== null ? `at ${format(savedAtMs, 'HH:mm')}` : undefined}
    />
  )
}

function PreviewButton() {
  const { flush } = useEditor()
  const navigate = useNavigate()
  const id = useEditorState(({ server }) => server.id)
  const open = async () => {
    await flush()
    await navigate(`/creator/pitches/${id}/preview`)
  }
  return (
    <Button onClick={() => void open()}>
      <Eye aria-hidden="true" /> Preview
    </Button>
  )
}

function PublishButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Publish
      </Button>
      <PublishDialog open={open} onOpenChange={setOpen} />
    </>
  )
}

function PublishedActions() {
  const editor = useEditor()
  const server = useEditorState((state) => state.server)
  const unpublish = async () => {
    try {
      await editor.perform((version) =>
        call('POST /api/pitches/{id}/unpublish', { params: { id: server.id }, body: { version } }),
      )
      toast(`${server.title} is off the market`)
    } catch (error) {
      if (!isProblem(error)) throw error
      toastError('It is still on the market', { description: error.message })
    }
  }
  return (
    <>
      {server.slug !== null && (
        <Button asChild>
          <Link to={`/pitch/${server.slug}`}>
            <ExternalLink aria-hidden="true" /> View
          </Link>
        </Button>
      )}
      {server.status === 'published' && (
        <Menu
          trigger={
            <IconButton label="More actions">
              <EllipsisVertical aria-hidden="true" />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => void unpublish()}>
            <Undo2 aria-hidden="true" /> Take off the market
          </MenuItem>
        </Menu>
      )}
    </>
  )
}
