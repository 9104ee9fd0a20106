import { documentKindRules, documentKinds, documentTypeNames } from '@pitchey/contract/documents/vocabulary'
import type { DocumentKind } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refreshApi } from '../../app/queries.ts'
import { Field } from '../../ui/field.tsx'
import { FileDrop } from '../../ui/file-drop.tsx'
import { formatBytes } from '../../ui/format-bytes.ts'
import { Panel } from '../../ui/panel.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { UploadList, type UploadItem } from '../../ui/upload-list.tsx'
import { documentTiers } from './document-words.ts'
import { guessKind } from './guess-kind.ts'
import { canRetry, discardUpload, dropUpload, enqueueUploads, pauseUpload, resumeUpload } from './upload-queue.ts'
import type { QueuedUpload } from './upload-queue.ts'
import { useUploads } from './use-uploads.ts'
import type { UploadElsewhere } from './use-uploads.ts'

const byName = ''
const kindOptions = [
  { value: byName, label: 'By the file’s name' },
  ...documentKinds.map((kind) => ({ value: kind, label: documentKindRules[kind].label })),
]

const typesOf = (kind: DocumentKind): string =>
  documentKindRules[kind].types.map((type) => documentTypeNames[type].label).join(', ')

const hintFor = (kind: DocumentKind | undefined): string => {
  if (kind === undefined) return 'PDF, Word, Final Draft, Fountain, Excel, CSV, pictures and video. Paste works too.'
  const { maxSizeBytes, tier } = documentKindRules[kind]
  return `${typesOf(kind)}, up to ${formatBytes(maxSizeBytes)}. Shown to: ${documentTiers[tier].label.toLowerCase()}.`
}

type UploadPanelProps = { pitchId: PitchId; storage: { usedBytes: number; limitBytes: number } | undefined }

/** Where files are dropped, pasted and chosen, and what becomes of them. */
export function UploadPanel({ pitchId, storage }: UploadPanelProps) {
  const [kind, setKind] = useState<DocumentKind>()
  const { queued, elsewhere } = useUploads(pitchId)
  const add = (files: readonly File[]) =>
    enqueueUploads(files.map((file) => ({ pitchId, kind: kind ?? guessKind(file.name), file })))
  usePastedFiles(add)
  return (
    <Panel title="Add files" action={<Storage storage={storage} />}>
      <Field label="These are" className="mb-4 max-w-64">
        <Select
          options={kindOptions}
          value={kind ?? byName}
          onValueChange={(value) => setKind(documentKinds.find((one) => one === value))}
        />
      </Field>
      <FileDrop label="Files" multiple hint={hintFor(kind)} onFiles={add} />
      <Uploads pitchId={pitchId} queued={queued} elsewhere={elsewhere} />
    </Panel>
  )
}

function Storage({ storage }: Pick<UploadPanelProps, 'storage'>) {
  if (!storage) return null
  const { usedBytes, limitBytes } = storage
  return (
    <div className="w-44 text-xs text-ink-2">
      <p className="tnum mb-1">
        {formatBytes(usedBytes)} of {formatBytes(limitBytes)} used
      </p>
      <Progress size="sm" label="Storage used" value={Math.min(100, (usedBytes / limitBytes) * 100)} />
    </div>
  )
}

type UploadsProps = { pitchId: PitchId; queued: readonly QueuedUpload[]; elsewhere: readonly UploadElsewhere[] }

function Uploads({ pitchId, queued, elsewhere }: UploadsProps) {
  const client = useQueryClient()
  const items = [...queued.map(itemOf), ...elsewhere.map(itemElsewhere)]
  if (items.length === 0) return null
  const remove = async (id: string) => {
    if (queued.some((upload) => upload.id === id)) await dropUpload(id)
    else await discardUpload(id)
    await refreshApi(client, 'GET /api/pitches/{id}/uploads', 'GET /api/pitches/{id}/documents/edit')
  }
  return (
    <section aria-label="Uploads" className="mt-4" data-pitch={pitchId}>
      <UploadList
        items={items}
        onPause={pauseUpload}
        onResume={resumeUpload}
        onRetry={resumeUpload}
        onCancel={(id) => void remove(id)}
        onRemove={(id) => void remove(id)}
      />
    </section>
  )
}

const share = (sentBytes: number, sizeBytes: number): number => Math.round((sentBytes / sizeBytes) * 100)

const itemOf = ({ id, name, sizeBytes, sentBytes, state, error }: QueuedUpload): UploadItem => ({
  id,
  name,
  sizeBytes,
  state: state === 'checking' ? 'processing' : state,
  progress: share(sentBytes, sizeBytes),
  error,
  canRetry: canRetry(id),
})

/** An upload that another page began, or this one before it was loaded anew. */
const itemElsewhere = ({
  fileName,
  receivedBytes,
  refusal,
  sentBytes,
  state,
  ...upload
}: UploadElsewhere): UploadItem => {
  const { id, sizeBytes } = upload
  const common = { id, name: fileName, sizeBytes, canRetry: false, canPause: false }
  if (state === 'checking') return { ...common, state: 'processing' }
  if (state === 'refused') return { ...common, state: 'failed', error: refusal ?? 'Not taken' }
  if (sentBytes !== null) {
    const progress = share(Math.max(sentBytes, receivedBytes), sizeBytes)
    return { ...common, state: 'uploading', progress, error: `Sent from another tab or device, ${progress} %` }
  }
  const error = `Unfinished at ${share(receivedBytes, sizeBytes)} %. Choose the same file to go on`
  return { ...common, state: 'failed', error }
}

/** Files that are pasted anywhere on the page, except into a field. */
function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  })
}
