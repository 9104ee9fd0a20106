import { createCanvas, ImageData, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { PosterCredit, PosterDrawing, PosterTitle, Scrim } from '@pitchey/server/ports/poster-drawing'
import sharp from 'sharp'
import type { FontBook } from './fonts.ts'
import type { RawPicture } from './image-variants.ts'
import { applyType, layOutText, type TextSpec } from './title-layout.ts'

/** Scripts whose letters join or stack, which tracking and tight lines would break. */
const connectedScript =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Thai}\p{Script=Hebrew}]/u
const grainTileSize = 256

/** Draws the picture at full size: the scene, then vignette and scrims, then the lettering, then the grain. */
export async function renderPoster(drawing: PosterDrawing, fonts: FontBook): Promise<RawPicture> {
  const { width, height } = drawing
  const scene = await sharp(Buffer.from(drawing.sceneSvg)).ensureAlpha().raw().toBuffer()
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.putImageData(
    new ImageData(new Uint8ClampedArray(scene.buffer, scene.byteOffset, scene.byteLength), width, height),
    0,
    0,
  )
  paintVignette(context, drawing)
  for (const scrim of drawing.scrims) paintScrim(context, scrim, width, height)
  if (drawing.title !== null) paintTitle(context, drawing.title, fonts)
  if (drawing.credit !== null) paintCredit(context, drawing.credit, fonts, width)
  paintGrain(context, drawing)
  return { width, height, channels: 4, pixels: canvas.data() }
}

function paintVignette(context: SKRSContext2D, { width, height, vignette }: PosterDrawing): void {
  const reach = Math.hypot(width, height) / 2
  const shade = context.createRadialGradient(
    width / 2,
    height * 0.46,
    reach * 0.45,
    width / 2,
    height * 0.46,
    reach * 1.08,
  )
  shade.addColorStop(0, 'rgba(0,0,0,0)')
  shade.addColorStop(1, `rgba(0,0,0,${vignette})`)
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
}

/** The veil eases out, so that no edge of it shows. */
function paintScrim(context: SKRSContext2D, scrim: Scrim, width: number, height: number): void {
  const [start, end] = scrim.edge === 'top' ? [0, scrim.reach] : [height, height - scrim.reach]
  const shade = context.createLinearGradient(0, start, 0, end)
  const alphaAt = (share: number) => {
    const solid = scrim.solid / scrim.reach
    const falling = share <= solid ? 0 : (share - solid) / (1 - solid)
    return scrim.opacity * (0.5 + 0.5 * Math.cos(Math.PI * falling))
  }
  for (let step = 0; step <= 12; step++) {
    const alpha = Math.round(alphaAt(step / 12) * 255)
      .toString(16)
      .padStart(2, '0')
    shade.addColorStop(step / 12, `${scrim.colour}${alpha}`)
  }
  context.fillStyle = shade
  context.fillRect(0, 0, width, height)
}

function paintTitle(context: SKRSContext2D, title: PosterTitle, fonts: FontBook): void {
  const choice = fonts.choose(title.text, title)
  if (choice.text === '') return
  const spec = titleSpec(title, choice.families, choice.text, choice.inOwnFace)
  const layout = layOutText(context, spec)
  const { box, position } = title
  const blockHeight = layout.ascent + layout.descent + layout.lineGap * (layout.lines.length - 1)
  const firstBaseline = (position === 'top' ? box.y : box.y + box.height - blockHeight) + layout.ascent
  applyType(context, spec, layout.size)
  context.textAlign = 'center'
  context.fillStyle = title.colour
  context.shadowColor = 'rgba(0,0,0,0.3)'
  context.shadowBlur = 26
  context.shadowOffsetY = 2
  const middle = box.x + box.width / 2 + (spec.tracking * layout.size) / 2
  for (const [index, line] of layout.lines.entries())
    context.fillText(line, middle, firstBaseline + index * layout.lineGap)
  context.shadowColor = 'transparent'
}

function titleSpec(title: PosterTitle, families: string, text: string, inOwnFace: boolean): TextSpec {
  const connected = connectedScript.test(text)
  const common = { text, families, maxWidth: title.box.width, maxHeight: title.box.height, maxLines: title.maxLines }
  if (inOwnFace) {
    return {
      ...common,
      weight: title.weight,
      largestSize: title.largestSize,
      tracking: title.tracking,
      lineHeight: title.lineHeight,
    }
  }
  return {
    ...common,
    weight: title.fallbackWeight,
    stretch: title.fallbackStretch,
    largestSize: title.fallbackSize,
    tracking: connected ? 0 : Math.min(title.tracking, 0.03),
    lineHeight: connected ? 1.34 : Math.max(1.12, title.lineHeight),
  }
}

function paintCredit(context: SKRSContext2D, credit: PosterCredit, fonts: FontBook, width: number): void {
  const choice = fonts.choose(credit.text.toLocaleUpperCase('und'), {
    family: 'Big Shoulders Display',
    fallback: 'sans',
  })
  if (choice.text === '') return
  const spec: TextSpec = {
    text: choice.text,
    families: choice.families,
    weight: choice.inOwnFace ? 650 : 500,
    largestSize: choice.inOwnFace ? credit.size : credit.size * 0.82,
    tracking: connectedScript.test(choice.text) ? 0.04 : credit.tracking,
    lineHeight: 1,
    maxWidth: credit.maxWidth,
    maxHeight: credit.size * 2,
    maxLines: 1,
  }
  let size = spec.largestSize
  applyType(context, spec, size)
  while (size > 9 && context.measureText(spec.text).width > spec.maxWidth) applyType(context, spec, (size *= 0.94))
  context.textAlign = 'center'
  context.fillStyle = credit.colour
  context.globalAlpha = 0.86
  context.fillText(spec.text, width / 2 + (spec.tracking * size) / 2, credit.baseline)
  context.globalAlpha = 1
}

function paintGrain(context: SKRSContext2D, { width, height, grain }: PosterDrawing): void {
  const pattern = context.createPattern(grainTile(), 'repeat')
  if (pattern === null) return
  context.globalCompositeOperation = 'overlay'
  context.globalAlpha = grain
  context.fillStyle = pattern
  context.fillRect(0, 0, width, height)
  context.globalAlpha = 1
  context.globalCompositeOperation = 'source-over'
}

/** Grey noise, the same every time: a linear congruential generator (Numerical Recipes), two draws a pixel. */
function grainTile(): Canvas {
  const pixels = new Uint8ClampedArray(grainTileSize ** 2 * 4)
  let state = 20_261_120
  const draw = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32
  for (let index = 0; index < pixels.length; index += 4) {
    const grey = 128 + (draw() + draw() - 1) * 127
    pixels[index] = grey
    pixels[index + 1] = grey
    pixels[index + 2] = grey
    pixels[index + 3] = 255
  }
  const tile = createCanvas(grainTileSize, grainTileSize)
  tile.getContext('2d').putImageData(new ImageData(pixels, grainTileSize, grainTileSize), 0, 0)
  return tile
}
