import { genres } from '@pitchey/contract/pitches/vocabulary'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastRatio } from './colour.ts'
import { composePoster } from './compose-poster.ts'
import { palettes } from './palettes.ts'
import type { PosterBrief } from './poster-brief.ts'
import { scenes } from './scenes/all-scenes.ts'
import { titleStyles } from './title-styles.ts'

const brief = (overrides: Partial<PosterBrief> = {}): PosterBrief => ({
  seed: '01930000-0000-7000-8000-000000000001',
  story: '',
  title: 'The Salt Line',
  creatorName: 'Maren Oduya',
  genre: 'drama',
  secondaryGenres: ['mystery'],
  format: 'feature',
  kind: 'poster',
  ...overrides,
})

/** Every tag closed, every reference defined once, no number that is none. */
const expectSoundSvg = (svg: string) => {
  const stack: string[] = []
  const misnested: string[] = []
  for (const [, closing = '', name = '', empty = ''] of svg.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/gu)) {
    if (closing === '/' && stack.pop() !== name) misnested.push(name)
    if (closing === '' && empty === '') stack.push(name)
  }
  expect([stack, misnested]).toEqual([[], []])
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null/u)
  const ids = [...svg.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1])
  expect(new Set(ids).size).toBe(ids.length)
  const dangling = [...svg.matchAll(/url\(#([^)]+)\)/gu)].filter((match) => !ids.includes(match[1]))
  expect(dangling).toEqual([])
}

describe('composePoster', () => {
  test('the same brief gives the same drawing', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(...genres), (seed, genre) => {
        expect(composePoster(brief({ seed, genre }))).toEqual(composePoster(brief({ seed, genre })))
      }),
      { numRuns: 20 },
    )
  })

  test.each(scenes.map((scene) => [scene.name, scene] as const))(
    'two pitches that both get %s look different',
    (_name, scene) => {
      const [first, second] = ['a', 'b'].map(
        (seed) => composePoster(brief({ seed }), { scene, palette: palettes[0] }).sceneSvg,
      )
      expect(first).not.toBe(second)
    },
  )

  test('poster and backdrop of a pitch share scene and palette; only the poster has lettering', () => {
    const poster = composePoster(brief())
    const backdrop = composePoster(brief({ kind: 'backdrop' }))
    expect([backdrop.sceneName, backdrop.paletteName]).toEqual([poster.sceneName, poster.paletteName])
    expect([poster.width, poster.height, backdrop.width, backdrop.height]).toEqual([800, 1200, 1600, 900])
    expect([backdrop.title, backdrop.credit]).toEqual([null, null])
    expect(poster.title?.text.toLowerCase()).toBe('the salt line')
  })

  test.each(scenes.map((scene) => [scene.name, scene] as const))(
    '%s is sound SVG with readable lettering in every palette',
    (_name, scene) => {
      for (const palette of palettes) {
        const { sceneSvg, title, titleBackground } = composePoster(brief({ seed: palette.name }), { scene, palette })
        expectSoundSvg(sceneSvg)
        expect(title && contrastRatio(title.colour, titleBackground)).toBeGreaterThanOrEqual(4.5)
      }
      expectSoundSvg(composePoster(brief({ kind: 'backdrop' }), { scene }).sceneSvg)
    },
  )
})

describe('the choice', () => {
  test('there are at least 20 scenes, 16 palettes and 6 title styles, each under its own name', () => {
    for (const [list, least] of [
      [scenes, 20],
      [palettes, 16],
      [titleStyles, 6],
    ] as const) {
      const names = list.map((item) => item.name)
      expect(new Set(names).size).toBe(names.length)
      expect(names.length).toBeGreaterThanOrEqual(least)
    }
  })

  test.each(genres.map((genre) => [genre]))('%s has scenes, palettes and title styles of its own', (genre) => {
    expect(scenes.filter((scene) => scene.genres.includes(genre)).length).toBeGreaterThanOrEqual(3)
    expect(palettes.filter((palette) => palette.genres.includes(genre)).length).toBeGreaterThanOrEqual(2)
    expect(titleStyles.filter((style) => style.genres.includes(genre)).length).toBeGreaterThanOrEqual(2)
  })

  test('genre steers the scene, the seed decides: most fit, and many different ones appear', () => {
    const drawn = Array.from(
      { length: 200 },
      (_, index) => composePoster(brief({ seed: `p${index}`, genre: 'war', secondaryGenres: [] })).sceneName,
    )
    const fitting = drawn.filter((name) => scenes.find((scene) => scene.name === name)?.genres.includes('war'))
    expect(fitting.length).toBeGreaterThan(150)
    expect(new Set(drawn).size).toBeGreaterThan(7)
  })
})

describe('hostile briefs', () => {
  test('no title or name makes it throw, and none of their markup reaches the scene', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 220 }),
      fc.string({
        unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\u0000', '\u202e', '\ud800', '🎬', 'é', 'ש', 'の'),
      }),
      fc.constant('A'.repeat(200)),
    )
    const scene = composePoster(brief()).sceneSvg
    fc.assert(
      fc.property(text, text, (title, creatorName) => {
        const drawing = composePoster(brief({ title, creatorName }))
        expect(drawing.sceneSvg).toBe(scene)
        expect(drawing.title?.text.isWellFormed() ?? true).toBe(true)
        expect(drawing.title?.text).not.toBe('')
      }),
      { numRuns: 60 },
    )
  })
})
