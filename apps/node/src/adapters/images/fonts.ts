import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GlobalFonts } from '@napi-rs/canvas'
import { displayFaces, eastAsianFaces, scriptFaces, textFaces, type FontFace } from './font-catalogue.ts'

/** What is wanted for a text; the fallback is used where `family` lacks one of its letters. */
export interface FontWish {
  readonly family: string
  readonly fallback: 'serif' | 'sans'
}

/** Fonts for one text, all registered. */
export interface FontChoice {
  /** The text without the characters that no font can draw. */
  readonly text: string
  /** Quoted family names for `ctx.font`, in order of preference. */
  readonly families: string
  /** Whether the wished family draws every letter. */
  readonly inOwnFace: boolean
}

export interface FontBook {
  choose(text: string, wish: FontWish): FontChoice
}

interface Subset {
  readonly alias: string
  readonly file: string
  readonly ranges: readonly (readonly [from: number, to: number])[]
}

/** Subsets whose ranges are the same list for every face, whether or not the face has the characters. */
const sharedRanges: ReadonlySet<string> = new Set(['math', 'symbols'])
const letter = /\p{L}/u
/** Joiners, variation selectors, tags and spaces: they have no shape of their own, so no font need cover them. */
const invisible = /\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0020}-\u{e007f}]|\s/u

/**
 * Registers font files as texts need them, each subset under a name of its own, so that only the files of the
 * scripts in use are ever read. Reads from the installed @fontsource packages; throws when one is missing.
 */
export function createFontBook(): FontBook {
  const loaded = new Map<string, readonly Subset[]>()
  const subsetsOf = (face: FontFace) => {
    const known = loaded.get(face.family)
    if (known !== undefined) return known
    const subsets = readSubsets(face)
    loaded.set(face.family, subsets)
    return subsets
  }
  /** All of them, because subsets claim characters that only one of them carries. */
  const claiming = (face: FontFace, character: string) => {
    const code = character.codePointAt(0) ?? 0
    return subsetsOf(face).filter((subset) => subset.ranges.some(([from, to]) => code >= from && code <= to))
  }
  return {
    choose(text, wish) {
      const characters = Array.from(text)
      const own = displayFaces.find((face) => face.family === wish.family)
      const inOwnFace =
        own !== undefined &&
        characters.every((character) => !letter.test(character) || claiming(own, character).length > 0)
      const order = [...(inOwnFace ? [own] : []), textFaces[wish.fallback], ...scriptFaces, ...eastAsianOrder(text)]
      const used = new Map<Subset, number>()
      const kept = characters.filter((character) => {
        if (invisible.test(character)) return true
        for (const [rank, face] of order.entries()) {
          const subsets = claiming(face, character)
          for (const subset of subsets) used.set(subset, rank)
          if (subsets.length > 0 && face !== own) return true
        }
        return own !== undefined && inOwnFace && claiming(own, character).length > 0
      })
      const ranked = [...used].toSorted((first, second) => first[1] - second[1]).map(([subset]) => subset)
      ranked.push(...claiming(textFaces[wish.fallback], 'a').filter((subset) => !used.has(subset)))
      for (const subset of ranked) register(subset)
      return { text: kept.join('').trim(), families: ranked.map((subset) => `"${subset.alias}"`).join(','), inOwnFace }
    },
  }
}

function eastAsianOrder(text: string): readonly FontFace[] {
  const { japanese, korean, chinese } = eastAsianFaces
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return [japanese, chinese, korean]
  if (/\p{Script=Hangul}/u.test(text)) return [korean, japanese, chinese]
  return [chinese, japanese, korean]
}

function register(subset: Subset): void {
  if (GlobalFonts.has(subset.alias)) return
  if (GlobalFonts.registerFromPath(subset.file, subset.alias) === null)
    throw new Error(`unreadable font file ${subset.file}`)
}

function readSubsets(face: FontFace): readonly Subset[] {
  const folder = dirname(fileURLToPath(import.meta.resolve(face.packageName)))
  const ranges: unknown = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))
  if (typeof ranges !== 'object' || ranges === null) throw new Error(`no Unicode ranges in ${folder}`)
  const slug = face.packageName.slice(face.packageName.lastIndexOf('/') + 1)
  const entries = Object.entries(ranges).filter(([key]) => !sharedRanges.has(key) || slug.endsWith(`-${key}`))
  return entries.map(([key, list]) => {
    const subset = key.replaceAll(/[[\]]/gu, '')
    return {
      alias: `${face.family} ${subset}`,
      file: join(folder, 'files', `${slug}-${subset}-${face.cut}-normal.woff2`),
      ranges: String(list).split(',').map(readRange),
    }
  })
}

/** Reads `U+0600-06FF` or `U+2122`. */
function readRange(text: string): readonly [number, number] {
  const [from = '', to = from] = text.trim().replace(/^U\+/iu, '').split('-')
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
