import { useApi } from '../../app/queries.ts'
import { PresenceDot } from '../../ui/presence-dot.tsx'
import { ownWords } from './presence-words.ts'

/** How one appears to others, with one's own line, for a menu. */
export function PresenceLine() {
  const { data } = useApi('GET /api/presence')
  return (
    <>
      <span aria-hidden="true" className="grid size-4 shrink-0 place-items-center">
        <PresenceDot status={data?.shown ?? null} />
      </span>
      <span className="min-w-0">
        {data ? ownWords(data) : 'Your status'}
        {data?.customStatus && (
          <span dir="auto" className="block max-w-52 truncate text-xs text-ink-3">
            {data.customStatus.text}
          </span>
        )}
      </span>
    </>
  )
}
