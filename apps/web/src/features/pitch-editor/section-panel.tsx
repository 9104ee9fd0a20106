import type { ReactNode } from 'react'
import { Panel } from '../../ui/panel.tsx'
import { sectionLabels, type SectionId } from './sections.ts'
import { sectionPanelId } from './use-section.ts'

type SectionPanelProps = { id: SectionId; description?: ReactNode; action?: ReactNode; children: ReactNode }

/** One section of the editor. */
export function SectionPanel({ id, description, action, children }: SectionPanelProps) {
  return (
    <Panel
      id={sectionPanelId}
      tabIndex={-1}
      title={sectionLabels[id]}
      description={description}
      action={action}
      padding="form"
      className="scroll-mt-36 outline-none"
    >
      <div className="space-y-6">{children}</div>
    </Panel>
  )
}
