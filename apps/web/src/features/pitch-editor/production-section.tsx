import { budgetRangeLabels, stageLabels } from '@pitchey/contract/pitches/vocabulary'
import { useRef } from 'react'
import { countryChoices, languageChoices } from '../../forms/place-options.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { controlId } from './control-id.ts'
import { DraftProse, DraftSelect, DraftText } from './draft-fields.tsx'
import { fieldLabels } from './field-words.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField } from './use-autosave.ts'

/** What it costs, how far it is, where and when it happens. */
export function ProductionSection() {
  return (
    <SectionPanel id="production" description="What it costs, how far it is, and where it happens.">
      <div className="grid gap-5 sm:grid-cols-2">
        <DraftSelect
          field="budgetRange"
          labels={budgetRangeLabels}
          none="Not said yet"
          required
          hint="Everyone sees the range."
        />
        <EstimatedBudget />
        <DraftSelect field="stage" labels={stageLabels} required />
        <Place field="language" choices={languageChoices} placeholder="Language it is told in" />
        <Place field="country" choices={countryChoices} placeholder="Country it comes from" />
        <DraftText
          field="location"
          optional
          action={<TierMenu field="location" />}
          placeholder="Where it is to be shot"
        />
      </div>
      <DraftProse
        field="productionTimeline"
        optional
        rows={4}
        action={<TierMenu field="productionTimeline" />}
        hint="Script, financing, shoot, delivery: when you hope for each, and what depends on a season."
      />
    </SectionPanel>
  )
}

function EstimatedBudget() {
  const { value, set, fault } = useDraftField('estimatedBudget')
  const isNoAmount = useRef(false)
  return (
    <Field
      id={controlId('estimatedBudget')}
      label={fieldLabels.estimatedBudget}
      optional
      error={fault}
      action={<TierMenu field="estimatedBudget" />}
    >
      <MoneyInput
        value={value}
        onInvalid={(invalid) => {
          isNoAmount.current = invalid
        }}
        onChange={(money) => set(money, isNoAmount.current ? 'Write an amount such as 1,200,000' : undefined)}
      />
    </Field>
  )
}

type PlaceProps = {
  field: 'country' | 'language'
  choices: () => readonly { value: string; label: string }[]
  placeholder: string
}

function Place({ field, choices, placeholder }: PlaceProps) {
  const { value, set, fault } = useDraftField(field)
  return (
    <Field id={controlId(field)} label={fieldLabels[field]} optional error={fault}>
      <Combobox
        options={choices()}
        value={value ?? undefined}
        onChange={(chosen) => set(chosen ?? null)}
        placeholder={placeholder}
      />
    </Field>
  )
}
