import type { Colour } from './colour.ts'

export type Point = readonly [x: number, y: number]
/** A colour, or a reference to a gradient of the same sketch. */
export type Fill = Colour | `url(#${string})` | 'none'
/** Offset 0 to 1, colour, opacity 0 to 1 (1 when left out). */
export type Stop = readonly [offset: number, colour: Colour, opacity?: number]

/** How a shape is painted. */
export interface Paint {
  readonly opacity?: number
  readonly stroke?: Fill
  readonly strokeWidth?: number
  readonly roundCaps?: boolean
  readonly dash?: string
  readonly transform?: string
  readonly radius?: number
  readonly blend?: 'screen' | 'multiply' | 'overlay'
  readonly clip?: string
}

/** Collects shapes into one SVG document, in the order of the calls. Coordinates are those of the view box. */
export interface Sketch {
  rect(x: number, y: number, width: number, height: number, fill: Fill, paint?: Paint): void
  circle(x: number, y: number, radius: number, fill: Fill, paint?: Paint): void
  ellipse(x: number, y: number, radiusX: number, radiusY: number, fill: Fill, paint?: Paint): void
  path(data: string, fill: Fill, paint?: Paint): void
  /** A polyline without filling. */
  line(points: readonly Point[], stroke: Fill, strokeWidth: number, paint?: Paint): void
  group(paint: Paint, draw: () => void): void
  /** A gradient along the shape's box: down by default, or from one corner (0 to 1) to another. */
  linear(stops: readonly Stop[], from?: Point, to?: Point): Fill
  /** A gradient around a point of the shape's box, all in shares of the box. */
  radial(stops: readonly Stop[], centre?: Point, radius?: number): Fill
  /** The name of a clip for `Paint.clip`. */
  clip(data: string): string
  toSvg(): string
}

/** A sketch whose picture is `pixelWidth` × `pixelHeight` and whose coordinates are those of the view box. */
export function createSketch(
  pixels: { width: number; height: number },
  box: { width: number; height: number },
): Sketch {
  const body: string[] = []
  const definitions: string[] = []
  const nextId = () => `d${definitions.length}`
  const define = (id: string, markup: string): Fill => {
    definitions.push(markup)
    return `url(#${id})`
  }
  return {
    rect: (x, y, width, height, fill, paint) =>
      void body.push(
        `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}" ${painted(fill, paint)}/>`,
      ),
    circle: (x, y, radius, fill, paint) =>
      void body.push(
        `<circle cx="${short(x)}" cy="${short(y)}" r="${short(Math.max(0, radius))}" ${painted(fill, paint)}/>`,
      ),
    ellipse: (x, y, radiusX, radiusY, fill, paint) =>
      void body.push(
        `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(radiusX)}" ry="${short(radiusY)}" ${painted(fill, paint)}/>`,
      ),
    path: (data, fill, paint) => void body.push(`<path d="${data}" ${painted(fill, paint)}/>`),
    line: (points, stroke, strokeWidth, paint) =>
      void body.push(`<path d="M${points.map(at).join('L')}" ${painted('none', { ...paint, stroke, strokeWidth })}/>`),
    group(paint, draw) {
      body.push(`<g${attributes(paint)}>`)
      draw()
      body.push('</g>')
    },
    linear(stops, from = [0, 0], to = [0, 1]) {
      const id = nextId()
      const axis = `x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`
      return define(id, `<linearGradient id="${id}" ${axis}>${stops.map(stop).join('')}</linearGradient>`)
    },
    radial(stops, centre = [0.5, 0.5], radius = 0.5) {
      const id = nextId()
      const place = `cx="${centre[0]}" cy="${centre[1]}" r="${radius}"`
      return define(id, `<radialGradient id="${id}" ${place}>${stops.map(stop).join('')}</radialGradient>`)
    },
    clip(data) {
      const id = nextId()
      definitions.push(`<clipPath id="${id}"><path d="${data}"/></clipPath>`)
      return id
    },
    toSvg: () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels.width}" height="${pixels.height}" viewBox="0 0 ${short(box.width)} ${short(box.height)}" preserveAspectRatio="none"><defs>${definitions.join('')}</defs>${body.join('')}</svg>`,
  }
}

/** A number with at most one decimal, as short as SVG allows. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** A point as path data. */
export function at([x, y]: Point): string {
  return `${short(x)} ${short(y)}`
}

/** Path data of a closed polygon. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(at).join('L')}Z`
}

/** Path data of a curve with level tangents through points that run from left to right. */
export function curve(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  let previous = first
  let data = at(first)
  for (const point of rest) {
    const middle = (previous[0] + point[0]) / 2
    data += `C${short(middle)} ${short(previous[1])} ${short(middle)} ${short(point[1])} ${at(point)}`
    previous = point
  }
  return data
}

/** Path data of a circle, for clips and holes. */
export function circlePath(x: number, y: number, radius: number): string {
  const r = short(radius)
  return `M${at([x - radius, y])}A${r} ${r} 0 1 1 ${at([x + radius, y])}A${r} ${r} 0 1 1 ${at([x - radius, y])}Z`
}

function stop([offset, colour, opacity]: Stop): string {
  const veil = opacity === undefined || opacity === 1 ? '' : ` stop-opacity="${hundredths(opacity)}"`
  return `<stop offset="${hundredths(offset)}" stop-color="${colour}"${veil}/>`
}

function hundredths(value: number): number {
  return Math.round(value * 1000) / 1000
}

/**
 * Fill and paint of one shape. Its opacity goes to fill and stroke: `opacity` itself would make the renderer set
 * up a layer per shape, which costs several times as much as drawing it.
 */
function painted(fill: Fill, paint: Paint = {}): string {
  const { opacity, ...rest } = paint
  let text = `fill="${fill}"`
  if (opacity !== undefined && fill !== 'none') text += ` fill-opacity="${hundredths(opacity)}"`
  if (opacity !== undefined && rest.stroke !== undefined) text += ` stroke-opacity="${hundredths(opacity)}"`
  return text + attributes(rest)
}

function attributes(paint: Paint): string {
  let text = ''
  if (paint.opacity !== undefined) text += ` opacity="${hundredths(paint.opacity)}"`
  if (paint.stroke !== undefined) text += ` stroke="${paint.stroke}"`
  if (paint.strokeWidth !== undefined) text += ` stroke-width="${short(paint.strokeWidth)}"`
  if (paint.roundCaps === true) text += ' stroke-linecap="round" stroke-linejoin="round"'
  if (paint.dash !== undefined) text += ` stroke-dasharray="${paint.dash}"`
  if (paint.transform !== undefined) text += ` transform="${paint.transform}"`
  if (paint.radius !== undefined) text += ` rx="${short(paint.radius)}"`
  if (paint.clip !== undefined) text += ` clip-path="url(#${paint.clip})"`
  if (paint.blend !== undefined) text += ` style="mix-blend-mode:${paint.blend}"`
  return text
}
