import { imageTypes } from '@pitchey/contract/media/images'
import { imageAltMaxLength, type Character } from '@pitchey/contract/pitches/protected-fields'
import { ImageUp, X } from 'lucide-react'
import { useRef } from 'react'
import { characterFiles } from '../../app/picture-files.ts'
import { uploadFile } from '../../forms/upload-file.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Poster } from '../../ui/poster.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { UploadList } from '../../ui/upload-list.tsx'
import { useEditorState } from './use-autosave.ts'
import { maxPictureSizeBytes, usePictureUpload } from './use-picture-upload.ts'

type Picture = Pick<Character, 'imageId' | 'imageAlt'>
type CharacterPictureProps = {
  character: Character
  name: string
  altFault: string | undefined
  /** Told what the picture is now; of two uploads and an undo, each speaks of the character as it then is. */
  onChange: (picture: Partial<Picture>) => void
}

/** What somebody in the story looks like: choose, replace, remove and take that back. */
export function CharacterPicture({ character, name, altFault, onChange }: CharacterPictureProps) {
  const { imageId, imageAlt } = character
  const pitchId = useEditorState(({ server }) => server.id)
  const chooser = useRef<HTMLInputElement>(null)
  const chooseButton = useRef<HTMLButtonElement>(null)
  const upload = usePictureUpload<{ id: Character['imageId'] }>({
    send: (file, options) =>
      uploadFile('POST /api/pitches/{id}/character-images', { params: { id: pitchId } }, file, options),
    onDone: ({ id }) => {
      onChange({ imageId: id })
      toast(`That is the picture of ${name} now`)
    },
  })
  const choose = ([file]: Iterable<File>) => {
    if (!file) return
    if (file.size > maxPictureSizeBytes) toastError('Use a picture of at most 15 MB.')
    else upload.start(file)
  }
  const remove = () => {
    onChange({ imageId: null, imageAlt: '' })
    chooseButton.current?.focus()
    toast(`The picture of ${name} is removed`, {
      tone: 'info',
      durationMs: 10_000,
      action: { label: 'Undo', onClick: () => onChange({ imageId, imageAlt }) },
    })
  }
  return (
    <div className="flex flex-wrap items-start gap-4">
      {imageId !== null && (
        <Poster
          title={name}
          files={characterFiles({ id: imageId })}
          alt={imageAlt || `Picture of ${name}`}
          sizes="6rem"
          className="aspect-4/5 w-24"
        />
      )}
      <div className="min-w-0 flex-1 basis-56 space-y-3">
        <div className="flex flex-wrap gap-2">
          <Button ref={chooseButton} size="sm" disabled={upload.isPending} onClick={() => chooser.current?.click()}>
            <ImageUp aria-hidden="true" /> {imageId === null ? 'Add a picture' : 'Replace the picture'}
            <span className="sr-only"> of {name}</span>
          </Button>
          {imageId !== null && (
            <Button size="sm" variant="ghost" onClick={remove}>
              <X aria-hidden="true" /> Remove<span className="sr-only"> the picture of {name}</span>
            </Button>
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          accept={imageTypes.join(',')}
          aria-label={`Picture of ${name}`}
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => {
            choose(event.target.files ?? [])
            event.target.value = ''
          }}
        />
        {upload.item && (
          <UploadList items={[upload.item]} onCancel={upload.cancel} onRetry={upload.retry} onRemove={upload.dismiss} />
        )}
        {imageId === null ? (
          <p className="text-xs text-ink-3">Four to five, upright. Whoever may read the characters sees it.</p>
        ) : (
          <Field label="What the picture shows" optional error={altFault} hint="For readers who cannot see it.">
            <Input
              dir="auto"
              maxLength={imageAltMaxLength}
              value={imageAlt}
              onChange={(event) => onChange({ imageAlt: event.target.value })}
            />
          </Field>
        )}
      </div>
    </div>
  )
}
