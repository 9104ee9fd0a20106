import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor, isTimeAndId, pageOf } from './cursor.ts'
import { Problem } from './problem.ts'

const anyKeys = (keys: readonly unknown[]): keys is readonly (string | number)[] => keys.length > 0

describe('cursors', () => {
  it('[LIST1] come back as they were handed out, whatever the keys hold', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer()), { minLength: 1, maxLength: 3 }), (keys) => {
        expect(decodeCursor(encodeCursor(keys), anyKeys)).toEqual(keys)
        expect(encodeCursor(keys)).toMatch(/^[\w-]+$/u)
      }),
    )
  })

  it('[LIST2] that were made up are refused as a fault of the query, never an internal error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        try {
          expect(decodeCursor(text, isTimeAndId)).not.toBeUndefined()
        } catch (error) {
          expect(error).toBeInstanceOf(Problem)
        }
      }),
    )
    expect(() => decodeCursor(encodeCursor(["x' or 1=1", 'y']), isTimeAndId)).toThrow(Problem)
  })

  it('[LIST3] walk a list completely and once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), (size, limit) => {
        const all = Array.from({ length: size }, (_, index) => index)
        const seen: number[] = []
        let after = -1
        for (;;) {
          const rows = all.filter((value) => value > after).slice(0, limit + 1)
          const page = pageOf(rows, limit, (row) => [row])
          seen.push(...page.items)
          if (page.nextCursor === null) break
          const [next] = decodeCursor(page.nextCursor, anyKeys) ?? []
          after = Number(next)
        }
        expect(seen).toEqual(all)
      }),
    )
  })
})
