/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions -- dropping is an extra; the button inside does the same by keyboard */
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
  const { label, accept, multiple = false, disabled = false, className } = props
  const input = useRef<HTMLInputElement>(null)
  const hintId = useId()
  const [over, setOver] = useState(false)
  const { problem, take } = useFileCheck(props)
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
      <DropWords {...props} over={over} problem={problem} hintId={hintId} />
      <Button
        disabled={disabled}
        aria-describedby={props.hint ? hintId : undefined}
        onClick={() => input.current?.click()}
      >
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

type DropWordsProps = FileDropProps & { over: boolean; problem: string | undefined; hintId: string }

function DropWords({ label, hint, over, problem, hintId }: DropWordsProps) {
  return (
    <>
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
    </>
  )
}

function useFileCheck({ accept, maxSizeBytes, multiple = false, disabled = false, onFiles, onReject }: FileDropProps) {
  const [problem, setProblem] = useState<string>()
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1)
    if (files.length === 0 || disabled) return
    const refusals = files.map((file) => refusalOf(file, accept, maxSizeBytes))
    const first = refusals.find((refusal) => refusal !== undefined)
    const good = files.filter((_, index) => refusals[index] === undefined)
    setProblem(first)
    if (first !== undefined) onReject?.(first)
    if (good.length > 0) onFiles(good)
  }
  return { problem, take }
}

function refusalOf(file: File, accept: string | undefined, maxSizeBytes: number | undefined): string | undefined {
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
