import { expect, test } from 'vitest'
import { draftFields, draftOf } from './pitch-draft.ts'
import { missingIn, sectionIds, sectionOf, sectionProgress, sectionsFor, type SectionId } from './sections.ts'
import { testPitch } from './test-pitch.ts'

test('every field belongs to a section', () => {
  for (const field of draftFields) expect(sectionIds).toContain(sectionOf(field))
  expect(sectionOf('disclosure')).toBe('visibility')
})

test('[EDIT6] what is missing follows what is typed, before anything is saved', () => {
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

const stateOf = (id: SectionId, ...given: Parameters<typeof sectionProgress>) =>
  sectionProgress(...given).find((section) => section.id === id)?.state

test('a fault marks its section, and a section with all that readers look for is done', () => {
  const draft = draftOf(testPitch())
  expect(stateOf('pitch', draft, {})).toBe('done')
  expect(stateOf('pitch', { ...draft, format: 'other' }, {})).toBe('todo')
  expect(stateOf('pitch', draft, { logline: 'Has more than 60 words' })).toBe('error')
  expect(stateOf('story', draft, {})).toBe('todo')
  expect(stateOf('plans', draft, {})).toBe('todo')
})

test('only what has episodes is asked for them', () => {
  const draft = draftOf(testPitch())
  expect(sectionsFor(draft)).not.toContain('episodes')
  expect(sectionsFor({ ...draft, format: 'limited_series' })).toContain('episodes')
  const episodes = [{ id: '0199f0a0-0000-7000-8000-000000000201', season: 1, number: 1, title: 'Pilot', synopsis: '' }]
  expect(sectionsFor({ ...draft, episodes })).toContain('episodes')
})
