import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { findUnusableText, parseInput } from './input.ts'
import { Problem } from './problem.ts'

const faultsOf = (schema: z.ZodType, raw: unknown) => {
  try {
    parseInput(schema, raw)
    return []
  } catch (error) {
    if (error instanceof Problem) return error.extras.errors ?? []
    throw error
  }
}

describe('input', () => {
  it('[IN1] names every fault at once, each with its pointer', () => {
    const schema = z.strictObject({ title: z.string().min(1), comps: z.array(z.strictObject({ year: z.int() })) })
    const faults = faultsOf(schema, { title: '', comps: [{ year: 1999 }, { year: 'x' }], 'odd/key': 1 })
    expect(faults.map((fault) => fault.pointer).toSorted()).toEqual(['/comps/1/year', '/odd~1key', '/title'])
  })

  it('[IN2] finds NUL bytes and lone surrogates at any depth, in keys too', () => {
    expect(findUnusableText({ a: [{ b: 'x\0y' }] })).toMatchObject([{ pointer: '/a/0/b' }])
    expect(findUnusableText({ 'k\0': 1 })).toHaveLength(1)
    expect(findUnusableText({ a: '\uDC00' })).toHaveLength(1)
  })

  it('[IN3] refuses nesting beyond 32 levels instead of walking it', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100; level += 1) deep = [deep]
    expect(findUnusableText(deep)).toMatchObject([{ code: 'too_deep' }])
  })

  it('[IN4] refuses or accepts, but never fails otherwise', () => {
    const schema = z.strictObject({ name: z.string().max(10), list: z.array(z.int()).optional() })
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: true }), (raw) => {
        faultsOf(schema, raw)
      }),
    )
  })

  it('[IN5] is not fooled by keys of the prototype', () => {
    const raw: unknown = JSON.parse('{"name":"a","__proto__":{"admin":true},"constructor":1}')
    expect(faultsOf(z.strictObject({ name: z.string() }), raw).map((fault) => fault.code)).toEqual([
      'unknown_field',
      'unknown_field',
    ])
  })

  it('[IN6] lists fifty faults at most, with pointers that are short, and stops looking', () => {
    const long = 'k'.repeat(100_000)
    const raw = { [long]: Array.from({ length: 1000 }, () => '\0') }
    expect(findUnusableText(raw)).toHaveLength(50)
    for (const faults of [
      faultsOf(z.strictObject({}), raw),
      faultsOf(z.strictObject({}), Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, 1]))),
      faultsOf(z.record(z.string(), z.array(z.int())), { [long]: Array.from({ length: 1000 }, () => 'x') }),
    ]) {
      expect(faults).toHaveLength(50)
      expect(Math.max(...faults.map(({ pointer }) => pointer.length))).toBeLessThanOrEqual(200)
    }
  })
})
