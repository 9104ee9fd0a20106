/** The first thing Tab reaches: jumps over the navigation to the element with `targetId`. */
export function SkipLink({ targetId = 'main' }: { targetId?: string | undefined }) {
  return (
    <a
      href={`#${targetId}`}
      className="sr-only z-100 rounded-md bg-ink px-4 py-2.5 text-sm font-label text-bg focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      Skip to content
    </a>
  )
}
