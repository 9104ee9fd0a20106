import { isFilled, protectedFields } from '@pitchey/contract/pitches/protected-fields'
import type { Visibility } from '@pitchey/contract/pitches/vocabulary'
import { EyeOff, Globe, Link2 } from 'lucide-react'
import { Banner } from '../../ui/banner.tsx'
import { Field } from '../../ui/field.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { fieldLabels } from './field-words.ts'
import { SectionPanel } from './section-panel.tsx'
import { sectionLabels, sectionOf } from './sections.ts'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField, useEditorState, useIsOwner } from './use-autosave.ts'

const visibilityOptions = [
  { value: 'public', label: 'Public', description: 'On the market, found by search.', icon: Globe },
  { value: 'unlisted', label: 'Unlisted', description: 'Only with the link; in no list.', icon: Link2 },
  { value: 'private', label: 'Private', description: 'Only you and your team.', icon: EyeOff },
]

/** Who finds the pitch at all, and a summary of who sees which field. */
export function VisibilitySection() {
  const { value, set, fault } = useDraftField('visibility')
  const isOwner = useIsOwner()
  return (
    <SectionPanel id="visibility" description="Counts once the pitch is published.">
      {!isOwner && <Banner title="The owner decides who sees what">You can look at it here.</Banner>}
      <Field group label="Who finds it" error={fault} disabled={!isOwner}>
        <RadioCards
          options={visibilityOptions}
          columns={3}
          value={value}
          onValueChange={(chosen) => set(chosen as Visibility)}
        />
      </Field>
      <TierTable />
    </SectionPanel>
  )
}

function TierTable() {
  const draft = useEditorState((state) => state.draft)
  return (
    <div>
      <h3 className="text-sm font-label">Who sees which part</h3>
      <p className="mt-0.5 text-xs text-ink-3">
        Title, logline, poster, budget range and everything not named here is open to whoever finds the pitch.
      </p>
      <dl className="mt-2 divide-y divide-line">
        {protectedFields.map((field) => (
          <div key={field} className="flex items-center justify-between gap-4 py-1.5">
            <dt className="min-w-0 text-sm text-ink-2">
              {fieldLabels[field]}
              {!isFilled(draft[field]) && (
                <span className="ml-2 text-xs text-ink-3">nothing there yet · {sectionLabels[sectionOf(field)]}</span>
              )}
            </dt>
            <dd>
              <TierMenu field={field} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
