import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { UploadOptions } from '../../forms/upload-file.ts'
import type { UploadItem } from '../../ui/upload-list.tsx'

type PictureUpload<Answer> = {
  send: (file: File, options: UploadOptions) => Promise<Answer>
  onDone: (answer: Answer) => void
}

/** The most that a picture may weigh. */
export const maxPictureSizeBytes = 15 * 1024 * 1024

/** One picture at a time on its way to the server, with its progress, which can be cancelled and tried again. */
export function usePictureUpload<Answer>({ send, onDone }: PictureUpload<Answer>) {
  const [file, setFile] = useState<File>()
  const [progress, setProgress] = useState(0)
  const abort = useRef<AbortController>(undefined)
  const upload = useMutation({
    mutationFn: (chosen: File) => {
      abort.current = new AbortController()
      return send(chosen, { onProgress: setProgress, signal: abort.current.signal })
    },
    onMutate: (chosen) => {
      setFile(chosen)
      setProgress(0)
    },
    onSuccess: (answer) => {
      setFile(undefined)
      onDone(answer)
    },
    onError: (error) => {
      if (error.name === 'AbortError') setFile(undefined)
    },
  })
  useEffect(() => () => abort.current?.abort(), [])
  const item: UploadItem | undefined = file && {
    id: 'picture',
    name: file.name,
    sizeBytes: file.size,
    state: upload.isError ? 'failed' : progress < 100 ? 'uploading' : 'processing',
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
