import type { PresenceStatus } from '@pitchey/contract/realtime/presence'
import { cn } from './cn.ts'

export type PresenceDotProps = {
  /** Null where it is not known, which shows nothing. */
  status: PresenceStatus | null
  /** Read out; without it the dot is decoration beside words that say the same. */
  label?: string | undefined
  className?: string | undefined
}

// Each differs in shape too, for those who do not tell colours apart.
const looks: Record<PresenceStatus, string> = {
  online: 'bg-good',
  away: 'border-2 border-accent-ink',
  do_not_disturb: 'bg-bad before:h-0.5 before:w-1.5 before:rounded-full before:bg-surface',
  offline: 'border-2 border-ink-3',
}

/** A small mark of how somebody is. */
export function PresenceDot({ status, label, className }: PresenceDotProps) {
  if (status === null) return null
  return (
    <span
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className={cn('inline-grid size-2.5 shrink-0 place-items-center rounded-full', looks[status], className)}
    />
  )
}
