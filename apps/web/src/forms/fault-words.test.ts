import { signUpBody } from '@pitchey/contract/identity/endpoints'
import { profileFields } from '@pitchey/contract/people/endpoints'
import { pitchFields } from '@pitchey/contract/pitches/pitch'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { faultWords, sentence } from './fault-words.ts'

const wordsFor = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: faultWords }).error?.issues.map(({ message }) => message)

test('what is absent is needed, whatever the schema calls it', () => {
  expect(wordsFor(pitchFields.title, '  ')).toEqual(['Needed'])
  expect(wordsFor(profileFields.name, '')).toEqual(['Needed'])
  expect(wordsFor(pitchFields.title, undefined)).toEqual(['Needed'])
  expect(wordsFor(signUpBody.shape.companyName.unwrap(), null)).toEqual(['Needed'])
})

test('limits are said in characters, numbers and years', () => {
  expect(wordsFor(profileFields.name, 'x')).toEqual(['At least 2 characters'])
  expect(wordsFor(profileFields.headline, 'x'.repeat(121))).toEqual(['At most 120 characters'])
  expect(wordsFor(pitchFields.comps, [{ title: 'The Shining', year: 19 }])).toEqual(['From 1890'])
  expect(wordsFor(pitchFields.genre, 'jazz')).toEqual(['Choose one'])
})

test('the contract’s own words win', () => {
  expect(wordsFor(pitchFields.themes, ['a', 'a'])).toEqual(['names a theme twice'])
})

test('a sentence begins with a capital', () => {
  expect(sentence('must be a UUID')).toBe('Must be a UUID')
  expect(sentence('')).toBe('')
})
