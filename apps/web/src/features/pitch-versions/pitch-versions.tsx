import type { PitchId } from '@pitchey/contract/ids'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import type { VersionCard } from '@pitchey/contract/pitches/versions'
import { ChevronLeft, History } from 'lucide-react'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { isProblem } from '../../app/api-problem.ts'
import { usePages } from '../../app/paged.ts'
import { Button } from '../../ui/button.tsx'
import { cn } from '../../ui/cn.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { LoadMore } from '../../ui/load-more.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SkeletonList } from '../../ui/skeleton.tsx'
import { toast } from '../../ui/toast.ts'
import { chosenIn, pairOf, withChosen, type ChosenVersions } from './chosen-versions.ts'
import { ComparisonPanel } from './comparison-panel.tsx'
import { NameVersionDialog, type Naming } from './name-version-dialog.tsx'
import { useVersionTasks } from './use-version-tasks.tsx'
import { VersionList, type VersionTasks } from './version-list.tsx'
import { savedAtWords, versionTitle } from './version-words.ts'

export const versionsRequest = (id: PitchId) => ({ params: { id }, query: { limit: '50' } })

/** Whether the acting person may name and restore versions of a pitch. */
export const mayChange = ({ status, role }: Pick<OwnPitch, 'status' | 'role'>): boolean =>
  isEditable(status) && (role === 'owner' || role === 'editor')

type PitchVersionsProps = {
  pitch: OwnPitch
  naming: Naming | undefined
  onNaming: (naming: Naming | undefined) => void
}

/** The versions of a pitch beside what changed between two of them; on a phone one after the other. */
export function PitchVersions({ pitch, naming, onNaming }: PitchVersionsProps) {
  const [search, setSearch] = useSearchParams()
  const list = usePages('GET /api/pitches/{id}/versions', versionsRequest(pitch.id), ({ number }) => String(number))
  const tasks = useVersionTasks(pitch.id)
  const [restoring, setRestoring] = useState<VersionCard>()
  const chosen = chosenIn(search)
  const hasChosen = chosen.older !== null || chosen.newer !== null
  const pair = pairOf(list.items, chosen)
  const addressWith = (change: Partial<ChosenVersions>) => `?${withChosen(search, change).toString()}`
  const menu: VersionTasks = {
    onName: (version) => onNaming({ pitchId: pitch.id, version }),
    onUnname: (version) => void tasks.unname(version),
    onRestore: setRestoring,
  }

  if (list.error && list.items.length === 0)
    return (
      <ErrorState
        onRetry={() => void list.refetch()}
        requestId={isProblem(list.error) ? list.error.requestId : undefined}
      />
    )
  if (!list.isPending && list.items.length === 0) return <NoVersions />
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[19rem_minmax(0,1fr)]">
      <div className={cn('min-w-0 lg:sticky lg:top-20 lg:block', hasChosen && 'hidden')}>
        <Panel padding="none" aria-label="Versions" className="overflow-clip">
          {list.isPending ? (
            <div className="p-4">
              <SkeletonList label="Loading versions" rows={5} />
            </div>
          ) : (
            <div className="lg:max-h-[calc(100vh-8rem)] lg:overflow-y-auto">
              <VersionList
                versions={list.items}
                shown={pair?.newer}
                addressOf={({ number }) => addressWith({ older: null, newer: number })}
                presentAddressOf={({ number }) => addressWith({ older: number, newer: list.items[0]?.number ?? null })}
                tasks={mayChange(pitch) ? menu : undefined}
              />
              {list.hasMore && (
                <LoadMore
                  shown={list.items.length}
                  noun="versions"
                  hasMore
                  to={list.moreTo}
                  loading={list.isFetching}
                />
              )}
            </div>
          )}
        </Panel>
      </div>
      <div className={cn('min-w-0 lg:block', !hasChosen && 'hidden')}>
        <Button asChild variant="ghost" size="sm" className="mb-3 lg:hidden">
          <Link to={addressWith({ older: null, newer: null })}>
            <ChevronLeft aria-hidden="true" /> All versions
          </Link>
        </Button>
        {pair ? (
          <ComparisonPanel
            pitchId={pitch.id}
            versions={list.items}
            pair={pair}
            view={chosen.view}
            onChoose={(change) => setSearch(withChosen(search, change), { preventScrollReset: true, replace: true })}
          />
        ) : (
          !list.isPending && <NothingBefore />
        )}
      </div>
      <NameVersionDialog
        naming={naming}
        onClose={() => onNaming(undefined)}
        onNamed={(version) => {
          onNaming(undefined)
          toast(`Named “${versionTitle(version)}”`)
          void tasks.refresh()
        }}
      />
      <RestoreDialog
        version={restoring}
        onClose={() => setRestoring(undefined)}
        onRestore={async (version) => {
          await tasks.restore(version, pitch.version)
          setSearch(withChosen(search, { older: null, newer: null }), { replace: true, preventScrollReset: true })
        }}
      />
    </div>
  )
}

type RestoreDialogProps = {
  version: VersionCard | undefined
  onClose: () => void
  onRestore: (version: VersionCard) => Promise<void>
}

function RestoreDialog({ version, onClose, onRestore }: RestoreDialogProps) {
  return (
    <ConfirmDialog
      open={version !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={version ? `Restore ${versionTitle(version)}?` : 'Restore?'}
      confirmLabel="Restore version"
      tone="primary"
      onConfirm={async () => {
        if (version) await onRestore(version)
      }}
    >
      {version && (
        <p>
          The pitch says again what it said on {savedAtWords(version)}. What it says now stays in the list. Who may see
          what does not change.
        </p>
      )}
    </ConfirmDialog>
  )
}

function NoVersions() {
  return (
    <Panel aria-label="Versions">
      <EmptyState icon={History} title="Nothing kept yet" headingLevel={2}>
        As soon as you change something, what the pitch said before is kept here.
      </EmptyState>
    </Panel>
  )
}

function NothingBefore() {
  return (
    <Panel aria-label="Comparison">
      <EmptyState icon={History} title="The first version" headingLevel={2}>
        There is nothing before it to compare it with. A new version begins when ten minutes have passed, when somebody
        else writes, and before you publish or restore.
      </EmptyState>
    </Panel>
  )
}
