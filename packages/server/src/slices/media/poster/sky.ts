import { darken, mix, type Colour } from './colour.ts'
import type { Palette } from './palettes.ts'
import type { SceneView } from './scene.ts'
import { short, type Stop } from './svg.ts'

export type Hour = 'night' | 'dusk' | 'dawn'

/** A painted sky, which can be asked for its colour at a height. */
export interface Sky {
  colourAt(y: number): Colour
}

/** Fills the picture down to the horizon with the light of the hour. */
export function paintSky(view: SceneView, hour: Hour, horizon: number): Sky {
  const stops = skyStops(view.palette, hour)
  view.sketch.rect(0, 0, view.width, horizon + 2, view.sketch.linear(stops))
  return { colourAt: (y) => colourBetween(stops, y / horizon) }
}

function skyStops({ deep, mid, warm, light }: Palette, hour: Hour): readonly Stop[] {
  const skies: Record<Hour, readonly Stop[]> = {
    night: [
      [0, darken(deep, 0.15)],
      [0.35, mix(deep, mid, 0.35)],
      [0.7, mid],
      [1, mix(mid, warm, 0.42)],
    ],
    dusk: [
      [0, deep],
      [0.4, mix(deep, mid, 0.85)],
      [0.68, mix(mid, warm, 0.4)],
      [0.88, warm],
      [1, mix(warm, light, 0.5)],
    ],
    dawn: [
      [0, mix(deep, mid, 0.8)],
      [0.35, mix(mid, warm, 0.25)],
      [0.7, mix(warm, mid, 0.15)],
      [1, mix(warm, light, 0.75)],
    ],
  }
  return skies[hour]
}

/** The colour of a gradient at a share of its length. */
export function colourBetween(stops: readonly Stop[], share: number): Colour {
  const next = stops.findIndex(([offset]) => offset >= share)
  const after = stops[next] ?? stops.at(-1)
  const before = stops[next - 1] ?? after
  if (after === undefined || before === undefined) return '#000000'
  const span = after[0] - before[0]
  return mix(before[1], after[1], span === 0 ? 0 : (share - before[0]) / span)
}

/** Scatters stars over the picture down to a height; they thin out and fade towards it. */
export function paintStars(view: SceneView, count: number, down: number, colour: Colour = view.palette.light): void {
  const { random, sketch, width } = view
  const wide = Math.round((count * width) / 800)
  for (let index = 0; index < wide; index++) {
    const depth = random.next() ** 1.4
    const bright = random.next() ** 4
    sketch.circle(random.next() * width, depth * down, 0.6 + bright * 1.9, colour, {
      opacity: (0.25 + 0.7 * random.next()) * (1 - depth * 0.75),
    })
  }
}

/** A light that fades out around a point. */
export function paintGlow(
  { sketch }: SceneView,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
  strength: number,
): void {
  const fill = sketch.radial([
    [0, colour, strength],
    [0.35, colour, strength * 0.42],
    [0.7, colour, strength * 0.1],
    [1, colour, 0],
  ])
  sketch.circle(x, y, radius, fill)
}

/** A moon with seas and a halo. Phase 0 is full; towards 1 its left side falls into shadow. */
export function paintMoon(view: SceneView, x: number, y: number, radius: number, phase = 0): void {
  const { random, sketch, palette } = view
  const face = mix(palette.light, '#ffffff', 0.25)
  paintGlow(view, x, y, radius * 3.2, palette.light, 0.3)
  sketch.circle(
    x,
    y,
    radius,
    sketch.radial(
      [
        [0, face],
        [0.75, palette.light],
        [1, mix(palette.light, palette.warm, 0.45)],
      ],
      [0.6, 0.4],
      0.7,
    ),
  )
  for (let index = 0; index < 9; index++) {
    const angle = random.between(0, Math.PI * 2)
    const distance = Math.sqrt(random.next()) * radius * 0.72
    const size = radius * random.between(0.06, 0.2)
    sketch.circle(
      x + Math.cos(angle) * distance,
      y + Math.sin(angle) * distance,
      size,
      mix(palette.light, palette.mid, 0.35),
      { opacity: 0.3 },
    )
  }
  if (phase > 0) {
    const r = short(radius)
    const bulge = short(radius * Math.abs(1 - 2 * phase))
    const data = `M${short(x)} ${short(y - radius)}A${r} ${r} 0 0 0 ${short(x)} ${short(y + radius)}A${bulge} ${r} 0 0 ${phase < 0.5 ? 1 : 0} ${short(x)} ${short(y - radius)}Z`
    sketch.path(data, mix(palette.deep, palette.mid, 0.3), { opacity: 0.93 })
  }
}

/** A sun with a halo, brighter at its top. */
export function paintSun(view: SceneView, x: number, y: number, radius: number): void {
  const { sketch, palette } = view
  paintGlow(view, x, y, radius * 2.6, mix(palette.warm, palette.light, 0.4), 0.55)
  sketch.circle(x, y, radius * 1.22, palette.light, { opacity: 0.1 })
  sketch.circle(
    x,
    y,
    radius,
    sketch.linear([
      [0, mix(palette.light, '#ffffff', 0.3)],
      [0.45, mix(palette.light, palette.warm, 0.35)],
      [1, palette.warm],
    ]),
  )
}

/** Long flat clouds in rows, lit from below by the second colour. */
export function paintClouds(
  view: SceneView,
  y: number,
  spread: number,
  count: number,
  colours: readonly [Colour, Colour],
  opacity = 0.5,
): void {
  const { random, sketch, width } = view
  for (let index = 0; index < Math.round((count * width) / 800); index++) {
    const x = random.next() * width
    const top = y + random.between(-spread, spread)
    const length = random.between(90, 260)
    const fill = sketch.linear([
      [0, colours[0], 0.9],
      [1, colours[1], 0.35],
    ])
    for (let puff = 0; puff < 5; puff++) {
      const reach = length * (1 - puff * 0.17)
      sketch.rect(x - reach / 2 + random.between(-40, 40), top - puff * 9, reach, 13, fill, {
        radius: 7,
        opacity: opacity * random.between(0.5, 1),
      })
    }
  }
}

/** A veil of mist: dense in its middle, nothing at its edges. */
export function paintMist(
  { sketch, width }: SceneView,
  y: number,
  height: number,
  colour: Colour,
  strength: number,
): void {
  sketch.rect(
    0,
    y - height / 2,
    width,
    height,
    sketch.linear([
      [0, colour, 0],
      [0.55, colour, strength],
      [1, colour, 0],
    ]),
  )
}
