import type { Comparable } from '@pitchey/contract/pitches/pitch'
import { ArrowDown, ArrowUp, ChevronDown, Plus, Trash2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Input } from '../../ui/input.tsx'
import { moved } from '../../ui/reorder.ts'
import { partFaults, type PartFaults } from './check-field.ts'
import { controlId } from './control-id.ts'
import { emptyComp } from './empty-values.ts'
import { fieldLabels } from './field-words.ts'
import { MoneyPart } from './money-part.tsx'
import { useDraftField } from './use-autosave.ts'
import { WholeInput } from './whole-input.tsx'

const maxComps = 6

/** Titles that this one stands beside, each with its year, and what it cost and took. */
export function CompsEditor() {
  const { value: comps, set, fault } = useDraftField('comps')
  const faults = useMemo(() => partFaults('comps', comps), [comps])
  const addButton = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const rows = comps.map((comp, index) => ({ comp, index, key: `row ${index}` }))
  const add = () => {
    set([...comps, emptyComp])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus())
  }
  return (
    <Field
      group
      label={fieldLabels.comps}
      error={Object.keys(faults).length > 0 ? undefined : fault}
      hint="Up to six films or series that a reader knows. Not what yours copies: the shelf it belongs on."
    >
      {comps.length > 0 && (
        <ol ref={list} className="space-y-2.5">
          {rows.map(({ comp, index, key }) => (
            <CompRow
              key={key}
              comp={comp}
              index={index}
              count={comps.length}
              faults={faults}
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
      <div className="pt-1">
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
  faults: PartFaults
  onChange: (comp: Comparable) => void
  onMove: (to: number) => void
  onRemove: () => void
}

function CompRow(props: CompRowProps) {
  const { comp, index, count, faults, onChange, onMove, onRemove } = props
  const [isOpen, setOpen] = useState(false)
  const name = comp.title.trim() || `title ${index + 1}`
  const fault = (part: keyof Comparable) => faults[`${index}.${part}`]
  return (
    <li className="rounded-lg border border-line-strong bg-surface p-3">
      <div className="flex flex-wrap items-start gap-2 sm:flex-nowrap">
        <Field
          label={`Comparable title ${index + 1}`}
          hideLabel
          error={fault('title') ?? fault('year')}
          className="min-w-40 flex-1"
        >
          <Input
            dir="auto"
            placeholder="Title"
            value={comp.title}
            onChange={(event) => onChange({ ...comp, title: event.target.value })}
          />
        </Field>
        <span className="w-20">
          <WholeInput
            aria-label={`Year of ${name}`}
            placeholder="Year"
            maxLength={4}
            value={comp.year}
            onChange={(year) => onChange({ ...comp, year })}
          />
        </span>
        <span className="ml-auto flex h-9.5 items-center">
          <IconButton
            size="sm"
            label={isOpen ? `Less about ${name}` : `Budget and gross of ${name}`}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronDown aria-hidden="true" className={isOpen ? 'rotate-180' : ''} />
          </IconButton>
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
      </div>
      {isOpen && (
        <div className="mt-3 grid gap-4 border-t border-line pt-3 sm:grid-cols-2">
          <MoneyPart
            label="Budget"
            value={comp.budget}
            error={fault('budget')}
            onChange={(budget) => onChange({ ...comp, budget })}
          />
          <MoneyPart
            label="Worldwide gross"
            value={comp.worldwideGross}
            error={fault('worldwideGross')}
            onChange={(worldwideGross) => onChange({ ...comp, worldwideGross })}
          />
          <Field label="Why this one" optional error={fault('note')} className="sm:col-span-2">
            <Input
              dir="auto"
              placeholder="The same audience, the same size, the same ending"
              value={comp.note}
              onChange={(event) => onChange({ ...comp, note: event.target.value })}
            />
          </Field>
        </div>
      )}
    </li>
  )
}
