import type { Genre } from '@pitchey/contract/pitches/vocabulary'
import type { Colour } from './colour.ts'
import type { Palette } from './palettes.ts'
import type { Random } from './random.ts'
import type { Sketch } from './svg.ts'

/** The height of every view box: a poster is 800 units wide, a backdrop 2133. */
export const sceneHeight = 1200

/** Where the title stands. The subject of the scene keeps to the rest of the picture. */
export type TitlePosition = 'top' | 'bottom'

/** What a scene draws on. */
export interface SceneView {
  readonly sketch: Sketch
  readonly random: Random
  readonly palette: Palette
  readonly width: number
  readonly height: number
  /** The x around which the subject stands: the middle of a poster, two thirds of a backdrop. */
  readonly focusX: number
  readonly titleAt: TitlePosition
}

/** The mean colours a scene shows behind a title at the top (y 60 to 400) and at the bottom (y 800 to 1140). */
export interface SceneTones {
  readonly top: Colour
  readonly bottom: Colour
}

/** A picture that varies with the random stream and takes its colours from the palette. */
export interface Scene {
  readonly name: string
  readonly genres: readonly Genre[]
  readonly titleAt: readonly [TitlePosition, ...TitlePosition[]]
  draw(view: SceneView): SceneTones
}
