import type { ReactNode } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { sectionLabels, type SectionId } from './sections.ts'

export const sectionAnchor = (id: SectionId): string => `section-${id}`

type SectionPanelProps = { id: SectionId; description?: ReactNode; children: ReactNode }

/** One section of the editor. */
export function SectionPanel({ id, description, children }: SectionPanelProps) {
  return (
    <Panel
      id={sectionAnchor(id)}
      tabIndex={-1}
      data-section={id}
      title={sectionLabels[id]}
      description={description}
      padding="form"
      className="scroll-mt-36 outline-none"
    >
      <div className="space-y-6">{children}</div>
    </Panel>
  )
}
