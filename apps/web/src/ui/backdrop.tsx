import type { ReactNode } from 'react'
import { cn } from './cn.ts'
import type { PictureFiles } from './poster.tsx'

export type BackdropProps = {
  /** Tiny blurred copy that lights the scene. */
  ambientUrl?: string | undefined
  /** A sharp wide picture; the scrims keep text readable over it. */
  files?: PictureFiles | undefined
  color?: string | undefined
  className?: string | undefined
  children: ReactNode
}

/** A full-width scene for heroes: dark in both themes, lit by a picture, safe to write on at the left and bottom. */
export function Backdrop({ ambientUrl, files, color, className, children }: BackdropProps) {
  return (
    <div className={cn('dark relative isolate overflow-hidden bg-bg text-ink', className)}>
      <div aria-hidden="true" className="absolute inset-0 -z-10" style={color ? { backgroundColor: color } : undefined}>
        {ambientUrl && !files && (
          <img
            src={ambientUrl}
            alt=""
            width={640}
            height={400}
            decoding="async"
            className="absolute inset-0 size-full scale-110 object-cover opacity-75"
          />
        )}
        {files && (
          <picture>
            {files.avif && <source type="image/avif" srcSet={files.avif} sizes="100vw" />}
            <img
              src={files.src}
              alt=""
              width={1600}
              height={900}
              decoding="sync"
              fetchPriority="high"
              className="absolute inset-0 size-full object-cover object-[70%_20%]"
            />
          </picture>
        )}
        <div className="absolute inset-0 hidden bg-linear-to-r from-bg/92 via-bg/55 via-45% to-transparent sm:block" />
        <div className="absolute inset-0 bg-linear-to-t from-bg via-bg/72 to-bg/45 sm:hidden" />
        <div className="absolute inset-x-0 bottom-0 h-3/5 bg-linear-to-t from-bg via-bg/55 to-transparent" />
        <div className="absolute inset-x-0 top-0 h-28 bg-linear-to-b from-bg/80 via-bg/55 to-transparent" />
      </div>
      {children}
    </div>
  )
}
