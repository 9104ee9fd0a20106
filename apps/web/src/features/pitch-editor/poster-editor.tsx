import { imageTypes } from '@pitchey/contract/media/images'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../app/api.ts'
import { posterFiles } from '../../app/picture-files.ts'
import { uploadFile } from '../../forms/upload-file.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Poster } from '../../ui/poster.tsx'
import { toast } from '../../ui/toast.ts'
import { UploadList } from '../../ui/upload-list.tsx'
import { useEditor, useEditorState } from './use-autosave.ts'

const maxSizeBytes = 15 * 1024 * 1024
const redrawWaitMs = 2500
const redrawTries = 8

/** The poster: one's own, or the one drawn for the pitch. */
export function PosterEditor() {
  const { adopt } = useEditor()
  const server = useEditorState((state) => state.server)
  const title = useEditorState(({ draft }) => draft.title)
  const upload = usePosterUpload(server.id, adopt)
  useDrawnPoster(server, adopt)
  const { poster } = server
  const isOwn = poster !== null && !poster.drawn
  return (
    <section aria-labelledby="poster-title">
      <h3 id="poster-title" className="text-sm font-label">
        Poster
      </h3>
      <p className="mt-0.5 text-xs text-ink-3">Two to three, upright. Everybody sees it.</p>
      <div className="mt-4 grid gap-6 sm:grid-cols-[11rem_minmax(0,1fr)]">
        <div>
          <Poster
            title={title}
            files={posterFiles(poster)}
            color={poster?.colour}
            alt={`Poster of ${title}`}
            sizes="11rem"
            className="w-44 shadow-2"
          />
          <p className="mt-2.5 text-xs text-ink-3">
            {poster === null ? 'Being drawn' : isOwn ? 'Your own' : 'Drawn for this pitch'}
          </p>
        </div>
        <div className="min-w-0 space-y-4">
          <FileDrop
            label="Poster"
            hint="JPEG, PNG, WebP, AVIF or GIF, up to 15 MB. 800 by 1200 pixels or more look best."
            accept={imageTypes.join(',')}
            maxSizeBytes={maxSizeBytes}
            disabled={upload.isPending}
            onFiles={([file]) => file && upload.start(file)}
          />
          {upload.item && (
            <UploadList
              items={[upload.item]}
              onCancel={upload.cancel}
              onRetry={upload.retry}
              onRemove={upload.dismiss}
            />
          )}
          {isOwn && <RemovePoster pitchId={server.id} onRemoved={adopt} />}
        </div>
      </div>
    </section>
  )
}

function usePosterUpload(id: OwnPitch['id'], onDone: (pitch: OwnPitch) => void) {
  const [file, setFile] = useState<File>()
  const [progress, setProgress] = useState(0)
  const abort = useRef<AbortController>(undefined)
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      abort.current = new AbortController()
      return uploadFile('PUT /api/pitches/{id}/poster', { params: { id } }, chosen, {
        onProgress: setProgress,
        signal: abort.current.signal,
      })
    },
    onMutate: (chosen) => {
      setFile(chosen)
      setProgress(0)
    },
    onSuccess: (pitch) => {
      setFile(undefined)
      onDone(pitch)
      toast('That is the poster now')
    },
    onError: (error) => {
      if (error.name === 'AbortError') setFile(undefined)
    },
  })
  useEffect(() => () => abort.current?.abort(), [])
  const item = file && {
    id: 'poster',
    name: file.name,
    sizeBytes: file.size,
    state: upload.isError ? ('failed' as const) : progress < 100 ? ('uploading' as const) : ('processing' as const),
    progress,
    error: upload.error?.message,
  }
  return {
    item,
    isPending: upload.isPending,
    start: (chosen: File) => upload.mutate(chosen),
    cancel: () => abort.current?.abort(),
    retry: () => file && upload.mutate(file),
    dismiss: () => setFile(undefined),
  }
}

/** A poster is drawn anew when the title or the kind of pitch changes, and comes a moment later. */
function useDrawnPoster(server: OwnPitch, adopt: (pitch: OwnPitch) => void): void {
  const { id, poster, title, genre, secondaryGenres, format } = server
  const art = [title, genre, ...secondaryGenres, format].join(' · ')
  const [drawnArt, setDrawnArt] = useState(poster === null ? '' : art)
  const isDue = poster === null || (poster.drawn && art !== drawnArt)
  const wantedArt = isDue ? art : null
  const posterId = poster?.id
  useEffect(() => {
    if (wantedArt === null) return undefined
    let tries = 0
    const look = async () => {
      tries += 1
      if (tries >= redrawTries) clearInterval(timer)
      const pitch = await call('GET /api/pitches/{id}/edit', { params: { id } }).catch(() => null)
      if (!pitch?.poster || pitch.poster.id === posterId) return
      clearInterval(timer)
      setDrawnArt(wantedArt)
      adopt(pitch)
    }
    const timer = setInterval(() => void look(), redrawWaitMs)
    return () => clearInterval(timer)
  }, [wantedArt, id, posterId, adopt])
}

function RemovePoster({ pitchId, onRemoved }: { pitchId: OwnPitch['id']; onRemoved: (pitch: OwnPitch) => void }) {
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/pitches/{id}/poster', { params: { id: pitchId } }),
    onSuccess: onRemoved,
  })
  return (
    <>
      {remove.error && <Banner tone="bad">{remove.error.message}</Banner>}
      <ConfirmDialog
        trigger={<Button size="sm">Remove this poster</Button>}
        title="Remove your poster?"
        confirmLabel="Remove poster"
        onConfirm={() => remove.mutateAsync()}
      >
        The file is deleted. A drawn poster takes its place.
      </ConfirmDialog>
    </>
  )
}
