import type { SKRSContext2D } from '@napi-rs/canvas'

/** How a text may be set. Lengths in pixels, tracking and line height in shares of the type size. */
export interface TextSpec {
  readonly text: string
  readonly families: string
  readonly weight: number
  /** Width axis for variable faces that have one, in per cent. */
  readonly stretch?: number
  readonly largestSize: number
  readonly tracking: number
  readonly lineHeight: number
  readonly maxWidth: number
  readonly maxHeight: number
  readonly maxLines: number
}

export interface TextLayout {
  readonly lines: readonly string[]
  readonly size: number
  /** Ink above the first baseline and below the last one. */
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
}

interface Piece {
  readonly text: string
  readonly spaceBefore: boolean
  readonly width: number
}

const smallestSize = 22
const probeSize = 100

/** Sets font, tracking and direction on the context. */
export function applyType(context: SKRSContext2D, spec: TextSpec, size: number): void {
  context.font = `${spec.weight} ${size}px ${spec.families}`
  context.letterSpacing = `${spec.tracking * size}px`
  context.fontVariationSettings = spec.stretch === undefined ? 'normal' : `"wdth" ${spec.stretch}`
  context.direction = isRightToLeft(spec.text) ? 'rtl' : 'ltr'
}

/**
 * Finds the largest size at which the text fits its box, and breaks it into lines of like length. A very long word
 * that would make the whole text small is broken with hyphens; what still does not fit loses its end.
 */
export function layOutText(context: SKRSContext2D, spec: TextSpec): TextLayout {
  const whole = fitPieces(context, spec, toPieces(spec.text))
  if (whole !== null && whole.size > spec.largestSize * 0.45) return whole
  const broken = fitPieces(context, spec, toPieces(spec.text).flatMap(breakLongWord))
  return broken !== null && (whole === null || broken.size > whole.size * 1.3)
    ? broken
    : (whole ?? crowded(context, spec))
}

/** Cuts an endless word into like parts that end in hyphens, at most four of them. */
function breakLongWord(piece: Omit<Piece, 'width'>): readonly Omit<Piece, 'width'>[] {
  const letters = Array.from(
    new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(piece.text),
    (part) => part.segment,
  )
  const parts = Math.min(4, Math.ceil(letters.length / 14))
  if (parts < 2) return [piece]
  const length = Math.ceil(letters.length / parts)
  return Array.from({ length: parts }, (_, index) => ({
    text: letters.slice(index * length, (index + 1) * length).join('') + (index < parts - 1 ? '-' : ''),
    spaceBefore: index === 0 && piece.spaceBefore,
  }))
}

function fitPieces(context: SKRSContext2D, spec: TextSpec, parts: readonly Omit<Piece, 'width'>[]): TextLayout | null {
  applyType(context, spec, probeSize)
  const space = context.measureText('n n').width - context.measureText('nn').width
  const measure = (text: string) => context.measureText(text).width
  const pieces = parts.map((piece) => ({ ...piece, width: measure(piece.text) }))
  for (let size = spec.largestSize; size >= smallestSize; size *= 0.96) {
    const scale = size / probeSize
    const rows = Math.min(spec.maxLines, Math.max(1, Math.floor(spec.maxHeight / (size * spec.lineHeight) + 0.25)))
    for (let count = 1; count <= Math.min(rows, pieces.length); count++) {
      const lines = breakEvenly(pieces, count, space, spec.maxWidth / scale)
      if (lines === null) continue
      const layout = measureLayout(context, spec, lines, size)
      if (layout !== null) return layout
    }
  }
  return null
}

/** Breaks a text into at most `maxLines` lines of one size; what does not fit ends in an ellipsis. */
export function wrapLines(context: SKRSContext2D, spec: TextSpec, size: number, maxLines: number): readonly string[] {
  applyType(context, spec, size)
  const fits = (text: string) => context.measureText(text).width <= spec.maxWidth
  const lines: string[] = []
  let line = ''
  for (const piece of toPieces(spec.text)) {
    const longer = line === '' ? piece.text : `${line}${piece.spaceBefore ? ' ' : ''}${piece.text}`
    if (fits(longer)) line = longer
    else {
      if (line !== '') lines.push(line)
      line = piece.text
    }
  }
  if (line !== '') lines.push(line)
  return lines.slice(0, maxLines).map((text, index) => {
    const cut = index === maxLines - 1 && lines.length > maxLines
    return !cut && fits(text) ? text : shorten(text, fits)
  })
}

