import { documentKindRules, documentKinds } from '@pitchey/contract/documents/vocabulary'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guessKind } from './guess-kind.ts'

it('a name says what a file probably is', () => {
  expect(guessKind('Salt Line - draft 4.pdf')).toBe('script')
  expect(guessKind('LOOKBOOK_v2.PDF')).toBe('lookbook')
  expect(guessKind('Pitch deck.pdf')).toBe('deck')
  expect(guessKind('topsheet.xlsx')).toBe('budget')
  expect(guessKind('Finance plan.xlsx')).toBe('finance_plan')
  expect(guessKind('teaser.mp4')).toBe('sizzle')
  expect(guessKind('IMG_2041.jpeg')).toBe('still')
  expect(guessKind('Salt.fdx')).toBe('script')
  expect(guessKind('letter.pdf')).toBe('other')
})

it('whatever a file is called, the guess is a kind', () => {
  fc.assert(fc.property(fc.string(), (name) => documentKinds.includes(guessKind(name))))
  expect(Object.keys(documentKindRules)).toEqual([...documentKinds])
})
