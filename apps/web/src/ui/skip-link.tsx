/** The first thing Tab reaches: jumps over the navigation to the element with `targetId`. */
export function SkipLink({ targetId = 'main' }: { targetId?: string | undefined }) {
  return (
    <a
      href={`#${targetId}`}
      className="fixed top-3 left-3 z-100 rounded-md bg-ink px-4 py-2.5 text-sm font-label text-bg not-focus:sr-only"
    >
      Skip to content
    </a>
  )
}
