/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the native element cannot be given rounded, tokened parts in every browser */
import { cn } from './cn.ts'

export type ProgressProps = {
  /** 0 to `max`; more is drawn as full. Leave out while it is unknown. */
  value?: number | undefined
  max?: number | undefined
  label: string
  /** Said instead of the percentage, such as "62% of $4.2M". */
  valueText?: string | undefined
  tone?: 'accent' | 'good' | 'bad' | undefined
  size?: 'sm' | 'md' | undefined
  className?: string | undefined
}

const tones = { accent: 'bg-accent', good: 'bg-good', bad: 'bg-bad' }

/** How far along something is. */
export function Progress(props: ProgressProps) {
  const { value, max = 100, label, valueText, tone = 'accent', size = 'md', className } = props
  const percent = value === undefined ? undefined : Math.min(100, Math.max(0, (value / max) * 100))
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value === undefined ? undefined : Math.min(max, Math.max(0, value))}
      aria-valuetext={valueText}
      className={cn('w-full overflow-hidden rounded-full bg-surface-3', size === 'sm' ? 'h-1' : 'h-2', className)}
    >
      <div
        className={cn(
          'h-full rounded-full transition-[width] duration-500',
          tones[tone],
          percent === undefined && 'w-1/3 animate-pulse',
        )}
        style={percent === undefined ? undefined : { width: `${percent}%` }}
      />
    </div>
  )
}
