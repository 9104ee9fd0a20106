/** A typeface installed from npm, in files of one subset of Unicode each. */
export interface FontFace {
  readonly family: string
  readonly packageName: string
  /** What stands between subset and style in the names of its files: variable axes, or a weight. */
  readonly cut: string
}

function face(family: string, packageName: string, cut: string): FontFace {
  return { family, packageName, cut }
}

/** Faces for titles in our own look; what they do not cover falls to the Noto families. */
export const displayFaces: readonly FontFace[] = [
  face('Fraunces', '@fontsource-variable/fraunces', 'opsz'),
  face('Bodoni Moda', '@fontsource-variable/bodoni-moda', 'opsz'),
  face('Cinzel', '@fontsource-variable/cinzel', 'wght'),
  face('Anton', '@fontsource/anton', '400'),
  face('Big Shoulders Display', '@fontsource-variable/big-shoulders-display', 'wght'),
  face('Syne', '@fontsource-variable/syne', 'wght'),
  face('Michroma', '@fontsource/michroma', '400'),
  face('Courier Prime', '@fontsource/courier-prime', '400'),
  face('Shrikhand', '@fontsource/shrikhand', '400'),
  face('Caveat Brush', '@fontsource/caveat-brush', '400'),
  face('Rye', '@fontsource/rye', '400'),
  face('Limelight', '@fontsource/limelight', '400'),
]

export const textFaces = {
  serif: face('Noto Serif', '@fontsource-variable/noto-serif', 'standard'),
  sans: face('Noto Sans', '@fontsource-variable/noto-sans', 'standard'),
} as const

/** Faces for scripts that Noto Sans and Noto Serif leave out. */
export const scriptFaces: readonly FontFace[] = [
  ...[
    'Arabic',
    'Hebrew',
    'Devanagari',
    'Georgian',
    'Armenian',
    'Thai',
    'Bengali',
    'Tamil',
    'Telugu',
    'Malayalam',
    'Kannada',
    'Ethiopic',
  ].map((script) => face(`Noto Sans ${script}`, `@fontsource-variable/noto-sans-${script.toLowerCase()}`, 'wght')),
  face('Noto Emoji', '@fontsource-variable/noto-emoji', 'wght'),
  face('Noto Sans Symbols', '@fontsource-variable/noto-sans-symbols', 'wght'),
]

/** Han, kana and Hangul: about a hundred files each, of which a title needs a handful. */
export const eastAsianFaces = {
  japanese: face('Noto Sans JP', '@fontsource-variable/noto-sans-jp', 'wght'),
  korean: face('Noto Sans KR', '@fontsource-variable/noto-sans-kr', 'wght'),
  chinese: face('Noto Sans SC', '@fontsource-variable/noto-sans-sc', 'wght'),
} as const
