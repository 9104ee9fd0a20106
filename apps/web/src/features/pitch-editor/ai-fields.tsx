import { aiUseLabels, type AiUse } from '@pitchey/contract/pitches/vocabulary'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TagInput } from '../../ui/tag-input.tsx'
import { controlId } from './control-id.ts'
import { DraftText } from './draft-fields.tsx'
import { fieldLabels } from './field-words.ts'
import { useDraftField } from './use-autosave.ts'

const aiOptions = [
  { value: 'none', label: aiUseLabels.none, description: 'People wrote and drew all of it.' },
  { value: 'assisted', label: aiUseLabels.assisted, description: 'A machine helped, people decided.' },
  { value: 'generated', label: aiUseLabels.generated, description: 'Large parts came from a machine.' },
]
const maxTools = 12
const toolMaxLength = 60

/** What part a machine had, and which. Everybody sees it. */
export function AiFields() {
  const { value, set, fault } = useDraftField('aiUse')
  return (
    <>
      <Field group label={fieldLabels.aiUse} required error={fault}>
        <RadioCards
          options={aiOptions}
          columns={3}
          value={value ?? ''}
          onValueChange={(chosen) => set(chosen as AiUse)}
        />
      </Field>
      {value !== null && value !== 'none' && <AiTools />}
      <DraftText field="aiNote" optional hint="What they were used for." />
    </>
  )
}

function AiTools() {
  const { value, set, fault } = useDraftField('aiTools')
  return (
    <Field id={controlId('aiTools')} label={fieldLabels.aiTools} optional error={fault} hint="Enter adds one.">
      <TagInput value={value} onChange={set} max={maxTools} maxLength={toolMaxLength} placeholder="Name of the tool" />
    </Field>
  )
}
