import { cn } from './cn.ts'

type SpinnerProps = { label?: string | undefined; className?: string | undefined }

/** A turning ring. With `label` it is announced; without, it is decoration. */
export function Spinner({ label, className }: SpinnerProps) {
  return (
    <span role={label ? 'status' : undefined} className={cn('inline-flex text-current', className)}>
      <svg viewBox="0 0 16 16" className="size-[1.15em] animate-spin" fill="none" aria-hidden="true">
        <circle cx="8" cy="8" r="6.25" stroke="currentColor" strokeOpacity=".25" strokeWidth="1.75" />
        <path d="M14.25 8A6.25 6.25 0 0 0 8 1.75" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
      {label && <span className="sr-only">{label}</span>}
    </span>
  )
}
