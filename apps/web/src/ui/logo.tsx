import { cn } from './cn.ts'

type LogoProps = {
  /** The name beside the mark. */
  name?: string | undefined
  /** Only the mark; the name stays for screen readers. */
  compact?: boolean | undefined
  className?: string | undefined
}

/** The product's mark, a lamp throwing its beam, and its name. */
export function Logo({ name = 'Pitchey', compact = false, className }: LogoProps) {
  return (
    <span className={cn('inline-flex items-center gap-2.5 text-ink', className)}>
      <LogoMark className="h-5.5 w-auto" />
      <span className={compact ? 'sr-only' : 'display text-[1.375rem] leading-none font-[560]!'}>{name}</span>
    </span>
  )
}

/** The mark alone; give it a height. */
export function LogoMark({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 26 22" fill="none" aria-hidden="true" className={className}>
      <path d="M8.2 8.3 22.6 2.1A1 1 0 0 1 24 3v16a1 1 0 0 1-1.4.9L8.2 13.7Z" fill="var(--accent)" />
      <path d="M16.4 4.8 22.6 2.1A1 1 0 0 1 24 3v16a1 1 0 0 1-1.4.9l-6.2-2.7Z" fill="#000" fillOpacity=".1" />
      <circle cx="6.5" cy="11" r="5.25" fill="currentColor" />
    </svg>
  )
}
