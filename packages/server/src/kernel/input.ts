import type { FieldFault } from '@pitchey/contract/problem'
import type { z } from 'zod'
import { Problem } from './problem.ts'

const maxDepth = 32

const textFaults = (text: string, pointer: string): FieldFault[] => {
  if (text.includes('\0')) return [{ pointer, code: 'forbidden_character', message: 'contains a NUL character' }]
  if (!text.isWellFormed()) return [{ pointer, code: 'forbidden_character', message: 'contains half of a character' }]
  return []
}

/** Finds text that PostgreSQL or a reader could not take: NUL bytes and lone surrogates, in values and in keys. */
export const findUnusableText = (value: unknown, pointer = '', depth = 0): FieldFault[] => {
  if (typeof value === 'string') return textFaults(value, pointer)
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return []
  if (depth === maxDepth) return [{ pointer, code: 'too_deep', message: `is nested more than ${maxDepth} levels deep` }]
  return Object.entries(value).flatMap(([key, inner]) => [
    ...textFaults(key, pointer),
    ...findUnusableText(inner, `${pointer}/${escapePointer(key)}`, depth + 1),
  ])
}

const escapePointer = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Faults of a Zod error as JSON pointers; `locate` places the top-level key (body, query or path). */
export const faultsOf = (
  error: z.ZodError,
  locate: (key: string) => string = (key) => `/${escapePointer(key)}`,
): FieldFault[] =>
  error.issues.flatMap((issue) => {
    const [first, ...rest] = issue.path.map(String)
    const base = first === undefined ? '' : `${locate(first)}${rest.map((key) => `/${escapePointer(key)}`).join('')}`
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: first === undefined ? locate(key) : `${base}/${escapePointer(key)}`,
        code: 'unknown_field',
        message: 'is not a known field',
      }))
    }
    return [{ pointer: base, code: issue.code ?? 'invalid', message: issue.message }]
  })

/**
 * Checks raw input against a schema.
 * Throws an `invalid_input` problem that names every fault at once.
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  locate?: (key: string) => string,
): z.output<Schema> => {
  const unusable = findUnusableText(raw)
  if (unusable.length > 0) {
    throw new Problem('invalid_input', {
      errors: unusable.slice(0, 50).map((fault) => {
        const [first = '', ...rest] = fault.pointer.split('/').slice(1)
        return locate && fault.pointer !== '' ? { ...fault, pointer: [locate(first), ...rest].join('/') } : fault
      }),
    })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Problem('invalid_input', { errors: faultsOf(parsed.error, locate).slice(0, 50) })
}
