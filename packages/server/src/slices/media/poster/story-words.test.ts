import { describe, expect, it } from 'vitest'
import { composePoster } from './compose-poster.ts'
import { scenes } from './scenes/all-scenes.ts'
import { storiedScenes, wordsFound } from './story-words.ts'

const brief = (seed: string, story: string) =>
  ({
    seed,
    story,
    title: 'T',
    creatorName: 'C',
    genre: 'drama',
    secondaryGenres: [],
    format: 'feature',
    kind: 'poster',
  }) as const

describe('the words of a story', () => {
  it('[ART1] name only scenes that there are', () => {
    const names = new Set(scenes.map((scene) => scene.name))
    expect(storiedScenes.filter((name) => !names.has(name))).toEqual([])
  })

  it('[ART2] are found as words, not inside others', () => {
    expect(wordsFound('a lighthouse on a headland', 'lighthouse')).toBe(2)
    expect(wordsFound('in the warm season her mother trained and searched', 'sea-boat')).toBe(0)
    expect(wordsFound('in the warm season her mother trained and searched', 'poppies')).toBe(0)
    expect(wordsFound('in the warm season her mother trained and searched', 'butterfly')).toBe(0)
    expect(wordsFound('in the warm season her mother trained and searched', 'mountain-train')).toBe(0)
  })

  it('[ART3] choose the scene nearly always, and never shut the others out', () => {
    const drawn = Array.from(
      { length: 40 },
      (_, seed) => composePoster(brief(`s${seed}`, 'A lighthouse keeper waits.')).sceneName,
    )
    expect(drawn.filter((name) => name === 'lighthouse').length).toBeGreaterThan(25)
  })
})
