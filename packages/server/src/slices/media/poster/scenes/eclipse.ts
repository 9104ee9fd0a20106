import { darken, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintStars } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** Noon gone dark over a small town. */
export const eclipse: Scene = {
  name: 'eclipse',
  genres: ['fantasy', 'sci_fi', 'horror', 'thriller', 'mystery', 'war'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height } = view
    const { deep, mid, warm } = palette
    const [x, y, radius] = [view.focusX + random.between(-50, 50), random.between(345, 375), random.between(160, 200)]
    sketch.rect(0, 0, width, height, darken(deep, 0.35))
    sketch.circle(
      x,
      y,
      900,
      sketch.radial([
        [0, mix(mid, warm, 0.3), 0.85],
        [0.45, mid, 0.5],
        [1, deep, 0],
      ]),
    )
    paintStars(view, 160, 900)
    paintCorona(view, x, y, radius)
    sketch.rect(
      0,
      676,
      width,
      190,
      sketch.linear([
        [0, warm, 0],
        [0.8, warm, 0.3],
        [1, warm, 0],
      ]),
    )
    const hills = paintHills(view, 800, 16, 260, mix(darken(deep, 0.3), mid, 0.28))
    if (random.chance(0.65)) paintTown(view)
    else paintPerson(sketch, x, hills(x) + 6, 118, darken(deep, 0.75), anyPose(random))
    sketch.rect(0, 850, width, 350, darken(deep, 0.7))
    return { top: mix(darken(deep, 0.3), mid, 0.35), bottom: darken(deep, 0.65) }
  },
}

function paintCorona(view: SceneView, x: number, y: number, radius: number): void {
  const { sketch, random, palette } = view
  const { deep, warm, light } = palette
  const edge = radius / (radius * 2.5)
  sketch.circle(
    x,
    y,
    radius * 2.5,
    sketch.radial([
      [0, light],
      [edge, light],
      [edge + 0.05, mix(light, warm, 0.6), 0.75],
      [0.62, warm, 0.2],
      [1, warm, 0],
    ]),
  )
  const streamers = random.integer(52, 84)
  for (let index = 0; index < streamers; index++) {
    const angle = (index / streamers) * Math.PI * 2 + random.between(-0.05, 0.05)
    const reach = radius * (1.12 + random.next() ** 2.4 * 1.1)
    const half = random.between(0.012, 0.045)
    const point = (turn: number, distance: number) =>
      [x + Math.cos(turn) * distance, y + Math.sin(turn) * distance] as const
    sketch.path(
      polygon([point(angle - half, radius * 0.97), point(angle, reach), point(angle + half, radius * 0.97)]),
      light,
      { opacity: random.between(0.12, 0.4) },
    )
  }
  for (let index = 0; index < 3; index++) {
    const angle = random.between(0, Math.PI * 2)
    const [flareX, flareY] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
    sketch.circle(flareX, flareY, random.between(9, 19), 'none', { stroke: warm, strokeWidth: 3.4, opacity: 0.85 })
  }
  sketch.circle(
    x,
    y,
    radius,
    sketch.radial([
      [0, darken(deep, 0.72)],
      [0.85, darken(deep, 0.6)],
      [1, darken(deep, 0.4)],
    ]),
  )
  sketch.circle(x, y, radius, 'none', { stroke: light, strokeWidth: 2.4, opacity: 0.9 })
  if (random.chance(0.75)) {
    const angle = random.between(-1.3, -0.3)
    const [gemX, gemY] = [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]
    paintGlow(view, gemX, gemY, 120, '#ffffff', 0.9)
    sketch.circle(gemX, gemY, 12, '#ffffff')
  }
}

function paintTown({ sketch, random, palette, width, focusX }: SceneView): void {
  const ink = darken(palette.deep, 0.7)
  for (let x = random.between(-60, 0); x < width; x += random.between(56, 92)) {
    const [wide, tall] = [random.between(50, 84), random.between(40, 96)]
    const top = 856 - tall
    const roof = random.chance(0.7) ? `L${at([x + wide / 2, top - wide * 0.42])}` : ''
    sketch.path(`M${at([x, 870])}V${short(top)}${roof}L${at([x + wide, top])}V870Z`, ink)
    if (random.chance(0.45)) sketch.rect(x + wide * 0.3, top + 14, 9, 13, palette.warm, { opacity: 0.9 })
    if (random.chance(0.25)) sketch.rect(x + wide * 0.7, top - 26, 8, 30, ink)
  }
  sketch.path(
    polygon([
      [focusX - 26, 870],
      [focusX - 26, 764],
      [focusX - 17, 756],
      [focusX, 650],
      [focusX + 17, 756],
      [focusX + 26, 764],
      [focusX + 26, 870],
    ]),
    ink,
  )
  sketch.line(
    [
      [focusX, 654],
      [focusX, 624],
    ],
    ink,
    3,
  )
  sketch.line(
    [
      [focusX - 8, 636],
      [focusX + 8, 636],
    ],
    ink,
    3,
  )
  sketch.path(`M${short(focusX - 6)} 798v-10a6 6 0 0 1 12 0v10Z`, palette.warm)
}
