/** `#rrggbb`. */
type Colour = `#${string}`
type Edge = 'top' | 'bottom'

/** A box in pixels of the picture. */
export interface TextBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text to be set as large as its box and `largestSize` allow, its lines centred and balanced. Lengths in pixels. */
export interface PosterTitle {
  readonly text: string
  readonly styleName: string
  readonly family: string
  readonly fallback: 'serif' | 'sans'
  readonly weight: number
  readonly largestSize: number
  /** Size, weight and width (per cent of normal) where the fallback face stands in. */
  readonly fallbackSize: number
  readonly fallbackWeight: number
  readonly fallbackStretch: number
  /** Letter spacing in shares of the size; left out for scripts whose letters join. */
  readonly tracking: number
  /** Distance of lines in shares of the size. */
  readonly lineHeight: number
  readonly transform: 'none' | 'uppercase' | 'lowercase'
  readonly colour: Colour
  readonly position: Edge
  readonly box: TextBox
  readonly maxLines: number
}

export interface PosterCredit {
  readonly text: string
  readonly colour: Colour
  readonly size: number
  readonly tracking: number
  readonly baseline: number
  readonly maxWidth: number
}

/** A veil that is strongest at one edge of the picture and ends `reach` pixels from it. */
export interface Scrim {
  readonly edge: Edge
  readonly colour: Colour
  readonly reach: number
  /** Opacity under the title, held from the edge to `solid` pixels. */
  readonly opacity: number
  readonly solid: number
}

/** Everything a renderer needs to make the picture; it decides nothing itself. */
export interface PosterDrawing {
  readonly width: number
  readonly height: number
  readonly sceneName: string
  readonly paletteName: string
  readonly sceneSvg: string
  /** Null on a backdrop and where no character of the title can be drawn. */
  readonly title: PosterTitle | null
  readonly credit: PosterCredit | null
  readonly scrims: readonly Scrim[]
  /** Opacity of the black at the corners. */
  readonly vignette: number
  /** Strength of the film grain from 0 to 1. */
  readonly grain: number
  /** The estimated colour behind the title once the scrim is on it. */
  readonly titleBackground: Colour
  readonly dominantColour: Colour
}
