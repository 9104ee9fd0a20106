import { loglineMaxWords } from '@pitchey/contract/pitches/pitch'
import {
  longSynopsisMaxWords,
  openerMaxWords,
  premiseMaxWords,
  shortSynopsisMaxWords,
  worldMaxWords,
} from '@pitchey/contract/pitches/protected-fields'
import { formatLabels, genreLabels, type Genre } from '@pitchey/contract/pitches/vocabulary'
import { Combobox } from '../../ui/combobox.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { TagInput } from '../../ui/tag-input.tsx'
import { CompsEditor } from './comps-editor.tsx'
import { controlId } from './control-id.ts'
import { DraftProse, DraftRich, DraftSelect, DraftText } from './draft-fields.tsx'
import { fieldLabels } from './field-words.ts'
import { SectionPanel } from './section-panel.tsx'
import { TierMenu } from './tier-menu.tsx'
import { useDraftField, useEditorState } from './use-autosave.ts'

const maxFurtherGenres = 2
const maxThemes = 10
const themeMaxLength = 40
const maxTags = 15
const tagMaxLength = 30

/** Title, logline and what kind of thing it is. */
export function PitchSection() {
  const isOther = useEditorState(({ draft }) => draft.format === 'other')
  return (
    <SectionPanel id="pitch" description="What everybody sees first.">
      <DraftText field="title" required />
      <DraftProse
        field="logline"
        required
        rows={3}
        maxWords={loglineMaxWords}
        className="display text-[1.25rem]/[1.4]"
        hint="One or two sentences: who wants what, and what stands in the way."
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <DraftSelect field="genre" labels={genreLabels} required />
        <FurtherGenres />
        <DraftSelect field="format" labels={formatLabels} required />
        {isOther && <OtherFormat />}
      </div>
    </SectionPanel>
  )
}

function FurtherGenres() {
  const { value, set, fault } = useDraftField('secondaryGenres')
  const genre = useEditorState(({ draft }) => draft.genre)
  const options = Object.entries(genreLabels)
    .filter(([name]) => name !== genre)
    .map(([name, label]) => ({ value: name, label }))
  return (
    <Field id={controlId('secondaryGenres')} label={fieldLabels.secondaryGenres} optional error={fault}>
      <Combobox
        multiple
        max={maxFurtherGenres}
        options={options}
        value={value}
        onChange={(chosen) => set(chosen as Genre[])}
        placeholder="Up to two more"
      />
    </Field>
  )
}

function OtherFormat() {
  const { value, set, fault } = useDraftField('formatOther')
  return (
    <Field id={controlId('formatOther')} label={fieldLabels.formatOther} required error={fault}>
      <Input
        dir="auto"
        placeholder="Such as interactive film"
        value={value ?? ''}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  )
}

/** The story in two lengths, and the words that find it. */
export function StorySection() {
  return (
    <SectionPanel id="story" description="From one breath to the whole of it.">
      <DraftProse
        field="premise"
        optional
        rows={3}
        maxWords={premiseMaxWords}
        action={<TierMenu field="premise" />}
        hint="What if? The idea underneath, without the plot."
      />
      <DraftProse
        field="shortSynopsis"
        required
        rows={7}
        maxWords={shortSynopsisMaxWords}
        action={<TierMenu field="shortSynopsis" />}
        hint="The whole arc in a page, the ending too if you dare."
      />
      <DraftRich
        field="opener"
        optional
        maxWords={openerMaxWords}
        action={<TierMenu field="opener" />}
        placeholder="The first thing we see and hear."
        hint="The opening scene or image, so that a reader hears the voice."
      />
      <DraftRich
        field="longSynopsis"
        optional
        minRows={12}
        maxWords={longSynopsisMaxWords}
        action={<TierMenu field="longSynopsis" />}
        placeholder="Every turn, in order. Headings help a reader to find the way."
      />
      <DraftRich
        field="world"
        optional
        maxWords={worldMaxWords}
        action={<TierMenu field="world" />}
        placeholder="Where and when it happens, and which rules hold there."
      />
      <Themes />
      <Tags />
    </SectionPanel>
  )
}

function Themes() {
  const { value, set, fault } = useDraftField('themes')
  return (
    <Field
      id={controlId('themes')}
      label={fieldLabels.themes}
      optional
      error={fault}
      hint="What it is about, underneath. Enter adds one."
    >
      <TagInput
        value={value}
        onChange={set}
        max={maxThemes}
        maxLength={themeMaxLength}
        placeholder="Grief, inheritance"
      />
    </Field>
  )
}

const tagged = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/gu, '-')
    .replaceAll(/[^\p{L}\p{N}\p{M}-]/gu, '')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, tagMaxLength)

function Tags() {
  const { value, set, fault } = useDraftField('tags')
  return (
    <Field id={controlId('tags')} label={fieldLabels.tags} optional error={fault} hint="Words that help to find it.">
      <TagInput
        value={value}
        onChange={set}
        max={maxTags}
        maxLength={tagMaxLength}
        normalize={tagged}
        placeholder="lighthouse, time-loop"
      />
    </Field>
  )
}

/** Who it is for, and beside what it stands. */
export function AudienceSection() {
  return (
    <SectionPanel id="audience">
      <DraftProse
        field="targetAudience"
        optional
        rows={3}
        action={<TierMenu field="targetAudience" />}
        hint="Who leaves the house for it?"
      />
      <CompsEditor />
    </SectionPanel>
  )
}
