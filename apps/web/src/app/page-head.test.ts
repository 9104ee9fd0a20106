import { QueryClient } from '@tanstack/react-query'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullTitle, headOf, summaryOf, unreadPrefix, type HeadOf } from './page-head.ts'

const input = { client: new QueryClient(), url: new URL('https://pitchey.example/') }
const named =
  (title: string): HeadOf =>
  ({ params }) => ({ title: `${title} ${params['slug'] ?? ''}`.trim() })

test('[NOTIF8] a title says how much is unread, and nothing when nothing is', () => {
  expect([0, 1, 99, 100].map(unreadPrefix)).toEqual(['', '(1) ', '(99) ', '(99+) '])
})

describe('the head of a page', () => {
  test('is that of the innermost page that has one, with its own parameters', () => {
    const matches = [
      { handle: { head: named('Outer') }, params: {} },
      { handle: { head: named('Inner') }, params: { slug: 'x' } },
      { handle: undefined, params: {} },
    ]
    expect(headOf(matches, input).title).toBe('Inner x')
  })

  test('is the name of the site where no page has one', () => {
    expect(fullTitle(headOf([{ handle: undefined, params: {} }], input))).toBe('Pitchey')
  })

  test('names the site after the page, unless the page says it all', () => {
    expect(fullTitle({ title: 'People' })).toBe('People · Pitchey')
    expect(fullTitle({ title: 'Pitchey, alone', bareTitle: true })).toBe('Pitchey, alone')
  })
})

describe('a description', () => {
  test('is never longer than asked and is one line', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), fc.integer({ min: 20, max: 200 }), (text, max) => {
        const summary = summaryOf(text, max)
        expect(summary.length).toBeLessThanOrEqual(max + 1)
        expect(summary).not.toMatch(/\n/u)
      }),
    )
  })

  test('is cut between words', () => {
    expect(summaryOf('A lighthouse keeper, alone at last, finds a letter', 24)).toBe('A lighthouse keeper…')
    expect(summaryOf('Short enough', 24)).toBe('Short enough')
  })
})
