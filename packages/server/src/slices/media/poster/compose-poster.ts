import type { Genre } from '@pitchey/contract/pitches/vocabulary'
import type { PosterDrawing, PosterTitle, Scrim } from '../../../ports/poster-drawing.ts'
import { contrastRatio, darken, layer, luminance, mix, type Colour } from './colour.ts'
import { palettes, type Palette } from './palettes.ts'
import type { PosterBrief } from './poster-brief.ts'
import { createRandom, type Random } from './random.ts'
import { sceneHeight, type Scene, type TitlePosition } from './scene.ts'
import { scenes } from './scenes/all-scenes.ts'
import { createSketch } from './svg.ts'
import { wordsFound } from './story-words.ts'
import { titleStyles, type TitleStyle } from './title-styles.ts'
import { creditText, drawableText, transformTitle } from './title-text.ts'

/** Overrides single choices that the seed would make: for contact sheets and tests. */
export interface PosterChoices {
  readonly scene?: Scene
  readonly palette?: Palette
  readonly style?: TitleStyle
}

const sizes = { poster: { width: 800, height: 1200 }, backdrop: { width: 1600, height: 900 } } as const
const wantedContrast = 5
// One word of the story outweighs all genres together.
const storyWeight = 240

/**
 * Draws the poster or the backdrop of a pitch. Genre weighs the choice of scene, palette and title style, the seed
 * decides it; a poster and a backdrop of the same pitch show the same scene in the same light. Throws nothing,
 * whatever the texts contain.
 */
export function composePoster(brief: PosterBrief, choices: PosterChoices = {}): PosterDrawing {
  const choice = createRandom(`${brief.seed}:choice`)
  const scene = choice.weighted(
    scenes,
    (item) => fitness(brief, item.genres) + storyWeight * wordsFound(brief.story, item.name),
  )
  const palette = choice.weighted(palettes, (item) => fitness(brief, item.genres))
  const style = choice.weighted(titleStyles, (item) => fitness(brief, item.genres))
  return drawPoster(brief, choices.scene ?? scene, choices.palette ?? palette, choices.style ?? style)
}

function fitness(brief: PosterBrief, genres: readonly Genre[]): number {
  const primary = genres.includes(brief.genre) ? 6 : 0
  const secondary = brief.secondaryGenres.filter((genre) => genres.includes(genre)).length
  return (0.12 + primary + Math.min(secondary, 3) * 2) / Math.sqrt(genres.length)
}

function drawPoster(brief: PosterBrief, scene: Scene, palette: Palette, style: TitleStyle): PosterDrawing {
  const { width, height } = sizes[brief.kind]
  const random = createRandom(`${brief.seed}:${scene.name}`)
  const titleAt = random.pick(scene.titleAt)
  const viewWidth = (width / height) * sceneHeight
  const sketch = createSketch({ width, height }, { width: viewWidth, height: sceneHeight })
  const focusX = viewWidth * (brief.kind === 'poster' ? 0.5 : 0.66)
  const tones = scene.draw({ sketch, random, palette, width: viewWidth, height: sceneHeight, focusX, titleAt })
  const look = {
    width,
    height,
    sceneName: scene.name,
    paletteName: palette.name,
    sceneSvg: sketch.toSvg(),
    grain: 0.1,
    dominantColour: mix(palette.mid, palette.deep, 0.35),
  }
  const lettering = letter(tones[titleAt], palette)
  if (brief.kind === 'backdrop') {
    return { ...look, title: null, credit: null, scrims: [], vignette: 0.3, titleBackground: lettering.background }
  }
  const title = composeTitle(brief.title, style, titleAt, lettering.colour, createRandom(`${brief.seed}:title`))
  const foot = letter(tones.bottom, palette)
  const text = creditText(brief.format, brief.creatorName)
  const credit =
    text === '' ? null : { text, colour: foot.colour, size: 21, tracking: 0.2, baseline: 1160, maxWidth: 700 }
  return {
    ...look,
    title,
    credit,
    vignette: 0.34,
    titleBackground: lettering.background,
    scrims: [
      ...(title === null ? [] : [scrimFor(titleAt, lettering)]),
      { edge: 'bottom', colour: foot.scrim, opacity: Math.max(foot.opacity, 0.45), reach: 190, solid: 50 },
    ],
  }
}

interface Lettering {
  readonly colour: Colour
  readonly scrim: Colour
  readonly opacity: number
  readonly background: Colour
}

/** The title's colour and the thinnest scrim on which it is easily read. */
function letter(tone: Colour, palette: Palette): Lettering {
  const onDark = luminance(tone) < 0.42
  const colour = onDark ? mix(palette.light, '#ffffff', 0.25) : darken(palette.deep, 0.2)
  const scrim = onDark ? darken(palette.deep, 0.3) : mix(palette.light, '#ffffff', 0.4)
  let opacity = onDark ? 0.42 : 0.3
  while (opacity < 0.96 && contrastRatio(colour, layer(tone, scrim, opacity)) < wantedContrast) opacity += 0.04
  return { colour, scrim, opacity, background: layer(tone, scrim, opacity) }
}

function scrimFor(edge: TitlePosition, { scrim, opacity }: Lettering): Scrim {
  return { edge, colour: scrim, opacity, solid: edge === 'top' ? 250 : 300, reach: edge === 'top' ? 560 : 620 }
}

function composeTitle(
  title: string,
  style: TitleStyle,
  position: TitlePosition,
  colour: Colour,
  random: Random,
): PosterTitle | null {
  const text = transformTitle(drawableText(title), style.transform)
  if (text === '') return null
  const height = 296
  const shortness = text.length <= 5 ? 1.35 : text.length <= 9 ? 1.14 : 1
  const largest = 148 * shortness * random.between(0.95, 1.05)
  return {
    text,
    styleName: style.name,
    family: style.family,
    fallback: style.fallback,
    weight: style.weight,
    largestSize: Math.round(largest * style.scale),
    fallbackSize: Math.round(largest * 0.76 * (style.fallbackStretch < 90 ? 1.2 : 1)),
    fallbackWeight: style.fallbackWeight,
    fallbackStretch: style.fallbackStretch,
    tracking: style.tracking,
    lineHeight: style.lineHeight,
    transform: style.transform,
    colour,
    position,
    maxLines: 5,
    box: { x: 62, width: 676, height, y: position === 'top' ? 78 : 1200 - 92 - height },
  }
}
