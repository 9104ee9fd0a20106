import type { Genre } from '@pitchey/contract/pitches/vocabulary'
import type { Colour } from './colour.ts'

/** Four colours, from the darkest to the brightest, that carry a whole poster. */
export interface Palette {
  readonly name: string
  /** Nearly black: foregrounds, night, the far end of a scrim. */
  readonly deep: Colour
  /** The colour one would name the poster by. */
  readonly mid: Colour
  /** The light source: sun, lamp, lava. */
  readonly warm: Colour
  /** Nearly white: stars, titles, the core of a light. */
  readonly light: Colour
  readonly genres: readonly Genre[]
}

function palette(name: string, colours: readonly [Colour, Colour, Colour, Colour], genres: readonly Genre[]): Palette {
  const [deep, mid, warm, light] = colours
  return { name, deep, mid, warm, light, genres }
}

export const palettes: readonly [Palette, ...Palette[]] = [
  palette('harbour', ['#0a1a27', '#17506a', '#eba45c', '#f7e7c9'], ['drama', 'mystery', 'adventure', 'biography']),
  palette('ember', ['#240c10', '#93291f', '#f08a3c', '#ffe3b0'], ['action', 'war', 'thriller', 'horror', 'western']),
  palette('marigold', ['#35101f', '#ad3b2c', '#f3a640', '#ffeabf'], ['drama', 'romance', 'historical', 'family']),
  palette('spruce', ['#071012', '#163d40', '#86c9bd', '#e8f5ee'], ['horror', 'thriller', 'mystery', 'drama']),
  palette('sodium', ['#0c0f16', '#262e44', '#ffb54a', '#ffe8bd'], ['crime', 'thriller', 'drama', 'mystery']),
  palette('orchid', ['#180a24', '#5a2a75', '#f07fa3', '#ffe0de'], ['romance', 'music', 'fantasy', 'coming_of_age']),
  palette('infrared', ['#13060b', '#62101f', '#f2553b', '#ffd8bf'], ['horror', 'thriller', 'action', 'crime']),
  palette('glacier', ['#081523', '#24577f', '#8fc8e8', '#eff8fb'], ['sci_fi', 'adventure', 'drama', 'sport']),
  palette('prairie', ['#1d150c', '#714d20', '#e5a93f', '#fcefca'], ['western', 'historical', 'biography', 'family']),
  palette('absinthe', ['#0a130c', '#2b5733', '#bcd855', '#f5f9da'], ['fantasy', 'comedy', 'horror', 'animation']),
  palette('first-light', ['#0c0d27', '#39388f', '#f8936f', '#ffe5d2'], ['coming_of_age', 'drama', 'romance', 'sci_fi']),
  palette('blush', ['#2c1220', '#a5466b', '#f8a8a0', '#fff1e5'], ['romance', 'comedy', 'music', 'coming_of_age']),
  palette(
    'lagoon',
    ['#04191d', '#0c6672', '#f4c95d', '#fff5d5'],
    ['adventure', 'family', 'animation', 'comedy', 'sport'],
  ),
  palette(
    'copper',
    ['#140d0a', '#613624', '#dd8852', '#f8e1c9'],
    ['western', 'historical', 'biography', 'war', 'drama'],
  ),
  palette('ultraviolet', ['#0b0719', '#3c2181', '#b08cff', '#f1e7ff'], ['sci_fi', 'music', 'fantasy', 'thriller']),
  palette('carnival', ['#2a1036', '#b53a76', '#ffb84d', '#fff3d8'], ['comedy', 'animation', 'music', 'family']),
  palette(
    'rust-sky',
    ['#0f1a21', '#2e6070', '#e8743c', '#f9e5ce'],
    ['action', 'adventure', 'western', 'sport', 'crime'],
  ),
  palette(
    'silver',
    ['#0b0c0e', '#3b4149', '#bcc1ca', '#f5f5f2'],
    ['crime', 'historical', 'biography', 'war', 'mystery'],
  ),
  palette('signal', ['#0a0b0d', '#35383f', '#ea4a33', '#f5eee5'], ['crime', 'thriller', 'action', 'sport', 'war']),
  palette('jade', ['#07150f', '#1e5d4a', '#ebc76d', '#fcf4d7'], ['fantasy', 'adventure', 'family', 'historical']),
  palette(
    'plum',
    ['#160b19', '#51224d', '#e6ac5b', '#fcebcc'],
    ['mystery', 'historical', 'romance', 'music', 'fantasy'],
  ),
  palette('apricot', ['#281927', '#85506d', '#ffb58c', '#fff2e1'], ['coming_of_age', 'family', 'romance', 'drama']),
  palette('neon', ['#080a1e', '#1b3268', '#ff62a5', '#d0f5ff'], ['sci_fi', 'crime', 'music', 'action', 'animation']),
  palette('olive', ['#11120c', '#474d30', '#cfb86f', '#f2ecd3'], ['war', 'historical', 'western', 'biography']),
]
