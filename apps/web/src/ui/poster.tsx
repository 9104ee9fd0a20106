import { useState } from 'react'
import { cn } from './cn.ts'
import { seededHue } from './seeded-hue.ts'

/** One picture: an address every browser can show, and `srcset` texts for the newer formats. */
export type PictureFiles = { src: string; avif?: string | undefined; webp?: string | undefined }

export type PosterProps = {
  /** Drawn on the colour block when there are no files. */
  title: string
  files?: PictureFiles | undefined
  /** The picture's dominant colour, shown until it arrives. Any CSS colour. */
  color?: string | undefined
  /** Empty (the default) inside a card whose title is beside it. */
  alt?: string | undefined
  /** How wide it is drawn, as in the HTML attribute. */
  sizes?: string | undefined
  width?: number | undefined
  height?: number | undefined
  /** The picture the page is judged by: load it first. */
  priority?: boolean | undefined
  /** Grows a little while its `group` is pointed at. */
  zoom?: boolean | undefined
  className?: string | undefined
}

/** A poster, 2:3, in the best format and size the browser takes. */
export function Poster(props: PosterProps) {
  const { title, files, color, alt = '', sizes = '(min-width: 640px) 13rem, 45vw', className } = props
  const { width = 800, height = 1200, priority = false, zoom = false } = props
  const [failed, setFailed] = useState<string>()
  const isShown = files !== undefined && files.src !== failed
  return (
    <span
      className={cn('relative block aspect-2/3 overflow-hidden rounded-lg bg-surface-3', className)}
      style={color ? { backgroundColor: color } : undefined}
    >
      {isShown ? (
        <picture>
          {files.avif && <source type="image/avif" srcSet={files.avif} sizes={sizes} />}
          {files.webp && <source type="image/webp" srcSet={files.webp} sizes={sizes} />}
          <img
            src={files.src}
            alt={alt}
            width={width}
            height={height}
            decoding="async"
            onError={() => setFailed(files.src)}
            {...(priority ? { fetchPriority: 'high' as const } : { loading: 'lazy' as const })}
            className={cn(
              'absolute inset-0 size-full object-cover',
              zoom && 'transition-transform duration-500 ease-out group-hover:scale-[1.035]',
            )}
          />
        </picture>
      ) : (
        <TitleBlock title={title} alt={alt} />
      )}
      <span aria-hidden="true" className="absolute inset-0 rounded-[inherit] ring-1 ring-white/12 ring-inset" />
    </span>
  )
}

function TitleBlock({ title, alt }: { title: string; alt: string }) {
  const hue = seededHue(title)
  return (
    <span
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
      className="@container absolute inset-0 flex items-end p-[9%]"
      style={{ backgroundColor: `oklch(0.32 0.065 ${hue})`, color: `oklch(0.95 0.03 ${hue})` }}
    >
      <span className="display line-clamp-5 hidden text-[clamp(0.75rem,14cqi,2.75rem)] leading-[1.05] wrap-anywhere @min-[5rem]:block">
        {title}
      </span>
    </span>
  )
}
