import { protectedInputs } from '@pitchey/contract/pitches/protected-fields'
import type { ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
import { asRichText } from '@pitchey/contract/rich-text'
import { countWords } from '@pitchey/contract/text'
import { expect, test } from 'vitest'
import { demoDetails } from './pitch-details.ts'
import { demoPitches } from './pitches.ts'

const details = Object.entries(demoDetails)
const seriesFormats = new Set(['series', 'limited_series'])
const seasons = details.flatMap(([key, { fields }]) =>
  Array.isArray(fields.episodes) ? [{ key, episodes: fields.episodes, characters: fields.characters }] : [],
)

test('every field is one that the editor would take, and would keep as it is', () => {
  for (const [key, { fields }] of details) {
    for (const [name, value] of Object.entries(fields)) {
      const field = name as keyof typeof protectedInputs
      const taken = protectedInputs[field].safeParse(value)
      expect([key, field, taken.error?.issues]).toEqual([key, field, undefined])
      const isFormatted = typeof taken.data === 'object' && taken.data !== null && 'type' in taken.data
      expect(taken.data).toEqual(isFormatted ? asRichText(value as ProtectedValues['opener'] | string) : value)
    }
  }
})

test('the details are of pitches that there are, and entries have ids of their own', () => {
  const known = new Set(demoPitches.map(({ key }) => key))
  expect(details.map(([key]) => key).filter((key) => !known.has(key))).toEqual([])
  const ids = details.flatMap(([, { fields }]) =>
    [fields.characters, fields.episodes].flatMap((list) => (Array.isArray(list) ? list.map(({ id }) => id) : [])),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('at least three series tell a season of six to eight episodes, each told for itself', () => {
  expect(seasons.length).toBeGreaterThanOrEqual(3)
  for (const { key, episodes, characters } of seasons) {
    expect(seriesFormats.has(demoPitches.find((pitch) => pitch.key === key)?.format ?? '')).toBe(true)
    expect(episodes.map(({ number }) => number)).toEqual(episodes.map((_, place) => place + 1))
    expect([6, 7, 8]).toContain(episodes.length)
    for (const { synopsis } of episodes) expect(countWords(synopsis)).toBeGreaterThan(25)
    expect(Array.isArray(characters) && characters.length).toBeGreaterThanOrEqual(4)
    for (const { description } of Array.isArray(characters) ? characters : [])
      expect(countWords(description)).toBeGreaterThan(20)
  }
  const texts = seasons.flatMap(({ episodes }) => episodes.flatMap(({ title, synopsis }) => [title, synopsis]))
  expect(new Set(texts).size).toBe(texts.length)
})
