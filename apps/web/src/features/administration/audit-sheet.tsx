import type { AuditEntry } from '@pitchey/contract/administration/endpoints'
import { format } from 'date-fns'
import { Button } from '../../ui/button.tsx'
import { CopyButton } from '../../ui/copy-button.tsx'
import { DescriptionList } from '../../ui/description-list.tsx'
import { Sheet } from '../../ui/sheet.tsx'
import type { AuditFilter } from './admin-filters.ts'
import { actionLabel, concernOf } from './audit-words.ts'

type AuditSheetProps = {
  entry: AuditEntry | undefined
  actorName: string | undefined
  onClose: () => void
  onFilter: (filter: Partial<AuditFilter>) => void
}

/** Everything an audit entry holds. */
export function AuditSheet({ entry, actorName, onClose, onFilter }: AuditSheetProps) {
  const actorId = entry?.actor?.id
  const entityId = entry?.entityId
  return (
    <Sheet
      open={entry !== undefined}
      onOpenChange={(open) => !open && onClose()}
      title={entry ? actionLabel(entry.action) : ''}
      className="w-104"
    >
      {entry && (
        <div className="space-y-6">
          <DescriptionList
            layout="rows"
            items={[
              { term: 'When', detail: format(new Date(entry.at), "d MMMM yyyy, HH:mm:ss 'UTC'xxx") },
              { term: 'Action', detail: entry.action },
              { term: 'Who', detail: actorName },
              { term: 'Address', detail: entry.address ?? 'Not recorded' },
              { term: 'Concerns', detail: concernOf(entry) ?? 'Nothing in particular' },
              { term: 'Its id', detail: entityId ?? '–' },
              { term: 'Request', detail: entry.requestId ?? '–' },
            ]}
          />
          <div>
            <div className="flex items-center justify-between gap-3">
              <h3 className="text-sm font-name">Recorded with it</h3>
              <CopyButton iconOnly text={JSON.stringify(entry, null, 2)} label="Copy the entry" />
            </div>
            {Object.keys(entry.details).length === 0 ? (
              <p className="mt-1 text-sm text-ink-2">Nothing more.</p>
            ) : (
              <pre className="mt-2 rounded-md bg-surface-2 p-3 text-xs whitespace-pre-wrap wrap-anywhere">
                {JSON.stringify(entry.details, null, 2)}
              </pre>
            )}
          </div>
          <div className="flex flex-wrap gap-2">
            {actorId && (
              <Button size="sm" onClick={() => onFilter({ actorId })}>
                All by {actorName}
              </Button>
            )}
            {entityId && (
              <Button size="sm" onClick={() => onFilter({ entityId })}>
                All about {entry.subject?.name ?? `this ${entry.entityType ?? 'thing'}`}
              </Button>
            )}
          </div>
        </div>
      )}
    </Sheet>
  )
}
