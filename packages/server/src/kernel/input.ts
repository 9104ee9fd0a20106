import type { FieldFault } from '@pitchey/contract/problem'
import type { z } from 'zod'
import { Problem } from './problem.ts'

const maxDepth = 32
const maxFaults = 50
const maxPointerLength = 200

/** A key as a part of a JSON pointer (RFC 6901). */
export const pointerTo = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** As many faults as help anybody, with pointers of a sane length: what was sent must not come back many times over. */
export const listedFaults = (faults: readonly FieldFault[]): FieldFault[] =>
  faults
    .slice(0, maxFaults)
    .map(({ pointer, code, message }) => ({ pointer: pointer.slice(0, maxPointerLength), code, message }))

const textFaults = (text: string, pointer: string): FieldFault[] => {
  if (text.includes('\0')) return [{ pointer, code: 'forbidden_character', message: 'contains a NUL character' }]
  if (!text.isWellFormed()) return [{ pointer, code: 'forbidden_character', message: 'contains half of a character' }]
  return []
}

/**
 * Finds text that PostgreSQL or a reader could not take: NUL bytes and lone surrogates, in values and in keys. Stops
 * at the first fifty.
 */
export const findUnusableText = (value: unknown): FieldFault[] => {
  const faults: FieldFault[] = []
  const walk = (inner: unknown, pointer: string, depth: number): void => {
    if (typeof inner === 'string') faults.push(...textFaults(inner, pointer))
    if (inner instanceof Uint8Array || typeof inner !== 'object' || inner === null) return
    if (depth === maxDepth) {
      faults.push({ pointer, code: 'too_deep', message: `is nested more than ${maxDepth} levels deep` })
      return
    }
    for (const [key, part] of Object.entries(inner)) {
      if (faults.length >= maxFaults) return
      faults.push(...textFaults(key, pointer))
      walk(part, `${pointer}/${pointerTo(key)}`, depth + 1)
    }
  }
  walk(value, '', 0)
  return faults
}

/** Faults of a Zod error as JSON pointers; `locate` places the top-level key (body, query or path). */
export const faultsOf = (
  error: z.ZodError,
  locate: (key: string) => string = (key) => `/${pointerTo(key)}`,
): FieldFault[] =>
  error.issues.flatMap((issue) => {
    const [first, ...rest] = issue.path.map(String)
    const base = first === undefined ? '' : `${locate(first)}${rest.map((key) => `/${pointerTo(key)}`).join('')}`
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        pointer: first === undefined ? locate(key) : `${base}/${pointerTo(key)}`,
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
      errors: listedFaults(
        unusable.map((fault) => {
          const [first = '', ...rest] = fault.pointer.split('/').slice(1)
          return locate && fault.pointer !== '' ? { ...fault, pointer: [locate(first), ...rest].join('/') } : fault
        }),
      ),
    })
  }
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Problem('invalid_input', { errors: listedFaults(faultsOf(parsed.error, locate)) })
}
