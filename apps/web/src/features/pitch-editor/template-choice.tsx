import { builtInTemplates } from '@pitchey/contract/pitches/template-catalogue'
import type { OwnTemplate } from '@pitchey/contract/pitches/templates'
import { formatLabels, type Format } from '@pitchey/contract/pitches/vocabulary'
import { useQueryClient } from '@tanstack/react-query'
import { FileText, LayoutTemplate, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/api.ts'
import { isProblem } from '../../app/api-problem.ts'
import { countOf } from '../../app/format.ts'
import { refreshApi, useApi } from '../../app/queries.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Panel } from '../../ui/panel.tsx'
import { RadioCards, type RadioCardOption } from '../../ui/radio-cards.tsx'
import { toast, toastError } from '../../ui/toast.ts'

/** What a draft begins from; the empty value is nothing. */
export type TemplateValue = string

const builtInOptions = (format: Format | undefined): RadioCardOption[] =>
  builtInTemplates
    .filter((template) => format === undefined || template.format === format)
    .map(({ key, name, description, sections, episodes }) => ({
      value: key,
      label: name,
      icon: LayoutTemplate,
      description: (
        <>
          {description}
          <span className="mt-1.5 block text-xs text-ink-3">
            {[
              ...sections.map(({ heading }) => heading),
              ...(episodes.length === 0 ? [] : [`${episodes.length} episodes`]),
            ].join(' · ')}
          </span>
        </>
      ),
    }))

const ownOptions = (templates: readonly OwnTemplate[]): RadioCardOption[] =>
  templates.map(({ id, name, format, wordCount }) => ({
    value: id,
    label: name,
    icon: FileText,
    description: `Yours, from a ${formatLabels[format].toLowerCase()}. ${countOf(wordCount, 'word')}.`,
  }))

const inFormat = (templates: readonly OwnTemplate[], format: Format | undefined): OwnTemplate[] =>
  format === undefined ? [...templates] : templates.filter((template) => template.format === format)

type TemplateChoiceProps = {
  format: Format | undefined
  value: TemplateValue
  onChange: (value: TemplateValue) => void
}

/** What a draft may begin from: nothing, a shape of its format, or what one wrote before. */
export function TemplateChoice({ format, value, onChange }: TemplateChoiceProps) {
  const own = useApi('GET /api/templates')
  const options: RadioCardOption[] = [
    { value: '', label: 'An empty page', description: 'Every section is there, and nothing is in it.' },
    ...builtInOptions(format),
    ...ownOptions(inFormat(own.data?.items ?? [], format)),
  ]
  return (
    <Field
      group
      label="Begin from"
      hint={format === undefined ? 'Choose a format to see only what fits it.' : undefined}
      error={own.error ? 'Your own templates could not be loaded.' : undefined}
    >
      <RadioCards
        columns={2}
        value={options.some((option) => option.value === value) ? value : ''}
        onValueChange={onChange}
        options={options}
      />
    </Field>
  )
}

/** The format that a template is for, which it brings along where none is chosen yet. */
export const formatOf = (value: TemplateValue, own: readonly OwnTemplate[]): Format | undefined =>
  builtInTemplates.find(({ key }) => key === value)?.format ?? own.find(({ id }) => id === value)?.format

/** The template that is sent: one that fits no more since another format was chosen is none. */
export const chosenTemplate = (
  value: TemplateValue,
  format: Format | undefined,
  own: readonly OwnTemplate[],
): TemplateValue | undefined => (format !== undefined && formatOf(value, own) === format ? value : undefined)

/** One's own templates, to be deleted where they are no longer needed. */
export function OwnTemplates() {
  const own = useApi('GET /api/templates')
  const client = useQueryClient()
  const [doomed, setDoomed] = useState<OwnTemplate>()
  const templates = own.data?.items ?? []
  const remove = async (template: OwnTemplate) => {
    try {
      await call('DELETE /api/templates/{id}', { params: { id: template.id } })
      toast(`${template.name} is deleted`)
    } catch (error) {
      if (!isProblem(error)) throw error
      toastError('The template is still there', { description: error.message })
    } finally {
      await refreshApi(client, 'GET /api/templates')
    }
  }
  if (templates.length === 0) return null
  return (
    <Panel
      title="Your templates"
      description="Made from your pitches. What was begun from one stays when it is deleted."
      padding="none"
      className="mt-6"
    >
      <ul className="divide-y divide-line border-t border-line">
        {templates.map((template) => (
          <li key={template.id} className="flex items-center gap-3 px-5 py-3">
            <span className="min-w-0 flex-1">
              <span dir="auto" className="block text-sm font-name wrap-anywhere">
                {template.name}
              </span>
              <span className="tnum block text-xs text-ink-3">
                {formatLabels[template.format]} · {countOf(template.wordCount, 'word')}
              </span>
            </span>
            <IconButton label={`Delete ${template.name}`} size="sm" onClick={() => setDoomed(template)}>
              <Trash2 aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={doomed !== undefined}
        onOpenChange={(open) => !open && setDoomed(undefined)}
        title={`Delete ${doomed?.name ?? 'the template'}?`}
        confirmLabel="Delete template"
        onConfirm={async () => {
          if (doomed) await remove(doomed)
        }}
      >
        It cannot be brought back. Pitches that were begun from it stay as they are.
      </ConfirmDialog>
    </Panel>
  )
}
