import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'

type Cut = { name: string; source: string; ranges: readonly (readonly [number, number])[] }

const cuts: readonly Cut[] = [
  {
    name: 'fraunces-latin.woff2',
    source: 'fraunces-latin-opsz-normal.woff2',
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0xff],
      [0x131, 0x131],
      [0x152, 0x153],
      [0x2bb, 0x2bc],
      [0x2c6, 0x2c6],
      [0x2da, 0x2da],
      [0x2dc, 0x2dc],
      [0x2010, 0x2027],
      [0x2030, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
    ],
  },
  {
    name: 'fraunces-latin-ext.woff2',
    source: 'fraunces-latin-ext-opsz-normal.woff2',
    ranges: [
      [0x100, 0x17f],
      [0x192, 0x192],
      [0x218, 0x21b],
      [0x1e80, 0x1e85],
      [0x1ef2, 0x1ef3],
    ],
  },
]

/** The weights and the optical size the display face is cut to; `font-weight` in fonts.css repeats the range. */
const axes = { opsz: 72, wght: { min: 400, max: 600 } }

const outDir = new URL('../.cache/fonts/', import.meta.url)

/**
 * Cuts the display typeface to the optical size, weights and characters the product sets, into `apps/web/.cache/fonts`.
 * Does nothing when the files are there and newer than their sources. Takes about half a second otherwise.
 */
export async function cutDisplayFonts(): Promise<void> {
  await mkdir(outDir, { recursive: true })
  await Promise.all(cuts.map(cutOne))
}

async function cutOne(cut: Cut): Promise<void> {
  const source = new URL(import.meta.resolve(`@fontsource-variable/fraunces/files/${cut.source}`))
  const target = new URL(cut.name, outDir)
  if (await isFresh(target, [source, new URL(import.meta.url)])) return
  const characters = cut.ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  const bytes = await subsetFont(await readFile(source), characters.join(''), {
    targetFormat: 'woff2',
    variationAxes: axes,
  })
  const partial = new URL(`${cut.name}.${process.pid}`, outDir)
  await writeFile(partial, bytes)
  await rename(partial, target)
}

async function isFresh(target: URL, sources: readonly URL[]): Promise<boolean> {
  const made = await stat(target).catch(() => undefined)
  if (!made) return false
  const stats = await Promise.all(sources.map((source) => stat(source)))
  return stats.every((source) => source.mtimeMs <= made.mtimeMs)
}
