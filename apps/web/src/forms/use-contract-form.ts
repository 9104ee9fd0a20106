import { zodResolver } from '@hookform/resolvers/zod'
import type { FieldFault } from '@pitchey/contract/problem'
import { useState } from 'react'
import { useForm, type DefaultValues, type FieldPath, type FieldValues, type UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { isProblem, type ApiProblem } from '../app/api-problem.ts'
import { faultWords, sentence } from './fault-words.ts'

type FormSchema = z.ZodType<FieldValues, FieldValues>

export type ContractForm<Schema extends FormSchema> = UseFormReturn<z.input<Schema>, unknown, z.output<Schema>> & {
  /** A refusal that belongs to no field. */
  problem: ApiProblem | undefined
  clearProblem: () => void
  /** Gives to `<form onSubmit>`: checks, then runs; a refusal lands on its fields or in `problem`. */
  submit: (run: (values: z.output<Schema>) => Promise<void>) => (event?: React.BaseSyntheticEvent) => void
}

type Options<Schema extends FormSchema> = {
  schema: Schema
  defaultValues: DefaultValues<z.input<Schema>>
  /** Faults the page explains itself, such as "too many attempts": answers true when it did. */
  onProblem?: ((problem: ApiProblem) => boolean) | undefined
}

/** A form over a schema of the contract, whose server faults appear where they belong. */
export function useContractForm<Schema extends FormSchema>({
  schema,
  defaultValues,
  onProblem,
}: Options<Schema>): ContractForm<Schema> {
  const [problem, setProblem] = useState<ApiProblem>()
  const check = zodResolver(schema, { error: (issue) => faultWords(issue as never) })
  const form = useForm<z.input<Schema>, unknown, z.output<Schema>>({
    resolver: async (...given) => {
      const answer = await check(...given)
      asSentences(answer.errors)
      return answer
    },
    defaultValues,
    mode: 'onTouched',
  })
  const submit = (run: (values: z.output<Schema>) => Promise<void>) => {
    const handler = form.handleSubmit(async (values) => {
      setProblem(undefined)
      try {
        await run(values)
      } catch (error) {
        if (!isProblem(error)) throw error
        if (onProblem?.(error)) return
        const rest = setFieldFaults(form, error.errors)
        if (rest > 0 || error.errors.length === 0) setProblem(error)
      }
    })
    return (event?: React.BaseSyntheticEvent) => void handler(event)
  }
  return { ...form, problem, clearProblem: () => setProblem(undefined), submit }
}

/** Capitalises every message in a tree of faults; the tree is the resolver's own, made for this answer. */
function asSentences(faults: object): void {
  for (const fault of Object.values(faults)) {
    if (typeof fault !== 'object' || fault === null || fault instanceof Node) continue
    if (typeof fault.message === 'string') fault.message = sentence(fault.message)
    else asSentences(fault)
  }
}

/** Puts faults on the fields they name and focuses the first; answers how many named no field of the form. */
function setFieldFaults<Values extends FieldValues, Output>(
  form: UseFormReturn<Values, unknown, Output>,
  faults: readonly FieldFault[],
): number {
  const values = form.getValues()
  let rest = 0
  let isFirst = true
  for (const { pointer, message } of faults) {
    const path = pathOf(pointer)
    if (!((path.split('.')[0] ?? '') in values)) {
      rest += 1
    } else {
      form.setError(path as FieldPath<Values>, { type: 'server', message: sentence(message) }, { shouldFocus: isFirst })
      isFirst = false
    }
  }
  return rest
}

/** `/credits/0/title` as a form names it: `credits.0.title`. */
export const pathOf = (pointer: string): string =>
  pointer
    .replace(/^#?\//u, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
