import { createCanvas, ImageData, loadImage, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'
import { drawableText } from '@pitchey/server/slices/media/poster/title-text'
import sharp from 'sharp'
import type { FontBook } from './fonts.ts'
import { open, type RawPicture } from './image-variants.ts'
import { applyType, isRightToLeft, layOutText, wrapLines, type TextSpec } from './title-layout.ts'

export interface LinkPreviewInput {
  readonly title: string
  readonly logline: string
  readonly creatorName: string
  /** Pixels, or an encoded picture. */
  readonly backdrop: RawPicture | Uint8Array
  /** An encoded picture; it is shown in the shape of a poster, two by three. */
  readonly poster: Uint8Array
}

const size = { width: 1200, height: 630 } as const
const poster = { x: 72, y: 90, width: 300, height: 450, radius: 16 } as const
const column = { x: 428, width: 700 } as const
const room = '#0b0c10'
const paper = '#f7f4ec'
const amber = '#f6b64c'
const maxSizeBytes = 90 * 1024

/** The 1200 × 630 JPEG of at most 90 KB that stands for a pitch where its address is shared, with its pixels. */
export async function renderLinkPreview(
  input: LinkPreviewInput,
  fonts: FontBook,
): Promise<{ picture: RawPicture; jpeg: Uint8Array }> {
  const canvas = createCanvas(size.width, size.height)
  const context = canvas.getContext('2d')
  await paintBackdrop(context, input.backdrop)
  await paintPoster(context, input.poster)
  paintWords(context, input, fonts)
  paintWordmark(context, fonts)
  const picture: RawPicture = { ...size, channels: 4, pixels: canvas.data() }
  return { picture, jpeg: await encodeWithin(canvas, maxSizeBytes) }
}

async function paintBackdrop(context: SKRSContext2D, backdrop: RawPicture | Uint8Array): Promise<void> {
  const pixels = await (backdrop instanceof Uint8Array ? sharp(backdrop) : open(backdrop))
    .resize({ ...size, fit: 'cover' })
    .ensureAlpha()
    .raw()
    .toBuffer()
  context.putImageData(new ImageData(new Uint8ClampedArray(pixels), size.width, size.height), 0, 0)
  const across = context.createLinearGradient(0, 0, size.width, 0)
  across.addColorStop(0, `${room}f2`)
  across.addColorStop(0.62, `${room}c4`)
  across.addColorStop(1, `${room}66`)
  fillAll(context, across)
  const down = context.createLinearGradient(0, 0, 0, size.height)
  down.addColorStop(0, `${room}40`)
  down.addColorStop(0.5, `${room}00`)
  down.addColorStop(1, `${room}d9`)
  fillAll(context, down)
}

function fillAll(context: SKRSContext2D, style: SKRSContext2D['fillStyle']): void {
  context.fillStyle = style
  context.fillRect(0, 0, size.width, size.height)
}

async function paintPoster(context: SKRSContext2D, bytes: Uint8Array): Promise<void> {
  const png = await sharp(bytes)
    .resize({ width: poster.width, height: poster.height, fit: 'cover' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const image = await loadImage(png)
  context.save()
  context.shadowColor = 'rgba(0,0,0,0.75)'
  context.shadowBlur = 60
  context.shadowOffsetY = 24
  outlinePoster(context)
  context.fillStyle = room
  context.fill()
  context.restore()
  context.save()
  outlinePoster(context)
  context.clip()
  context.drawImage(image, poster.x, poster.y)
  context.restore()
  outlinePoster(context)
  context.strokeStyle = 'rgba(255,255,255,0.16)'
  context.lineWidth = 1.5
  context.stroke()
}

function outlinePoster(context: SKRSContext2D): void {
  context.beginPath()
  context.roundRect(poster.x, poster.y, poster.width, poster.height, poster.radius)
}

function paintWords(context: SKRSContext2D, input: LinkPreviewInput, fonts: FontBook): void {
  const title = specFor(drawableText(input.title), fonts, {
    largestSize: 86,
    weight: 470,
    maxHeight: 200,
    maxLines: 2,
    lineHeight: 1.05,
  })
  const layout = layOutText(context, title)
  const titleHeight = layout.ascent + layout.descent + layout.lineGap * (layout.lines.length - 1)
  const logline = specFor(drawableText(input.logline, 400), fonts, {
    largestSize: 30,
    weight: 400,
    maxHeight: 168,
    maxLines: 4,
    lineHeight: 1.3,
  })
  const words = wrapLines(context, logline, logline.largestSize, logline.maxLines)
  const gap = logline.largestSize * logline.lineHeight
  const name = drawableText(input.creatorName, 60)
  const blockHeight = titleHeight + 34 + words.length * gap + (name === '' ? 0 : 46)
  let y = Math.max(84, 300 - blockHeight / 2)
  context.shadowColor = 'rgba(0,0,0,0.45)'
  context.shadowBlur = 24
  paintLines(context, title, layout.lines, layout.size, y + layout.ascent, layout.lineGap, paper)
  y += titleHeight + 38
  paintLines(context, logline, words, logline.largestSize, y + logline.largestSize * 0.8, gap, '#d8d4ca')
  y += words.length * gap + 44
  if (name !== '') {
    const credit = specFor(`by ${name}`, fonts, {
      largestSize: 24,
      weight: 400,
      maxHeight: 30,
      maxLines: 1,
      lineHeight: 1.2,
    })
    paintLines(context, credit, wrapLines(context, credit, 24, 1), 24, y, 30, amber)
  }
  context.shadowColor = 'transparent'
}

function specFor(
  text: string,
  fonts: FontBook,
  measures: Pick<TextSpec, 'largestSize' | 'weight' | 'maxHeight' | 'maxLines' | 'lineHeight'>,
): TextSpec {
  const choice = fonts.choose(text, { family: 'Fraunces', fallback: 'serif' })
  const scale = choice.inOwnFace ? 1 : 0.86
  return {
    ...measures,
    text: choice.text,
    families: choice.families,
    largestSize: measures.largestSize * scale,
    tracking: choice.inOwnFace ? -0.012 : 0,
    lineHeight: choice.inOwnFace ? measures.lineHeight : Math.max(measures.lineHeight, 1.3),
    maxWidth: column.width,
  }
}

function paintLines(
  context: SKRSContext2D,
  spec: TextSpec,
  lines: readonly string[],
  textSize: number,
  baseline: number,
  gap: number,
  colour: string,
): void {
  applyType(context, spec, textSize)
  context.textAlign = 'left'
  context.fillStyle = colour
  for (const [index, line] of lines.entries()) {
    const indent = isRightToLeft(spec.text) ? column.width - context.measureText(line).width : 0
    context.fillText(line, column.x + indent, baseline + index * gap)
  }
}

/** A lamp and its cone of light, then the name. */
function paintWordmark(context: SKRSContext2D, fonts: FontBook): void {
  const y = 548
  context.fillStyle = amber
  context.beginPath()
  context.moveTo(column.x + 10, y - 5)
  context.lineTo(column.x + 34, y - 15)
  context.lineTo(column.x + 34, y + 15)
  context.lineTo(column.x + 10, y + 5)
  context.fill()
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.arc(column.x + 8, y, 8, 0, Math.PI * 2)
  context.fill()
  const { families } = fonts.choose('Pitchey', { family: 'Fraunces', fallback: 'serif' })
  applyType(
    context,
    {
      text: 'Pitchey',
      families,
      weight: 560,
      tracking: -0.01,
      largestSize: 32,
      lineHeight: 1,
      maxWidth: 300,
      maxHeight: 40,
      maxLines: 1,
    },
    32,
  )
  context.textAlign = 'left'
  context.fillText('Pitchey', column.x + 48, y + 11)
}

async function encodeWithin(canvas: Canvas, limitBytes: number): Promise<Uint8Array> {
  const picture: RawPicture = { ...size, channels: 4, pixels: canvas.data() }
  for (let quality = 84; ; quality -= 8) {
    const jpeg = await open(picture).removeAlpha().jpeg({ quality, progressive: true }).toBuffer()
    if (jpeg.byteLength <= limitBytes || quality <= 28) return jpeg
  }
}
