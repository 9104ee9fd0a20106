import type { SavedPitch } from '@pitchey/contract/engagement/saves'
import { budgetRangeLabels, formatLabels, genreLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { BookmarkX, EyeOff } from 'lucide-react'
import { Link } from 'react-router'
import { call } from '../../app/api.ts'
import { formatDay } from '../../app/format.ts'
import { posterFiles } from '../../app/picture-files.ts'
import { refreshApi } from '../../app/queries.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Poster } from '../../ui/poster.tsx'
import { toast, toastError } from '../../ui/toast.ts'
import { SavedNote } from './saved-note.tsx'

/** A pitch on a list: what it is, what the reader noted, and a way to take it off. */
export function SavedItem({ item, listId }: { item: SavedPitch; listId: string }) {
  const client = useQueryClient()
  const name = item.pitch?.title ?? 'the pitch that is gone'
  const remove = useMutation({
    mutationFn: () => call('DELETE /api/lists/{id}/items/{pitchId}', { params: { id: listId, pitchId: item.pitchId } }),
    onSuccess: async () => {
      toast('Taken off the list', { durationMs: 2500 })
      await refreshApi(client, 'GET /api/lists', 'GET /api/lists/{id}/items', 'GET /api/saves')
    },
    onError: () => toastError('The pitch is still on the list'),
  })
  return (
    <li className="panel flex gap-4 p-4 sm:gap-6 sm:p-5">
      <div className="w-20 shrink-0 sm:w-28">
        {item.card ? (
          <Poster
            title={item.card.title}
            files={posterFiles(item.card.poster)}
            color={item.card.poster?.colour}
            sizes="7rem"
          />
        ) : (
          <span className="grid aspect-2/3 place-items-center rounded-lg bg-surface-2 text-ink-3 ring-1 ring-line">
            <EyeOff aria-hidden="true" className="size-6" strokeWidth={1.6} />
          </span>
        )}
      </div>
      <div className="grid min-w-0 flex-1 content-start gap-x-8 gap-y-4 lg:grid-cols-2">
        <div className="min-w-0">
          <div className="flex items-start justify-between gap-2">
            <Words item={item} />
            <IconButton
              label={`Take ${name} off this list`}
              size="sm"
              disabled={remove.isPending}
              onClick={() => remove.mutate()}
            >
              <BookmarkX aria-hidden="true" />
            </IconButton>
          </div>
          {item.card && (
            <p dir="auto" className="mt-2 line-clamp-3 max-w-[38em] text-sm text-ink-2">
              {item.card.logline}
            </p>
          )}
          <p className="mt-2 text-sm text-ink-3">Saved {formatDay(item.savedAt)}</p>
        </div>
        <SavedNote key={item.version} item={item} listId={listId} name={name} />
      </div>
    </li>
  )
}

function Words({ item: { pitch, card } }: { item: SavedPitch }) {
  if (!pitch) {
    return (
      <div>
        <h2 className="text-base font-name text-ink-2">No longer on the market</h2>
        <p className="mt-1 text-sm text-ink-3">Its creator took it down. Your note stays with you.</p>
      </div>
    )
  }
  const facts = card
    ? [
        genreLabels[card.genre],
        formatLabels[card.format],
        stageLabels[card.stage],
        ...(card.budgetRange ? [budgetRangeLabels[card.budgetRange]] : []),
      ]
    : ['Open to whoever has its link']
  return (
    <div className="min-w-0">
      <h2 dir="auto" className="text-base font-name wrap-anywhere">
        <Link to={`/pitch/${pitch.slug}`} className="rounded-sm hover:underline hover:underline-offset-4">
          {pitch.title}
        </Link>
      </h2>
      <p className="mt-0.5 text-sm text-ink-2">{facts.join(' · ')}</p>
    </div>
  )
}
