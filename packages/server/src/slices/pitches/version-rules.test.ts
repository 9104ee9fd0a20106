import { pitchFields } from '@pitchey/contract/pitches/pitch'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedTitle } from './duplicate-pitch.ts'
import { emptyContent } from './pitch-content.ts'
import { editBackTo, goesOn, takeOver, versionSpanMs } from './version-rules.ts'
import type { VersionHead } from './version-rules.ts'

const began = new Date('2026-03-02T10:00:00Z')
const head: VersionHead = { number: 3, kind: 'saved', name: null, authorId: 'ada', wordCount: 200, createdAt: began }
const after = (ms: number, change: { authorId?: string; wordCount?: number } = {}) => ({
  authorId: 'ada',
  wordCount: 200,
  ...change,
  now: new Date(began.getTime() + ms),
})

describe('when a version ends', () => {
  it('[VER1] one author goes on in one version for ten minutes', () => {
    expect(goesOn(head, after(0))).toBe(true)
    expect(goesOn(head, after(versionSpanMs - 1))).toBe(true)
    expect(goesOn(head, after(versionSpanMs))).toBe(false)
  })

  it('[VER1] another author begins another version', () => {
    expect(goesOn(head, after(1000, { authorId: 'bo' }))).toBe(false)
  })

  it('[VER1] nothing goes on in what was named, published or restored', () => {
    expect(goesOn({ ...head, name: 'Sent out' }, after(0))).toBe(false)
    for (const kind of ['named', 'published', 'restored', 'imported'] as const)
      expect(goesOn({ ...head, kind }, after(0))).toBe(false)
  })

  it('[VER1] a change that takes away much of the text leaves what was there in a version of its own', () => {
    expect(goesOn(head, after(0, { wordCount: 134 }))).toBe(true)
    expect(goesOn(head, after(0, { wordCount: 133 }))).toBe(false)
    expect(goesOn({ ...head, wordCount: 40 }, after(0, { wordCount: 11 }))).toBe(true)
    expect(goesOn({ ...head, wordCount: 40 }, after(0, { wordCount: 10 }))).toBe(false)
  })
})

describe('back to a version', () => {
  const written = { ...emptyContent, title: 'The Salt Line', logline: 'Words.', genre: 'drama', format: 'feature' }

  it('[VER6] a version that was written before a field existed gives it what a new pitch has', () => {
    const { themes: _themes, shortSynopsis: _synopsis, ...older } = { ...written, location: 'Ostend' }
    expect(editBackTo(older)).toMatchObject({
      title: 'The Salt Line',
      location: 'Ostend',
      themes: [],
      shortSynopsis: '',
    })
  })

  it('[VER6] who may see what is not touched', () => {
    const edit = editBackTo({ ...written, visibility: 'public', disclosure: { location: 0 } })
    expect(Object.keys(edit)).not.toContain('visibility')
    expect(Object.keys(edit)).not.toContain('disclosure')
  })

  it('[VER6] whatever a version holds, every field of the edit is one that an edit may name, with a value that it takes', () => {
    const names = Object.keys(pitchFields) as (keyof typeof pitchFields)[]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, 'soundtrack', '__proto__'), fc.jsonValue()), (stored) => {
        for (const [field, value] of Object.entries(editBackTo(stored))) {
          expect(names).toContain(field)
          expect(pitchFields[field as (typeof names)[number]].safeParse(value).success).toBe(true)
        }
      }),
    )
  })

  it('[TPL3] [CHR2] another pitch takes entries of lists over as new ones, without their pictures', () => {
    const id = '0190f0f0-1234-7abc-8def-0123456789ab'
    const ada = { name: 'Ada', description: '', ageFrom: null, ageTo: null, castingIdea: '' }
    const taken = takeOver({ characters: [{ id, ...ada, imageId: id, imageAlt: 'A woman with a lamp' }] })
    expect(taken.characters).toEqual([{ ...ada, imageId: null, imageAlt: '' }])
  })
})

describe('the title of a copy', () => {
  it('[TPL3] says so, and is a title that a pitch may have', () => {
    expect(copiedTitle('The Salt Line')).toBe('Copy of The Salt Line')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (title) => {
        const named = pitchFields.title.safeParse(title)
        fc.pre(named.success)
        expect(pitchFields.title.safeParse(copiedTitle(named.success ? named.data : '')).success).toBe(true)
      }),
    )
  })
})