function shorten(text: string, fits: (text: string) => boolean): string {
  const characters = Array.from(
    new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text),
    (part) => part.segment,
  )
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop()
  return `${characters.join('').replace(/[\s,.;:–—-]+$/u, '')}…`
}

function crowded(context: SKRSContext2D, spec: TextSpec): TextLayout {
  applyType(context, spec, smallestSize)
  const rows = Math.max(1, Math.min(spec.maxLines + 2, Math.floor(spec.maxHeight / (smallestSize * spec.lineHeight))))
  const lines: string[] = ['']
  for (const part of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(spec.text)) {
    const line = (lines.at(-1) ?? '') + part.segment
    if (context.measureText(line).width <= spec.maxWidth * 0.96) lines[lines.length - 1] = line
    else if (lines.length < rows) lines.push(part.segment.trimStart())
    else break
  }
  const gap = smallestSize * spec.lineHeight
  return { lines, size: smallestSize, ascent: smallestSize * 0.8, descent: smallestSize * 0.25, lineGap: gap }
}

function measureLayout(
  context: SKRSContext2D,
  spec: TextSpec,
  lines: readonly string[],
  size: number,
): TextLayout | null {
  applyType(context, spec, size)
  const metrics = lines.map((line) => context.measureText(line))
  const widest = Math.max(
    ...metrics.map((line) => Math.max(line.width, line.actualBoundingBoxLeft + line.actualBoundingBoxRight)),
  )
  const ascent = metrics[0]?.actualBoundingBoxAscent ?? 0
  const descent = Math.max(0, metrics.at(-1)?.actualBoundingBoxDescent ?? 0)
  let lineGap = size * spec.lineHeight
  for (const [index, line] of metrics.entries()) {
    const above = metrics[index - 1]
    if (above === undefined) continue
    lineGap = Math.max(lineGap, above.actualBoundingBoxDescent + line.actualBoundingBoxAscent + size * 0.05)
  }
  if (widest > spec.maxWidth || ascent + descent + lineGap * (lines.length - 1) > spec.maxHeight) return null
  applyType(context, spec, probeSize)
  return { lines, size, ascent, descent, lineGap }
}

/** The breaks into `count` lines with the least sum of squared widths, or null when a line would be too wide. */
function breakEvenly(pieces: readonly Piece[], count: number, space: number, widest: number): readonly string[] | null {
  const widthOf = (from: number, to: number) => {
    let width = 0
    for (let index = from; index < to; index++) {
      const piece = pieces[index]
      if (piece !== undefined) width += piece.width + (piece.spaceBefore && index > from ? space : 0)
    }
    return width
  }
  type Plan = { cost: number; cuts: readonly number[] }
  let plans = new Map<number, Plan>([[0, { cost: 0, cuts: [] }]])
  for (let row = 0; row < count; row++) {
    const next = new Map<number, Plan>()
    for (const [from, plan] of plans) {
      for (let to = from + 1; to <= pieces.length; to++) {
        const width = widthOf(from, to)
        if (width > widest) break
        const cost = plan.cost + width * width
        if (cost < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY)) next.set(to, { cost, cuts: [...plan.cuts, to] })
      }
    }
    plans = next
  }
  const best = plans.get(pieces.length)
  if (best === undefined) return null
  return best.cuts.map((to, row) =>
    pieces
      .slice(row === 0 ? 0 : best.cuts[row - 1], to)
      .map((piece, index) => (piece.spaceBefore && index > 0 ? ` ${piece.text}` : piece.text))
      .join(''),
  )
}

/** Where lines may break: at spaces, and between the words of scripts written without them. */
function toPieces(text: string): readonly Omit<Piece, 'width'>[] {
  return text.split(' ').flatMap((word) => {
    if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word))
      return [{ text: word, spaceBefore: true }]
    const parts: string[] = []
    for (const { segment, isWordLike } of new Intl.Segmenter('und', { granularity: 'word' }).segment(word)) {
      const trailing = isWordLike === false || /^\p{Script=Hiragana}+$/u.test(segment)
      if (trailing && parts.length > 0) parts[parts.length - 1] += segment
      else parts.push(segment)
    }
    return parts.map((part, index) => ({ text: part, spaceBefore: index === 0 }))
  })
}

/** Whether the first letter belongs to a script written from right to left. */
export function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? ''
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first)
}
