import type { HeadOf } from '../../../app/page-head.ts'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { ThemeCards } from '../../../ui/theme-cards.tsx'

export const head: HeadOf = () => ({ title: 'Appearance' })

/** Light or dark, on this device. */
export function Component() {
  return (
    <Panel title="Theme" description="Kept on this device." padding="form">
      <Field label="Theme" group hideLabel>
        <ThemeCards />
      </Field>
    </Panel>
  )
}
