/** A colour as `#rrggbb`. */
export type Colour = `#${string}`

type Triple = readonly [number, number, number]

/**
 * The colour a share `amount` (0 to 1) of the way from one to the other, mixed in OKLab so that
 * blends between distant hues stay clean. Source: Björn Ottosson, "A perceptual color space for image processing".
 */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  const start = toOklab(from)
  const end = toOklab(to)
  const share = Math.min(1, Math.max(0, amount))
  return fromOklab([
    start[0] + (end[0] - start[0]) * share,
    start[1] + (end[1] - start[1]) * share,
    start[2] + (end[2] - start[2]) * share,
  ])
}

/** Mixes with black, in OKLab. */
export function darken(colour: Colour, amount: number): Colour {
  return mix(colour, '#000000', amount)
}

/** Mixes with white, in OKLab. */
export function lighten(colour: Colour, amount: number): Colour {
  return mix(colour, '#ffffff', amount)
}

/** What `over`, drawn with the given opacity, makes of `under`: the sRGB blend that renderers do. */
export function layer(under: Colour, over: Colour, opacity: number): Colour {
  const below = toBytes(under)
  const above = toBytes(over)
  return toHex([
    below[0] + (above[0] - below[0]) * opacity,
    below[1] + (above[1] - below[1]) * opacity,
    below[2] + (above[2] - below[2]) * opacity,
  ])
}

/** Relative luminance from 0 to 1. Source: WCAG 2.2, "relative luminance". */
export function luminance(colour: Colour): number {
  const [red, green, blue] = toBytes(colour)
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)
}

/** Contrast ratio from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrastRatio(first: Colour, second: Colour): number {
  const lighter = Math.max(luminance(first), luminance(second))
  const darker = Math.min(luminance(first), luminance(second))
  return (lighter + 0.05) / (darker + 0.05)
}

/** Writes three channels of 0 to 255, which need not be whole, as `#rrggbb`. */
export function toHex(channels: Triple): Colour {
  const digits = channels.map((channel) =>
    Math.min(255, Math.max(0, Math.round(channel)))
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${digits.join('')}`
}

function toBytes(colour: Colour): Triple {
  const value = Number.parseInt(colour.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function toLinear(byte: number): number {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function fromLinear(value: number): number {
  return 255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)
}

function toOklab(colour: Colour): Triple {
  const [red, green, blue] = toBytes(colour)
  const [r, g, b] = [toLinear(red), toLinear(green), toLinear(blue)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Triple): Colour {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return toHex([
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ])
}
