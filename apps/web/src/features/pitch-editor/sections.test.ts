import { expect, test } from 'vitest'
import { draftFields, draftOf } from './pitch-draft.ts'
import { missingIn, sectionIds, sectionOf, sectionState } from './sections.ts'
import { testPitch } from './test-pitch.ts'

test('every field belongs to a section', () => {
  for (const field of draftFields) expect(sectionIds).toContain(sectionOf(field))
  expect(sectionOf('disclosure')).toBe('visibility')
})

test('what is missing follows what is typed, before anything is saved', () => {
  const server = testPitch()
  expect(missingIn(draftOf(server), server).map(({ part }) => part)).toEqual(['shortSynopsis', 'budgetRange', 'aiUse'])
  const complete = { ...draftOf(server), shortSynopsis: 'Winter.', budgetRange: 'under_250k', aiUse: 'none' } as const
  expect(missingIn(complete, server)).toEqual([])
  expect(missingIn({ ...complete, format: 'other' }, server).map(({ part }) => part)).toEqual(['formatOther'])
  expect(missingIn({ ...complete, shortSynopsis: ' \n' }, server)).toHaveLength(1)
})

test('an address that is not confirmed is missing too', () => {
  const server = testPitch({ missing: ['emailVerified'] })
  expect(missingIn({ ...draftOf(server), shortSynopsis: 'W', budgetRange: 'over_50m', aiUse: 'none' }, server)).toEqual(
    [{ part: 'emailVerified', label: 'A confirmed e-mail address', field: null }],
  )
})

test('a fault marks its section, and a filled section is done', () => {
  const draft = draftOf(testPitch())
  expect(sectionState('pitch', draft, {})).toBe('done')
  expect(sectionState('pitch', { ...draft, format: 'other' }, {})).toBe('todo')
  expect(sectionState('pitch', draft, { logline: 'Has more than 60 words' })).toBe('error')
  expect(sectionState('story', draft, {})).toBe('todo')
})
