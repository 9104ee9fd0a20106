import { wantedKinds, wantedLabels, type WantedKind } from '@pitchey/contract/pitches/content-vocabulary'
import { Chip } from '../../ui/chip.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Switch } from '../../ui/switch.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { controlId } from './control-id.ts'
import { emptyAsk } from './empty-values.ts'
import { MoneyPart } from './money-part.tsx'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField } from './use-autosave.ts'
import { usePart } from './use-part.ts'

/** Whether the project looks for money or partners, and for what exactly. */
export function AskSection() {
  const { value: isSeeking, set } = useDraftField('seekingInvestment')
  return (
    <SectionPanel
      id="ask"
      description="Pitchey holds no money and solicits nobody: this tells readers what you look for."
    >
      <Switch
        id={controlId('seekingInvestment')}
        label="This project looks for money or partners"
        description="Everybody sees that it does, and can filter by it."
        checked={isSeeking}
        onCheckedChange={set}
      />
      {isSeeking && <Ask />}
    </SectionPanel>
  )
}

function Ask() {
  const { value: ask, set, faults } = usePart('ask', emptyAsk)
  const toggle = (kind: WantedKind) =>
    set({
      wanted: ask.wanted.includes(kind)
        ? ask.wanted.filter((one) => one !== kind)
        : wantedKinds.filter((one) => one === kind || ask.wanted.includes(one)),
    })
  return (
    <div className="space-y-5 border-t border-line pt-5">
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-sm font-label">What is asked for</h3>
        <TierMenu field="ask" />
      </div>
      <Field group label="Looking for" error={faults['wanted']}>
        <div className="flex flex-wrap gap-2">
          {wantedKinds.map((kind) => (
            <Chip key={kind} pressed={ask.wanted.includes(kind)} onClick={() => toggle(kind)}>
              {wantedLabels[kind]}
            </Chip>
          ))}
        </div>
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <MoneyPart
          id={controlId('ask')}
          label="Amount"
          value={ask.amount}
          error={faults['amount']}
          onChange={(amount) => set({ amount })}
        />
        <Field
          label="Open until"
          optional
          error={faults['closesOn']}
          hint="Until then it stands among the pitches that end soon."
        >
          <DateInput value={ask.closesOn} onChange={(closesOn) => set({ closesOn })} />
        </Field>
      </div>
      <Field label="In your own words" optional error={faults['note']}>
        <Textarea
          dir="auto"
          rows={4}
          value={ask.note}
          placeholder="What is in place already, what the amount is for, what a partner gets."
          onChange={(event) => set({ note: event.target.value })}
        />
      </Field>
    </div>
  )
}
