import { darken, mix } from '../colour.ts'
import { paintBirds } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintGlow, paintSky, paintStars, paintSun } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'
import { paintHills, paintPeaks } from '../terrain.ts'

/** A straight road to where the sun goes down, and whoever drives it. */
export const road: Scene = {
  name: 'road',
  genres: ['comedy', 'adventure', 'drama', 'coming_of_age', 'western', 'crime', 'romance'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm } = palette
    const horizon = random.between(720, 760)
    const sky = paintSky(view, random.pick(['dusk', 'dusk', 'dawn', 'night']), horizon)
    paintStars(view, 40, 380)
    const vanishX = focusX + random.between(-50, 50)
    paintSun(view, vanishX + random.between(-70, 70), horizon - random.between(10, 70), random.between(110, 160))
    paintClouds(view, horizon - 230, 80, 5, [mix(mid, warm, 0.6), mix(warm, palette.light, 0.2)], 0.4)
    if (random.chance(0.6)) paintPeaks(view, horizon + 6, 110, 150, mix(mid, warm, 0.28), mix(mid, warm, 0.5))
    paintHills(view, horizon + 2, 7, 160, mix(deep, mid, 0.75))
    sketch.rect(
      0,
      horizon,
      width,
      height - horizon,
      sketch.linear([
        [0, mix(mid, warm, 0.35)],
        [0.2, mix(deep, mid, 0.72)],
        [1, darken(deep, 0.35)],
      ]),
    )
    paintGround(view, horizon)
    paintLane(view, vanishX, horizon)
    paintPoles(view, vanishX, horizon, random.pick([-1, 1]))
    if (random.chance(0.6)) paintBirds(view, focusX + random.pick([-210, 210]), 560, 6, darken(deep, 0.1), 10)
    return { top: sky.colourAt(230), bottom: mix(deep, mid, 0.3) }
  },
}

function paintGround({ sketch, random, palette, width, height }: SceneView, horizon: number): void {
  for (let index = 0; index < Math.round(width / 5); index++) {
    const depth = random.next() ** 1.6
    const y = horizon + 8 + depth * (height - horizon)
    const size = 2 + depth * 22
    sketch.path(
      `M${at([random.next() * width, y])}q${short(size * 0.4)} ${short(-size)} ${short(size)} 0Z`,
      random.chance(0.3) ? mix(palette.mid, palette.warm, 0.5) : palette.deep,
      { opacity: 0.35 },
    )
  }
}

function paintLane(view: SceneView, x: number, horizon: number): void {
  const { sketch, random, palette, height } = view
  const { deep, mid, warm, light } = palette
  const foot = x + random.between(-90, 90)
  const lane = (share: number, side: number) =>
    [x + (foot - x) * share + side * (3 + 400 * share), horizon + (height + 20 - horizon) * share] as const
  sketch.path(
    polygon([lane(0, -1), lane(0, 1), lane(1, 1), lane(1, -1)]),
    sketch.linear([
      [0, mix(warm, mid, 0.4)],
      [0.16, mix(deep, mid, 0.4)],
      [1, darken(deep, 0.3)],
    ]),
  )
  for (const side of [-1, 1])
    sketch.path(polygon([lane(0, side * 0.95), lane(1, side * 0.93), lane(1, side * 0.89)]), light, { opacity: 0.55 })
  for (let index = 0; index < 9; index++) {
    const from = (index / 9) ** 2.1
    const to = ((index + 0.5) / 9) ** 2.1
    sketch.path(
      polygon([lane(from, -0.018), lane(from, 0.018), lane(to, 0.018), lane(to, -0.018)]),
      mix(light, warm, 0.3),
      { opacity: 0.9 },
    )
  }
  const [carX, carY] = lane(random.between(0.2, 0.3), random.pick([0.48, -0.48]))
  paintCar(view, carX, carY, (carY - horizon) * 0.95)
}

function paintCar(view: SceneView, x: number, y: number, size: number): void {
  const { sketch, palette, random } = view
  const ink = darken(palette.deep, 0.5)
  const half = size / 2
  const van = random.chance(0.4)
  const roof = van ? 0.98 : 0.74
  sketch.ellipse(x, y + 3, half * 1.15, size * 0.06, '#000000', { opacity: 0.5 })
  for (const side of [-1, 1])
    sketch.rect(x + side * half * 0.74 - half * 0.14, y - size * 0.16, half * 0.28, size * 0.18, '#000000', {
      radius: 3,
    })
  sketch.path(
    `M${at([x - half, y - size * 0.1])}V${short(y - size * 0.4)}Q${at([x - half, y - size * 0.46])} ${at([x - half * 0.9, y - size * 0.47])}L${at([x - half * 0.72, y - size * roof + 4])}Q${at([x - half * 0.68, y - size * roof])} ${at([x - half * 0.5, y - size * roof])}H${short(x + half * 0.5)}Q${at([x + half * 0.68, y - size * roof])} ${at([x + half * 0.72, y - size * roof + 4])}L${at([x + half * 0.9, y - size * 0.47])}Q${at([x + half, y - size * 0.46])} ${at([x + half, y - size * 0.4])}V${short(y - size * 0.1)}Z`,
    ink,
  )
  sketch.path(
    polygon([
      [x - half * 0.7, y - size * 0.48],
      [x - half * 0.58, y - size * (roof - 0.06)],
      [x + half * 0.58, y - size * (roof - 0.06)],
      [x + half * 0.7, y - size * 0.48],
    ]),
    mix(palette.warm, palette.mid, 0.35),
  )
  for (const side of [-0.3, 0.3]) sketch.circle(x + side * half, y - size * 0.53, size * 0.085, ink)
  for (const side of [-1, 1]) {
    paintGlow(view, x + side * half * 0.76, y - size * 0.3, size * 0.34, '#ff4634', 0.8)
    sketch.rect(x + side * half * 0.76 - half * 0.13, y - size * 0.34, half * 0.26, size * 0.08, '#ff7b63', {
      radius: 2,
    })
  }
}

function paintPoles({ sketch, palette, height }: SceneView, x: number, horizon: number, side: number): void {
  const ink = darken(palette.deep, 0.3)
  let previous: readonly [number, number, number] | null = null
  for (let index = 1; index <= 6; index++) {
    const share = (index / 6) ** 2.2
    const poleX = x + side * (26 + share * 640)
    const foot = horizon + share * (height - horizon) * 0.55
    const tall = 26 + share * 620
    sketch.line(
      [
        [poleX, foot],
        [poleX, foot - tall],
      ],
      ink,
      1.5 + share * 11,
    )
    sketch.line(
      [
        [poleX - tall * 0.14, foot - tall * 0.9],
        [poleX + tall * 0.14, foot - tall * 0.9],
      ],
      ink,
      1.2 + share * 7,
    )
    if (previous !== null) {
      for (const arm of [-1, 1]) {
        const [fromX, fromY] = [previous[0] + arm * previous[2] * 0.13, previous[1] - previous[2] * 0.91]
        const [toX, toY] = [poleX + arm * tall * 0.13, foot - tall * 0.91]
        sketch.path(
          `M${at([fromX, fromY])}Q${at([(fromX + toX) / 2, (fromY + toY) / 2 + tall * 0.14])} ${at([toX, toY])}`,
          'none',
          { stroke: ink, strokeWidth: 1 + share * 1.6, opacity: 0.8 },
        )
      }
    }
    previous = [poleX, foot, tall]
  }
}
