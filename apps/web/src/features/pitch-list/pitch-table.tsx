import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import { ownPitchSorts } from '@pitchey/contract/pitches/endpoints'
import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { formatLabels, genreLabels, pitchStatusLabels } from '@pitchey/contract/pitches/vocabulary'
import { format } from 'date-fns'
import { lazy, Suspense, type ReactNode } from 'react'
import { Link } from 'react-router'
import { formatCount } from '../../app/format.ts'
import { posterFiles } from '../../app/picture-files.ts'
import { Badge } from '../../ui/badge.tsx'
import type { DataColumn } from '../../ui/data-table.tsx'
import { Poster } from '../../ui/poster.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { PitchActions } from './pitch-actions.tsx'
import { statusTones } from './pitch-steps.ts'

const DataTable = lazy(() =>
  import('../../ui/data-table.tsx').then((module) => ({ default: module.DataTable<OwnPitchCard> })),
)

const columns: readonly DataColumn<OwnPitchCard>[] = [
  {
    id: 'title',
    header: 'Pitch',
    primary: true,
    value: (pitch) => pitch.title,
    cell: (pitch) => (
      <span className="flex min-w-0 flex-1 items-center gap-3.5">
        <Poster
          title={pitch.title}
          files={posterFiles(pitch.poster)}
          color={pitch.poster?.colour}
          sizes="2.25rem"
          className="w-9 shrink-0 rounded-[5px]"
        />
        <span className="min-w-0">
          <Link
            to={`/creator/pitches/${pitch.id}/${isEditable(pitch.status) ? 'edit' : 'preview'}`}
            dir="auto"
            className="line-clamp-2 rounded-sm font-name text-ink hover:underline hover:underline-offset-4"
          >
            {pitch.title}
          </Link>
          <span className="block truncate text-xs font-normal text-ink-3">
            {genreLabels[pitch.genre]} · {formatLabels[pitch.format]}
          </span>
        </span>
        <span className="ml-auto sm:hidden">
          <PitchActions pitch={pitch} />
        </span>
      </span>
    ),
  },
  {
    id: 'status',
    header: 'Status',
    value: (pitch) => pitchStatusLabels[pitch.status],
    cell: (pitch) => (
      <span className="inline-flex flex-wrap items-center justify-end gap-1.5 sm:justify-start">
        <Badge tone={statusTones[pitch.status]}>{pitchStatusLabels[pitch.status]}</Badge>
        {pitch.visibility !== 'public' && (
          <Badge tone="outline">{pitch.visibility === 'unlisted' ? 'Unlisted' : 'Private'}</Badge>
        )}
      </span>
    ),
  },
  {
    id: 'views',
    header: 'Views',
    align: 'right',
    value: (pitch) => pitch.viewCount,
    cell: (pitch) => formatCount(pitch.viewCount),
  },
  {
    id: 'likes',
    header: 'Likes',
    align: 'right',
    value: (pitch) => pitch.likeCount,
    cell: (pitch) => formatCount(pitch.likeCount),
  },
  {
    id: 'comments',
    header: 'Comments',
    align: 'right',
    value: (pitch) => pitch.commentCount,
    cell: (pitch) => formatCount(pitch.commentCount),
  },
  {
    id: 'updated',
    header: 'Changed',
    align: 'right',
    value: (pitch) => new Date(pitch.updatedAt),
    cell: (pitch) => <time dateTime={pitch.updatedAt}>{format(new Date(pitch.updatedAt), 'd MMM yyyy')}</time>,
  },
  {
    id: 'actions',
    header: 'Actions',
    hideHeader: true,
    sortable: false,
    align: 'right',
    value: () => null,
    cell: (pitch) => (
      <span className="max-sm:hidden">
        <PitchActions pitch={pitch} />
      </span>
    ),
  },
]

/** The same where the server puts a list that goes on in order: by some columns only. */
export const servedPitchColumns = columns.map((column) =>
  ownPitchSorts.some((sort) => sort === column.id) ? column : { ...column, sortable: false },
)

type PitchTableProps = {
  pitches: readonly OwnPitchCard[]
  loading?: boolean
  error?: ReactNode
}

/** A few of one's own pitches as a table; on phones as cards. */
export function PitchTable({ pitches, loading = false, error }: PitchTableProps) {
  return (
    <Suspense
      fallback={
        <div className="p-5">
          <SkeletonList label="Loading pitches" />
        </div>
      }
    >
      <DataTable
        caption="Your pitches"
        columns={columns}
        rows={pitches}
        rowId={(pitch) => pitch.id}
        loading={loading}
        error={error}
      />
    </Suspense>
  )
}
