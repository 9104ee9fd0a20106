import { pitchStatusLabels } from '@pitchey/contract/pitches/vocabulary'
import { format } from 'date-fns'
import { ChevronLeft, EllipsisVertical, ExternalLink, Eye, FileStack, History, Undo2, UsersRound } from 'lucide-react'
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
import { Tooltip } from '../../ui/tooltip.tsx'
import { summaryOf } from './autosave-state.ts'
import { PublishDialog } from './publish-dialog.tsx'
import { useEditor, useEditorState, useIsOwner } from './use-autosave.ts'

/** What is being written, whether it is safe, and what can be done with it. Stays in view. */
export function EditorBar({ onReview }: { onReview: () => void }) {
  const title = useEditorState(({ draft }) => draft.title.trim())
  const status = useEditorState(({ server }) => server.status)
  const isOwner = useIsOwner()
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
          <span className="contents max-sm:hidden">
            <PeopleButton />
            <DocumentsButton />
            <VersionsButton />
          </span>
          <PreviewButton />
          {status !== 'draft' ? <PublishedActions /> : isOwner && <PublishButton />}
          <MoreActions />
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

/** Leads away from the editor once everything is saved. */
function useLeaveTo() {
  const { flush } = useEditor()
  const navigate = useNavigate()
  const id = useEditorState(({ server }) => server.id)
  return async (page: 'preview' | 'versions' | 'documents' | 'people') => {
    await flush()
    await navigate(`/creator/pitches/${id}/${page}`)
  }
}

function PreviewButton() {
  const leaveTo = useLeaveTo()
  return (
    <Button onClick={() => void leaveTo('preview')}>
      <Eye aria-hidden="true" /> Preview
    </Button>
  )
}

function PeopleButton() {
  const leaveTo = useLeaveTo()
  return (
    <Tooltip content="Team, people and notes">
      <IconButton label="Team, people and notes" variant="outline" onClick={() => void leaveTo('people')}>
        <UsersRound aria-hidden="true" />
      </IconButton>
    </Tooltip>
  )
}

function DocumentsButton() {
  const leaveTo = useLeaveTo()
  return (
    <Tooltip content="Documents">
      <IconButton label="Documents" variant="outline" onClick={() => void leaveTo('documents')}>
        <FileStack aria-hidden="true" />
      </IconButton>
    </Tooltip>
  )
}

function VersionsButton() {
  const leaveTo = useLeaveTo()
  return (
    <Tooltip content="Versions">
      <IconButton label="Versions" variant="outline" onClick={() => void leaveTo('versions')}>
        <History aria-hidden="true" />
      </IconButton>
    </Tooltip>
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
  const slug = useEditorState(({ server }) => server.slug)
  if (slug === null) return null
  return (
    <Button asChild className="max-sm:hidden">
      <Link to={`/pitch/${slug}`}>
        <ExternalLink aria-hidden="true" /> View
      </Link>
    </Button>
  )
}

/** On a phone everything that has no room in the bar; elsewhere only what is seldom needed. */
function MoreActions() {
  const leaveTo = useLeaveTo()
  const unpublish = useUnpublish()
  const isOwner = useIsOwner()
  const status = useEditorState(({ server }) => server.status)
  const slug = useEditorState(({ server }) => server.slug)
  const mayUnpublish = isOwner && status === 'published'
  return (
    <span className={mayUnpublish ? 'contents' : 'contents sm:hidden'}>
      <Menu
        trigger={
          <IconButton label="More actions">
            <EllipsisVertical aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem className="sm:hidden" onSelect={() => void leaveTo('people')}>
          <UsersRound aria-hidden="true" /> Team, people and notes
        </MenuItem>
        <MenuItem className="sm:hidden" onSelect={() => void leaveTo('documents')}>
          <FileStack aria-hidden="true" /> Documents
        </MenuItem>
        <MenuItem className="sm:hidden" onSelect={() => void leaveTo('versions')}>
          <History aria-hidden="true" /> Versions
        </MenuItem>
        {slug !== null && status !== 'draft' && (
          <MenuItem asChild className="sm:hidden">
            <Link to={`/pitch/${slug}`}>
              <ExternalLink aria-hidden="true" /> View
            </Link>
          </MenuItem>
        )}
        {mayUnpublish && (
          <MenuItem onSelect={() => void unpublish()}>
            <Undo2 aria-hidden="true" /> Take off the market
          </MenuItem>
        )}
      </Menu>
    </span>
  )
}

function useUnpublish() {
  const editor = useEditor()
  const server = useEditorState((state) => state.server)
  return async () => {
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
}
