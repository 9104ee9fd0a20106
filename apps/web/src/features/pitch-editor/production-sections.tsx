import {
  aiUseLabels,
  budgetRangeLabels,
  stageLabels,
  type AiUse,
  type Visibility,
} from '@pitchey/contract/pitches/vocabulary'
import { EyeOff, Globe, Link2 } from 'lucide-react'
import { useRef } from 'react'
import { countryChoices, languageChoices } from '../../forms/place-options.ts'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { MoneyInput } from '../../ui/money-input.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { controlId, DraftSelect, DraftText } from './draft-fields.tsx'
import { fieldLabels } from './field-words.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField } from './use-autosave.ts'

/** What it costs, how far it is, where it happens. */
export function MoneySection() {
  return (
    <SectionPanel id="money">
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

const aiOptions = [
  { value: 'none', label: aiUseLabels.none, description: 'People wrote and drew all of it.' },
  { value: 'assisted', label: aiUseLabels.assisted, description: 'A machine helped, people decided.' },
  { value: 'generated', label: aiUseLabels.generated, description: 'Large parts came from a machine.' },
]

/** What part a machine had. Buyers have to know. */
export function RightsSection() {
  const { value, set, fault } = useDraftField('aiUse')
  return (
    <SectionPanel id="rights" description="Buyers must be able to tell whose work this is.">
      <Field group label={fieldLabels.aiUse} required error={fault}>
        <RadioCards
          options={aiOptions}
          columns={3}
          value={value ?? ''}
          onValueChange={(chosen) => set(chosen as AiUse)}
        />
      </Field>
      <DraftText field="aiNote" optional hint="Which tools, for what." />
    </SectionPanel>
  )
}

const visibilityOptions = [
  { value: 'public', label: 'Public', description: 'On the market, found by search.', icon: Globe },
  { value: 'unlisted', label: 'Unlisted', description: 'Only with the link; in no list.', icon: Link2 },
  { value: 'private', label: 'Private', description: 'Only you and your team.', icon: EyeOff },
]

/** Who finds the pitch at all, and a summary of who sees which field. */
export function VisibilitySection() {
  const { value, set, fault } = useDraftField('visibility')
  const fields = ['shortSynopsis', 'longSynopsis', 'targetAudience', 'location', 'estimatedBudget'] as const
  return (
    <SectionPanel id="visibility" description="Counts once the pitch is published.">
      <Field group label="Who finds it" error={fault}>
        <RadioCards
          options={visibilityOptions}
          columns={3}
          value={value}
          onValueChange={(chosen) => set(chosen as Visibility)}
        />
      </Field>
      <div>
        <h3 className="text-sm font-label">Who sees which part</h3>
        <p className="mt-0.5 text-xs text-ink-3">
          Title, logline, poster, budget range and everything not named here is open to whoever finds the pitch.
        </p>
        <dl className="mt-2 divide-y divide-line">
          {fields.map((field) => (
            <div key={field} className="flex items-center justify-between gap-4 py-1.5">
              <dt className="text-sm text-ink-2">{fieldLabels[field]}</dt>
              <dd>
                <TierMenu field={field} />
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </SectionPanel>
  )
}
