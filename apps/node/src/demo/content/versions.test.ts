import { pitchFields } from '@pitchey/contract/pitches/pitch'
import { expect, test } from 'vitest'
import { demoPitches } from './pitches.ts'
import { demoVersions } from './versions.ts'

test.each(Object.entries(demoVersions))('the history of %s is one that a pitch may have', (key, history) => {
  expect(demoPitches.map((pitch) => pitch.key)).toContain(key)
  for (const { fields } of history)
    for (const [field, value] of Object.entries(fields))
      expect(pitchFields[field as keyof typeof pitchFields].safeParse(value).error).toBeUndefined()
  const hours = history.map(({ hoursBeforePublication }) => hoursBeforePublication)
  expect(hours).toEqual(hours.toSorted((a, b) => b - a))
  expect(history.at(-1)?.fields).toEqual({})
})
