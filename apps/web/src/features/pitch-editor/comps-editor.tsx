import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { Comparable } from '@pitchey/contract/pitches/pitch'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { fieldLabels } from './field-words.ts'
import { controlId } from './draft-fields.tsx'
import { useDraftField } from './use-autosave.ts'

const maxComps = 6

const moved = <Item,>(items: readonly Item[], from: number, to: number): Item[] => {
  const rest = items.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...items.slice(from, from + 1))
}

/** Titles that this one stands beside, each with its year. */
export function CompsEditor() {
  const { value: comps, set, fault } = useDraftField('comps')
  const addButton = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const rows = comps.map((comp, index) => ({ comp, index, key: `row ${index}` }))
  const add = () => {
    set([...comps, { title: '', year: null }])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child input')?.focus())
  }
  return (
    <Field
      group
      label={fieldLabels.comps}
      error={fault}
      hint="Up to six films or series that a reader knows. Not what yours copies: the shelf it belongs on."
    >
      {comps.length > 0 && (
        <ol ref={list} className="space-y-2">
          {rows.map(({ comp, index, key }) => (
            <CompRow
              key={key}
              comp={comp}
              index={index}
              count={comps.length}
              onChange={(next) => set(comps.with(index, next))}
              onMove={(to) => set(moved(comps, index, to))}
              onRemove={() => {
                set(comps.toSpliced(index, 1))
                addButton.current?.focus()
              }}
            />
          ))}
        </ol>
      )}
      <div>
        <Button ref={addButton} id={controlId('comps')} size="sm" disabled={comps.length >= maxComps} onClick={add}>
          <Plus aria-hidden="true" /> Add a title
        </Button>
      </div>
    </Field>
  )
}

type CompRowProps = {
  comp: Comparable
  index: number
  count: number
  onChange: (comp: Comparable) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function CompRow({ comp, index, count, onChange, onMove, onRemove }: CompRowProps) {
  const name = comp.title.trim() || `title ${index + 1}`
  const rowId = `${controlId('comps')}-${index}`
  return (
    <li className="flex flex-wrap items-center gap-2 sm:flex-nowrap">
      <Input
        id={`${rowId}-title`}
        aria-label={`Comparable title ${index + 1}`}
        dir="auto"
        className="min-w-0 flex-1 basis-40"
        value={comp.title}
        onChange={(event) => onChange({ ...comp, title: event.target.value })}
      />
      <Input
        id={`${rowId}-year`}
        aria-label={`Year of ${name}`}
        placeholder="Year"
        inputMode="numeric"
        maxLength={4}
        className="tnum w-20 flex-none"
        value={comp.year ?? ''}
        onChange={(event) => {
          const digits = event.target.value.replaceAll(/\D/gu, '')
          onChange({ ...comp, year: digits === '' ? null : Number(digits) })
        }}
      />
      <span className="flex">
        <IconButton size="sm" label={`Move ${name} up`} disabled={index === 0} onClick={() => onMove(index - 1)}>
          <ArrowUp aria-hidden="true" />
        </IconButton>
        <IconButton
          size="sm"
          label={`Move ${name} down`}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        >
          <ArrowDown aria-hidden="true" />
        </IconButton>
        <IconButton size="sm" label={`Remove ${name}`} onClick={onRemove}>
          <Trash2 aria-hidden="true" />
        </IconButton>
      </span>
    </li>
  )
}
