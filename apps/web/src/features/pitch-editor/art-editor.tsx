import { imageTypes } from '@pitchey/contract/media/images'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '../../app/api.ts'
import { backdropFiles, posterFiles } from '../../app/picture-files.ts'
import { uploadFile } from '../../forms/upload-file.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Poster } from '../../ui/poster.tsx'
import { toast } from '../../ui/toast.ts'
import { UploadList } from '../../ui/upload-list.tsx'
import { useEditor, useEditorState } from './use-autosave.ts'
import { maxPictureSizeBytes, usePictureUpload } from './use-picture-upload.ts'

const redrawWaitMs = 2500
const redrawTries = 8

type ArtKind = 'poster' | 'backdrop'
type ArtWords = {
  title: string
  shape: string
  bestSize: string
  frame: string
  columns: string
  sizes: string
  filesOf: typeof posterFiles
}

const words: Record<ArtKind, ArtWords> = {
  poster: {
    title: 'Poster',
    shape: 'Two to three, upright. Everybody sees it.',
    bestSize: '800 by 1200 pixels or more look best.',
    frame: 'w-44',
    columns: 'sm:grid-cols-[11rem_minmax(0,1fr)]',
    sizes: '11rem',
    filesOf: posterFiles,
  },
  backdrop: {
    title: 'Backdrop',
    shape: 'Sixteen to nine, behind the title of the page and in previews of links. Everybody sees it.',
    bestSize: '1600 by 900 pixels or more look best.',
    frame: 'aspect-video w-full max-w-88',
    columns: 'sm:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]',
    sizes: '22rem',
    filesOf: backdropFiles,
  },
}

/** The poster or the backdrop: one's own, or the one drawn for the pitch. */
export function ArtEditor({ kind }: { kind: ArtKind }) {
  const { adopt } = useEditor()
  const server = useEditorState((state) => state.server)
  const title = useEditorState(({ draft }) => draft.title)
  const { title: name, shape, bestSize, frame, columns, sizes, filesOf } = words[kind]
  const upload = usePictureUpload<OwnPitch>({
    send: (file, options) => uploadFile(`PUT /api/pitches/{id}/${kind}`, { params: { id: server.id } }, file, options),
    onDone: (pitch) => {
      adopt(pitch)
      toast(`That is the ${kind} now`)
    },
  })
  useDrawnArt(kind, server, adopt)
  const art = server[kind]
  const isOwn = art !== null && !art.drawn
  return (
    <section aria-labelledby={`${kind}-title`}>
      <h3 id={`${kind}-title`} className="text-sm font-label">
        {name}
      </h3>
      <p className="mt-0.5 text-xs text-ink-3">{shape}</p>
      <div className={`mt-4 grid gap-6 ${columns}`}>
        <div>
          <Poster
            title={title}
            files={filesOf(art)}
            color={art?.colour}
            alt={`${name} of ${title}`}
            sizes={sizes}
            className={`shadow-2 ${frame}`}
          />
          <p className="mt-2.5 text-xs text-ink-3">
            {art === null ? 'Being drawn' : isOwn ? 'Your own' : 'Drawn for this pitch'}
          </p>
        </div>
        <div className="min-w-0 space-y-4">
          <FileDrop
            label={name}
            hint={`JPEG, PNG, WebP, AVIF or GIF, up to 15 MB. ${bestSize}`}
            accept={imageTypes.join(',')}
            maxSizeBytes={maxPictureSizeBytes}
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
          {isOwn && <RemoveArt kind={kind} pitchId={server.id} onRemoved={adopt} />}
        </div>
      </div>
    </section>
  )
}

/** Art is drawn anew when the title or the kind of pitch changes, and comes a moment later. */
function useDrawnArt(kind: ArtKind, server: OwnPitch, adopt: (pitch: OwnPitch) => void): void {
  const { id, title, genre, secondaryGenres, format } = server
  const picture = server[kind]
  const art = [title, genre, ...secondaryGenres, format].join(' · ')
  const [drawnArt, setDrawnArt] = useState(picture === null ? '' : art)
  const isDue = picture === null || (picture.drawn && art !== drawnArt)
  const wantedArt = isDue ? art : null
  const pictureId = picture?.id
  useEffect(() => {
    if (wantedArt === null) return undefined
    let tries = 0
    const look = async () => {
      tries += 1
      if (tries >= redrawTries) clearInterval(timer)
      const pitch = await call('GET /api/pitches/{id}/edit', { params: { id } }).catch(() => null)
      const drawn = pitch?.[kind]
      if (!pitch || !drawn || drawn.id === pictureId) return
      clearInterval(timer)
      setDrawnArt(wantedArt)
      adopt(pitch)
    }
    const timer = setInterval(() => void look(), redrawWaitMs)
    return () => clearInterval(timer)
  }, [kind, wantedArt, id, pictureId, adopt])
}

type RemoveArtProps = { kind: ArtKind; pitchId: OwnPitch['id']; onRemoved: (pitch: OwnPitch) => void }

function RemoveArt({ kind, pitchId, onRemoved }: RemoveArtProps) {
  const remove = useMutation({
    mutationFn: () => call(`DELETE /api/pitches/{id}/${kind}`, { params: { id: pitchId } }),
    onSuccess: onRemoved,
  })
  return (
    <>
      {remove.error && <Banner tone="bad">{remove.error.message}</Banner>}
      <ConfirmDialog
        trigger={<Button size="sm">Remove this {kind}</Button>}
        title={`Remove your ${kind}?`}
        confirmLabel={`Remove ${kind}`}
        onConfirm={() => remove.mutateAsync()}
      >
        The file is deleted. A drawn {kind} takes its place.
      </ConfirmDialog>
    </>
  )
}
