import { Bookmark } from 'lucide-react'
import { useSaves } from '../../app/saves.ts'
import { cn } from '../../ui/cn.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** The corner of a poster that saves a pitch; shown to whoever keeps lists. */
export function SaveMark({ pitchId, title }: { pitchId: string; title: string }) {
  const { canSave, isSaved, setSaved } = useSaves()
  if (!canSave) return null
  const saved = isSaved(pitchId)
  return (
    <IconButton
      label={`Save ${title}`}
      aria-pressed={saved}
      variant="media"
      size="sm"
      className={cn(
        'absolute top-2 right-2 transition-opacity',
        !saved &&
          'pointer-fine:opacity-0 pointer-fine:group-hover/tile:opacity-100 pointer-fine:group-focus-within/tile:opacity-100',
      )}
      onClick={() => setSaved(pitchId, !saved)}
    >
      <Bookmark aria-hidden="true" className={cn(saved && 'fill-current')} />
    </IconButton>
  )
}
