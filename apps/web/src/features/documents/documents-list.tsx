import type { TeamDocument, TeamDocuments } from '@pitchey/contract/documents/document'
import { documentKinds } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { FileStack } from 'lucide-react'
import { useRef } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { withKindInOrder } from './document-order.ts'
import { DocumentRow } from './document-row.tsx'
import { kindPlurals } from './document-words.ts'
import { useDocumentChanges } from './use-document-changes.ts'

type DocumentsListProps = { pitchId: PitchId; documents: TeamDocuments; mayChange: boolean }

/** Every document of a pitch, by its kind. */
export function DocumentsList({ pitchId, documents, mayChange }: DocumentsListProps) {
  const { items, mayDisclose } = documents
  const changes = useDocumentChanges(pitchId)
  const list = useRef<HTMLDivElement>(null)
  const remove = async (item: TeamDocument) => {
    await changes.remove(item)
    // The row that had the focus is gone.
    list.current?.focus()
  }
  if (items.length === 0) {
    return (
      <Panel padding="none">
        <EmptyState icon={FileStack} title="No documents yet" headingLevel={2}>
          Add the script, a lookbook, the budget or a sizzle reel. Each has its own readers: a script is seen by your
          team alone until an agreement is signed.
        </EmptyState>
      </Panel>
    )
  }
  return (
    <div ref={list} tabIndex={-1} className="space-y-5 outline-none">
      {documentKinds.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <Panel key={kind} title={kindPlurals[kind]} padding="none">
            <ReorderList
              items={ofKind}
              idOf={({ id }) => id}
              nameOf={({ title }) => title}
              onReorder={(ordered: TeamDocument[]) => void changes.order(withKindInOrder(items, ordered))}
              label={`${kindPlurals[kind]} in order`}
              className="space-y-0 divide-y divide-line border-t border-line"
            >
              {(item, _place, handle) => (
                <DocumentRow
                  pitchId={pitchId}
                  document={item}
                  handle={mayChange && ofKind.length > 1 ? handle : null}
                  mayChange={mayChange}
                  mayDisclose={mayDisclose && mayChange}
                  onRemove={() => void remove(item)}
                />
              )}
            </ReorderList>
          </Panel>
        )
      })}
    </div>
  )
}
