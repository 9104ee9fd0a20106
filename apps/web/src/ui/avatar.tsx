import { useState } from 'react'
import { cn } from './cn.ts'
import { seededHue } from './seeded-hue.ts'

export type AvatarProps = {
  name: string
  src?: string | undefined
  /** What the colour comes from; an id keeps it when the name changes. */
  seed?: string | undefined
  size?: 'xs' | 'sm' | 'md' | 'lg' | 'xl' | undefined
  /** Square with round corners, for a company. */
  square?: boolean | undefined
  /** Set when the name is not written beside it. */
  labelled?: boolean | undefined
  className?: string | undefined
}

const sizes = {
  xs: 'size-6 text-[0.5625rem]',
  sm: 'size-8 text-2xs',
  md: 'size-9 text-xs',
  lg: 'size-14 text-md',
  xl: 'size-24 text-[1.75rem]',
}
const pixels = { xs: 24, sm: 32, md: 36, lg: 56, xl: 96 }

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters
    .map((word) => Array.from(word ?? '').at(0) ?? '')
    .join('')
    .toLocaleUpperCase('en')
}

/** A face, or the initials on a colour of their own. */
export function Avatar({
  name,
  src,
  seed = name,
  size = 'md',
  square = false,
  labelled = false,
  className,
}: AvatarProps) {
  const [failed, setFailed] = useState<string>()
  const hue = seededHue(seed)
  const shape = cn(
    'inline-grid shrink-0 place-items-center overflow-hidden font-name text-white select-none',
    square ? 'rounded-md' : 'rounded-full',
    sizes[size],
    className,
  )
  if (src && src !== failed) {
    return (
      <span className={shape}>
        <img
          src={src}
          alt={labelled ? name : ''}
          width={pixels[size]}
          height={pixels[size]}
          loading="lazy"
          decoding="async"
          onError={() => setFailed(src)}
          className="size-full object-cover"
        />
      </span>
    )
  }
  return (
    <span
      className={shape}
      {...(labelled ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
      style={{
        background: `linear-gradient(150deg, oklch(0.54 0.1 ${hue}), oklch(0.4 0.11 ${hue + 55}))`,
      }}
    >
      {initialsOf(name)}
    </span>
  )
}

type AvatarStackProps = { people: readonly { name: string; src?: string | undefined }[]; max?: number | undefined }

/** Several faces, overlapping; the rest as a number. */
export function AvatarStack({ people, max = 4 }: AvatarStackProps) {
  const shown = people.slice(0, max)
  const rest = people.length - shown.length
  return (
    <span className="inline-flex -space-x-2">
      <span className="sr-only">{people.map((person) => person.name).join(', ')}</span>
      {shown.map((person) => (
        <Avatar key={person.name} {...person} size="sm" className="ring-2 ring-surface" />
      ))}
      {rest > 0 && (
        <span
          aria-hidden="true"
          className="tnum inline-grid size-8 place-items-center rounded-full bg-surface-3 text-2xs font-name text-ink-2 ring-2 ring-surface"
        >
          +{rest}
        </span>
      )}
    </span>
  )
}
