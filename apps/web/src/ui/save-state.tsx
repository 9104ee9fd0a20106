import { Check, CloudOff, PenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'

export type SaveStateProps = {
  state: 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'error'
  /** Said after "Saved", such as "at 14:02". */
  note?: string | undefined
  /** A button for `conflict` and `error`: review, try again. */
  action?: ReactNode
}

const looks = {
  saved: { text: 'Saved', tone: 'text-ink-2', icon: <Check aria-hidden="true" className="size-3.5 text-good" /> },
  saving: { text: 'Saving…', tone: 'text-ink-2', icon: <Spinner /> },
  unsaved: { text: 'Unsaved changes', tone: 'text-ink-2', icon: <PenLine aria-hidden="true" className="size-3.5" /> },
  offline: {
    text: 'Offline, kept on this device',
    tone: 'text-accent-ink',
    icon: <CloudOff aria-hidden="true" className="size-3.5" />,
  },
  conflict: {
    text: 'Changed elsewhere',
    tone: 'text-bad',
    icon: <TriangleAlert aria-hidden="true" className="size-3.5" />,
  },
  error: { text: 'Not saved', tone: 'text-bad', icon: <TriangleAlert aria-hidden="true" className="size-3.5" /> },
}

/** Whether what is written is safe. */
export function SaveState({ state, note, action }: SaveStateProps) {
  const { text, tone, icon } = looks[state]
  return (
    <span className="inline-flex items-center gap-2.5 text-xs">
      <output className={cn('inline-flex items-center gap-1.5', tone)}>
        {icon}
        {text}
        {note && <span className="tnum text-ink-3">{note}</span>}
      </output>
      {action}
    </span>
  )
}
