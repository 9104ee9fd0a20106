import type { ReactNode } from 'react'

type GallerySectionProps = { id: string; title: string; children: ReactNode }

/** One chapter of the gallery. */
export function GallerySection({ id, title, children }: GallerySectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="border-t border-line pt-8 pb-14">
      <h2 id={`${id}-title`} className="display text-d3">
        {title}
      </h2>
      <div className="mt-6 grid gap-8">{children}</div>
    </section>
  )
}

type SpecimenProps = { title: string; children: ReactNode }

/** One component in its states. */
export function Specimen({ title, children }: SpecimenProps) {
  return (
    <div className="min-w-0">
      <h3 className="mb-3 text-sm text-ink-3">{title}</h3>
      {children}
    </div>
  )
}

/** Things beside each other. */
export function Line({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>
}
