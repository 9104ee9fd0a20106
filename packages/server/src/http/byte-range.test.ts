import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentNamed, wantedRange } from './byte-range.ts'

describe('a range', () => {
  it('[DOC5] lies within the file, or is refused, whatever the header says', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.nat(200), fc.nat(200)).map(([a, b]) => `bytes=${a}-${b}`),
          fc.nat(200).map((n) => `bytes=${n}-`),
          fc.nat(200).map((n) => `bytes=-${n}`),
        ),
        fc.integer({ min: 1, max: 100 }),
        (header, size) => {
          const range = wantedRange(header, size)
          if (typeof range === 'string') return
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.start).toBeLessThan(range.end)
          expect(range.end).toBeLessThanOrEqual(size)
        },
      ),
    )
  })

  it('[DOC5] is read as the protocol says', () => {
    expect(wantedRange('bytes=0-0', 10)).toEqual({ start: 0, end: 1 })
    expect(wantedRange('bytes=4-', 10)).toEqual({ start: 4, end: 10 })
    expect(wantedRange('bytes=-3', 10)).toEqual({ start: 7, end: 10 })
    expect(wantedRange('bytes=-30', 10)).toEqual({ start: 0, end: 10 })
    expect(wantedRange('bytes=2-99', 10)).toEqual({ start: 2, end: 10 })
    expect(wantedRange('bytes=10-', 10)).toBe('unsatisfiable')
    expect(wantedRange('bytes=-0', 10)).toBe('unsatisfiable')
    for (const whole of [undefined, 'bytes=5-4', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=-', 'bytes=a-b']) {
      expect(wantedRange(whole, 10)).toBe('whole')
    }
  })
})

describe('the name of a download', () => {
  it('[DOC5] is one line of visible ASCII that ends where it should, whatever the title is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (title) => {
        const header = attachmentNamed(`${title}.pdf`)
        expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x7E]+"; filename\*=UTF-8''[A-Za-z0-9%!~_.-]*$/u)
        expect(header).not.toMatch(/[/\\\r\n]/u)
      }),
    )
  }, 30_000)

  it('[DOC5] reads like the title in any script', () => {
    expect(attachmentNamed('Café Müller.pdf')).toBe(
      `attachment; filename="Cafe Muller.pdf"; filename*=UTF-8''Caf%C3%A9%20M%C3%BCller.pdf`,
    )
    expect(attachmentNamed('a／b＂c℀.pdf')).toContain('filename="a-b-ca-c.pdf"')
    expect(attachmentNamed('海の道.pdf')).toContain('filename="document"')
  })
})
