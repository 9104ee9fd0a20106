import type { ReactNode } from 'react'

export type StatProps = { value: ReactNode; label: string }

/** A number in the display face over its name, for heroes. */
export function Stat({ value, label }: StatProps) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-ink-2">{label}</dt>
      <dd className="display text-[1.75rem]/9 text-ink">{value}</dd>
    </div>
  )
}

/** Several `Stat`s in a line. */
export function StatList({ children }: { children: ReactNode }) {
  return <dl className="flex flex-wrap gap-x-10 gap-y-5">{children}</dl>
}
