import { wordsOf, type RichText } from '@pitchey/contract/rich-text'
import { useState } from 'react'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { Panel } from '../../ui/panel.tsx'
import { ReorderList } from '../../ui/reorder-list.tsx'
import { RichTextEditor } from '../../ui/rich-text-editor.tsx'
import { RichTextView } from '../../ui/rich-text.tsx'
import { GallerySection } from './gallery-section.tsx'

const sample: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The coast' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Winter, the last inhabited lighthouse. Ines pulls ' },
        { type: 'text', text: 'a bottle', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' from the surf; the letter is addressed to ' },
        { type: 'text', text: 'the daughter she has not had yet', marks: [{ type: 'italic' }] },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'bulletList',
      content: ['The lamp burns.', 'The tide tables are wrong.'].map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
    {
      type: 'blockquote',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Do not let her learn to swim.' }] }],
    },
  ],
}
const empty: RichText = { type: 'doc', content: [{ type: 'paragraph' }] }

/** Longer texts and lists that are put in order. */
export function GalleryWriting() {
  const [world, setWorld] = useState(sample)
  const [opener, setOpener] = useState(empty)
  const [day, setDay] = useState<string | null>('2026-11-20')
  return (
    <GallerySection id="writing" title="Writing">
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Panel title="Formatted text" padding="form">
          <div className="space-y-5">
            <Field label="World" counter={{ count: wordsOf(world), max: 800, unit: 'words' }}>
              <RichTextEditor value={world} onChange={setWorld} />
            </Field>
            <Field label="Opening" optional error="Has more than 600 words" hint="The first thing we see and hear.">
              <RichTextEditor value={opener} onChange={setOpener} minRows={3} placeholder="Fog. Then a light." />
            </Field>
          </div>
        </Panel>
        <Panel title="To be read" padding="form">
          <div className="space-y-5">
            <RichTextView value={world} headingLevel={3} />
            <Field label="Only to be read, in the editor">
              <RichTextEditor value={sample} readOnly minRows={2} />
            </Field>
            <Field label="Open until">
              <DateInput value={day} onChange={setDay} />
            </Field>
          </div>
        </Panel>
        <Panel title="A list in order" padding="form">
          <SampleOrder />
        </Panel>
      </div>
    </GallerySection>
  )
}

function SampleOrder() {
  const [names, setNames] = useState(['Ines', 'Tomas', 'The keeper'])
  return (
    <ReorderList
      items={names}
      idOf={(name) => name}
      nameOf={(name) => name}
      onReorder={setNames}
      label="People in order"
    >
      {(name, place, handle) => (
        <div className="flex items-center gap-2">
          <Input aria-label={`Name ${place + 1}`} defaultValue={name} />
          {handle}
        </div>
      )}
    </ReorderList>
  )
}
