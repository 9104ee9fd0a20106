import {
  registrationBodies,
  registrationBodyLabels,
  rightsAnswerLabels,
  rightsAnswers,
  rightsItemLabels,
  rightsItems,
  underlyingWorkLabels,
  underlyingWorks,
  type RegistrationBody,
  type RightsAnswer,
  type RightsItem,
  type UnderlyingWork,
} from '@pitchey/contract/pitches/content-vocabulary'
import { Chip } from '../../ui/chip.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Select } from '../../ui/select.tsx'
import { AiFields } from './ai-fields.tsx'
import { controlId } from './control-id.ts'
import { emptyRegistration, emptyRights } from './empty-values.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { usePart } from './use-part.ts'

/** Whose work it is, what is cleared, and what part a machine had. */
export function RightsSection() {
  return (
    <SectionPanel id="rights" description="Buyers must be able to tell whose work this is.">
      <AiFields />
      <ChainOfTitle />
      <RegistrationFields />
    </SectionPanel>
  )
}

const workOptions = [
  { value: '', label: 'Not said yet' },
  ...underlyingWorks.map((work) => ({ value: work, label: underlyingWorkLabels[work] })),
]

function ChainOfTitle() {
  const { value: rights, set, faults } = usePart('rights', emptyRights)
  const answer = (item: RightsItem, next: RightsAnswer) => {
    const before = rights.checklist.find((entry) => entry.item === item)
    const rest = rights.checklist.filter((entry) => entry.item !== item)
    set({ checklist: before?.answer === next ? rest : [...rest, { item, answer: next, note: before?.note ?? '' }] })
  }
  const note = (item: RightsItem, text: string) =>
    set({ checklist: rights.checklist.map((entry) => (entry.item === item ? { ...entry, note: text } : entry)) })
  return (
    <div className="space-y-5 border-t border-line pt-5">
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-sm font-label">Chain of title</h3>
        <TierMenu field="rights" />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field id={controlId('rights')} label="Where the story comes from" error={faults['underlyingWork']}>
          <Select
            options={workOptions}
            value={rights.underlyingWork ?? ''}
            onValueChange={(work) => set({ underlyingWork: work === '' ? null : (work as UnderlyingWork) })}
          />
        </Field>
        <Field label="Title and author of it" optional error={faults['underlyingNote']}>
          <Input
            dir="auto"
            value={rights.underlyingNote}
            onChange={(event) => set({ underlyingNote: event.target.value })}
          />
        </Field>
      </div>
      <ul className="divide-y divide-line border-y border-line">
        {rightsItems.map((item) => (
          <RightsRow
            key={item}
            item={item}
            entry={rights.checklist.find((one) => one.item === item)}
            onAnswer={(next) => answer(item, next)}
            onNote={(text) => note(item, text)}
          />
        ))}
      </ul>
    </div>
  )
}

type RightsRowProps = {
  item: RightsItem
  entry: { answer: RightsAnswer; note: string } | undefined
  onAnswer: (answer: RightsAnswer) => void
  onNote: (note: string) => void
}

function RightsRow({ item, entry, onAnswer, onNote }: RightsRowProps) {
  const label = rightsItemLabels[item]
  return (
    <li className="space-y-2 py-3">
      <fieldset className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <legend className="float-left min-w-0 flex-1 basis-60 text-sm">{label}</legend>
        <span className="flex gap-1.5">
          {rightsAnswers.map((answer) => (
            <Chip key={answer} pressed={entry?.answer === answer} onClick={() => onAnswer(answer)}>
              {rightsAnswerLabels[answer]}
            </Chip>
          ))}
        </span>
      </fieldset>
      {entry && entry.answer !== 'yes' && (
        <Input
          aria-label={`Note on: ${label}`}
          dir="auto"
          size="sm"
          placeholder="What is open, and until when"
          maxLength={200}
          value={entry.note}
          onChange={(event) => onNote(event.target.value)}
        />
      )}
    </li>
  )
}

const bodyOptions = registrationBodies.map((body) => ({ value: body, label: registrationBodyLabels[body] }))

function RegistrationFields() {
  const { value: registration, set, faults } = usePart('registration', emptyRegistration)
  return (
    <div className="space-y-5 border-t border-line pt-5">
      <div className="flex items-center justify-between gap-4">
        <div>
          <h3 className="text-sm font-label">Registration of the script</h3>
          <p className="mt-0.5 text-xs text-ink-3">You are reminded before it expires.</p>
        </div>
        <TierMenu field="registration" />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Registered with" error={faults['body']}>
          <Select
            options={bodyOptions}
            value={registration.body}
            onValueChange={(body) => set({ body: body as RegistrationBody })}
          />
        </Field>
        <Field id={controlId('registration')} label="Number" optional error={faults['number']}>
          <Input
            autoComplete="off"
            value={registration.number}
            onChange={(event) => set({ number: event.target.value })}
          />
        </Field>
        <Field label="Registered on" optional error={faults['registeredOn']}>
          <DateInput value={registration.registeredOn} onChange={(registeredOn) => set({ registeredOn })} />
        </Field>
        <Field label="Expires on" optional error={faults['expiresOn']}>
          <DateInput value={registration.expiresOn} onChange={(expiresOn) => set({ expiresOn })} />
        </Field>
      </div>
    </div>
  )
}
