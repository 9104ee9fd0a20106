import { wordsOf, type RichText } from '@pitchey/contract/rich-text'
import { useDeferredValue, useMemo, type ReactNode } from 'react'
import { countWords } from '@pitchey/contract/text'
import { Field } from '../../ui/field.tsx'
import { Input } from '../../ui/input.tsx'
import { RichTextEditor } from '../../ui/rich-text-editor.tsx'
import { Select } from '../../ui/select.tsx'
import { Textarea } from '../../ui/textarea.tsx'
import { controlId } from './control-id.ts'
import { fieldLabels } from './field-words.ts'
import type { PitchDraft } from './pitch-draft.ts'
import { useDraftField } from './use-autosave.ts'

type TextFieldName = {
  [Name in keyof PitchDraft]: PitchDraft[Name] extends string ? (string extends PitchDraft[Name] ? Name : never) : never
}[keyof PitchDraft]

type CommonProps = {
  hint?: ReactNode
  required?: boolean | undefined
  optional?: boolean | undefined
  /** At the right end of the label line: who sees this. */
  action?: ReactNode
}

type DraftTextProps = CommonProps & { field: TextFieldName; placeholder?: string | undefined }

/** A field of one line. */
export function DraftText({ field, placeholder, ...rest }: DraftTextProps) {
  const { value, set, fault } = useDraftField(field)
  return (
    <Field id={controlId(field)} label={fieldLabels[field]} error={fault} {...rest}>
      <Input dir="auto" placeholder={placeholder} value={value} onChange={(event) => set(event.target.value)} />
    </Field>
  )
}

const lineRem = 1.5
const edgesRem = 1.125

type DraftProseProps = CommonProps & {
  field: TextFieldName
  rows?: number | undefined
  maxWords?: number | undefined
  className?: string | undefined
}

/** A field of several lines, with a word counter where words are limited. */
export function DraftProse({ field, rows = 3, maxWords, className, ...rest }: DraftProseProps) {
  const { value, set, fault } = useDraftField(field)
  return (
    <Field
      id={controlId(field)}
      label={fieldLabels[field]}
      error={fault}
      counter={maxWords === undefined ? undefined : { count: countWords(value), max: maxWords, unit: 'words' }}
      {...rest}
    >
      <Textarea
        dir="auto"
        rows={rows}
        className={className}
        style={{ minHeight: `${rows * lineRem + edgesRem}rem` }}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  )
}

type RichFieldName = {
  [Name in keyof PitchDraft]: PitchDraft[Name] extends RichText ? Name : never
}[keyof PitchDraft]

type DraftRichProps = CommonProps & {
  field: RichFieldName
  maxWords: number
  minRows?: number | undefined
  placeholder?: string | undefined
}

/** A field of formatted text. */
export function DraftRich({ field, maxWords, minRows, placeholder, ...rest }: DraftRichProps) {
  const { value, set, fault } = useDraftField(field)
  const settled = useDeferredValue(value)
  const count = useMemo(() => wordsOf(settled), [settled])
  return (
    <Field
      id={controlId(field)}
      label={fieldLabels[field]}
      error={fault}
      counter={{ count, max: maxWords, unit: 'words' }}
      {...rest}
    >
      <RichTextEditor value={value} onChange={set} minRows={minRows} placeholder={placeholder} />
    </Field>
  )
}

type ChoiceFieldName = 'genre' | 'format' | 'stage' | 'budgetRange'

type DraftSelectProps<Name extends ChoiceFieldName> = CommonProps & {
  field: Name
  labels: Readonly<Record<NonNullable<PitchDraft[Name]>, string>>
  /** Said where nothing is chosen, for a field that may be empty. */
  none?: string | undefined
}

/** A field with a short list of values. */
export function DraftSelect<Name extends ChoiceFieldName>({ field, labels, none, ...rest }: DraftSelectProps<Name>) {
  const { value, set, fault } = useDraftField(field)
  const options = Object.entries<string>(labels).map(([key, label]) => ({ value: key, label }))
  return (
    <Field id={controlId(field)} label={fieldLabels[field]} error={fault} {...rest}>
      <Select
        options={none === undefined ? options : [{ value: '', label: none }, ...options]}
        value={value ?? ''}
        onValueChange={(chosen) => set((chosen === '' ? null : chosen) as PitchDraft[Name])}
      />
    </Field>
  )
}
