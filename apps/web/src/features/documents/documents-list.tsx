import type { TeamDocument, TeamDocuments } from '@pitchey/contract/documents/document'
import { documentKinds } from '@pitchey/contract/documents/vocabulary'
import type { PitchId } from '@pitchey/contract/ids'
import { FileStack } from 'lucide-react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Panel } from '../../ui/panel.tsx'
import { DocumentRow } from './document-row.tsx'
import { kindPlurals } from './document-words.ts'

type DocumentsListProps = { pitchId: PitchId; documents: TeamDocuments; mayChange: boolean }

/** Every document of a pitch, by its kind. */
export function DocumentsList({ pitchId, documents, mayChange }: DocumentsListProps) {
  const { items, mayDisclose } = documents
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
    <div className="space-y-5">
      {documentKinds.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <Panel key={kind} title={kindPlurals[kind]} padding="none">
            <ul className="divide-y divide-line border-t border-line">
              {ofKind.map((item: TeamDocument, index) => (
                <DocumentRow
                  key={item.id}
                  pitchId={pitchId}
                  document={item}
                  all={items}
                  isFirst={index === 0}
                  isLast={index === ofKind.length - 1}
                  mayChange={mayChange}
                  mayDisclose={mayDisclose && mayChange}
                />
              ))}
            </ul>
          </Panel>
        )
      })}
    </div>
  )
}
