import { Upload } from 'lucide-react'
import { useId, useRef, useState, type DragEvent } from 'react'
import { Button } from './button.tsx'
import { cn } from './cn.ts'
import { formatBytes } from './format-bytes.ts'

export type FileDropProps = {
  /** What belongs here: "Poster". */
  label: string
  hint?: string | undefined
  /** As in the HTML attribute; checked for dropped files too. */
  accept?: string | undefined
  multiple?: boolean | undefined
  maxSizeBytes?: number | undefined
  onFiles: (files: File[]) => void
  /** Told in words why files were not taken; the words are also shown. */
  onReject?: ((message: string) => void) | undefined
  disabled?: boolean | undefined
  className?: string | undefined
}

/** A place to drop files, with a button that does the same. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, multiple = false, maxSizeBytes, onFiles, disabled = false, className } = props
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string>()

  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (files.length === 0 || disabled) return
    const refused = files.map((file) => refusal(file, accept, maxSizeBytes)).filter((one) => one !== undefined)
    const good = files.filter((file) => refusal(file, accept, maxSizeBytes) === undefined)
    setProblem(refused[0])
    if (refused[0] !== undefined) props.onReject?.(refused[0])
    if (good.length > 0) onFiles(good)
  }
  const onDrag = (event: DragEvent, inside: boolean) => {
    event.preventDefault()
    setOver(inside && !disabled)
  }
  return (
    <div
      role="group"
      aria-label={label}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={(event) => {
        onDrag(event, false)
        take(event.dataTransfer.files)
      }}
      className={cn(
        'flex flex-wrap items-center gap-x-5 gap-y-3 rounded-lg border border-dashed p-5 transition-colors',
        over ? 'border-accent-ink bg-accent-soft' : 'border-control bg-surface',
        className,
      )}
    >
      <span className="grid size-10 shrink-0 place-items-center rounded-md bg-surface-2 text-ink-2">
        <Upload aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </span>
      <div className="min-w-44 flex-1">
        <p className="text-sm font-label text-ink">{over ? 'Let go to add' : `Drop ${label.toLowerCase()} here`}</p>
        {hint && (
          <p id={hintId} className="text-xs text-ink-3">
            {hint}
          </p>
        )}
        <p role="alert" className={problem ? 'mt-1 text-xs text-bad' : 'sr-only'}>
          {problem}
        </p>
      </div>
      <Button disabled={disabled} aria-describedby={hint ? hintId : undefined} onClick={() => input.current?.click()}>
        Choose {multiple ? 'files' : 'a file'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}

function refusal(file: File, accept: string | undefined, maxSizeBytes: number | undefined): string | undefined {
  if (accept && !isAccepted(file, accept)) return `${file.name} is not a kind of file that fits here`
  if (maxSizeBytes !== undefined && file.size > maxSizeBytes) {
    return `${file.name} is ${formatBytes(file.size)}; at most ${formatBytes(maxSizeBytes)} fits`
  }
  return undefined
}

function isAccepted(file: File, accept: string): boolean {
  return accept.split(',').some((entry) => {
    const rule = entry.trim().toLowerCase()
    if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule)
    if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1))
    return file.type === rule
  })
}
