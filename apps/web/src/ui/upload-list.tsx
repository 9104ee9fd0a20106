import { Check, File as FileIcon, Pause, Play, RotateCw, Trash2, X } from 'lucide-react'
import { cn } from './cn.ts'
import { formatBytes } from './format-bytes.ts'
import { IconButton } from './icon-button.tsx'
import { Progress } from './progress.tsx'

export type UploadItem = {
  id: string
  name: string
  sizeBytes: number
  state: 'waiting' | 'uploading' | 'paused' | 'processing' | 'done' | 'failed'
  /** 0 to 100, while uploading or paused. */
  progress?: number | undefined
  /** In place of the state in words. */
  error?: string | undefined
  /** False for what cannot be sent again as it is. */
  canRetry?: boolean | undefined
  /** False for what is sent from elsewhere. */
  canPause?: boolean | undefined
}

export type UploadListProps = {
  items: readonly UploadItem[]
  onPause?: ((id: string) => void) | undefined
  onResume?: ((id: string) => void) | undefined
  onCancel?: ((id: string) => void) | undefined
  onRetry?: ((id: string) => void) | undefined
  onRemove?: ((id: string) => void) | undefined
}

const words = {
  waiting: 'Waiting',
  uploading: 'Uploading',
  paused: 'Paused',
  processing: 'Being prepared',
  done: 'Ready',
  failed: 'Failed',
}

/** Files on their way up. */
export function UploadList({ items, ...actions }: UploadListProps) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <li key={item.id} className="flex items-center gap-3.5 py-3">
          <span className="grid size-9 shrink-0 place-items-center rounded-md bg-surface-2 text-ink-2">
            {item.state === 'done' ? (
              <Check aria-hidden="true" className="size-4.5 text-good" />
            ) : (
              <FileIcon aria-hidden="true" className="size-4.5" strokeWidth={1.75} />
            )}
          </span>
          <div className="min-w-0 flex-1">
            <p className="truncate text-sm font-label text-ink">{item.name}</p>
            <p className={cn('tnum text-xs', item.state === 'failed' ? 'text-bad' : 'text-ink-3')}>
              {item.error ?? words[item.state]} · {formatBytes(item.sizeBytes)}
            </p>
            {(item.state === 'uploading' || item.state === 'paused') && (
              <Progress size="sm" label={`Uploading ${item.name}`} value={item.progress} className="mt-1.5" />
            )}
          </div>
          <UploadAction item={item} {...actions} />
        </li>
      ))}
    </ul>
  )
}

type UploadActionProps = Omit<UploadListProps, 'items'> & { item: UploadItem }

function UploadAction({ item, onPause, onResume, onCancel, onRetry, onRemove }: UploadActionProps) {
  const isRunning = item.state === 'waiting' || item.state === 'uploading' || item.state === 'paused'
  return (
    <span className="flex shrink-0">
      {item.state === 'uploading' && item.canPause !== false && onPause && (
        <IconButton size="sm" label={`Pause ${item.name}`} onClick={() => onPause(item.id)}>
          <Pause aria-hidden="true" />
        </IconButton>
      )}
      {item.state === 'paused' && onResume && (
        <IconButton size="sm" label={`Resume ${item.name}`} onClick={() => onResume(item.id)}>
          <Play aria-hidden="true" />
        </IconButton>
      )}
      {item.state === 'failed' && item.canRetry !== false && onRetry && (
        <IconButton size="sm" label={`Try ${item.name} again`} onClick={() => onRetry(item.id)}>
          <RotateCw aria-hidden="true" />
        </IconButton>
      )}
      {isRunning && onCancel && (
        <IconButton size="sm" label={`Cancel ${item.name}`} onClick={() => onCancel(item.id)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
      {!isRunning && item.state !== 'processing' && onRemove && (
        <IconButton size="sm" label={`Remove ${item.name}`} onClick={() => onRemove(item.id)}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      )}
    </span>
  )
}
