import { darken, mix } from '../colour.ts'
import { anyPose, paintBirds, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintGlow, paintMoon, paintSky, paintStars } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'
import { heightOn, paintGlitter, paintRipples } from '../terrain.ts'

/** A lamp on a rock in the last light, and somebody who has not gone in. */
export const lighthouse: Scene = {
  name: 'lighthouse',
  genres: ['drama', 'mystery', 'thriller', 'romance', 'horror'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, width, height, palette } = view
    const { deep, mid, warm, light } = palette
    const horizon = random.between(800, 850)
    const sky = paintSky(view, random.pick(['dusk', 'night', 'dusk']), horizon)
    paintStars(view, 80, 560)
    const side = random.pick([-1, 1])
    const x = view.focusX + side * random.between(60, 130)
    if (random.chance(0.4))
      paintMoon(
        view,
        view.focusX - side * random.between(190, 260),
        random.between(470, 560),
        random.between(22, 40),
        0.3,
      )
    paintClouds(view, horizon - 110, 60, 5, [mix(mid, warm, 0.25), mix(warm, light, 0.3)], 0.35)
    sketch.rect(
      0,
      horizon,
      width,
      height - horizon,
      sketch.linear([
        [0, mix(sky.colourAt(horizon), mid, 0.55)],
        [0.25, mix(deep, mid, 0.6)],
        [1, darken(deep, 0.25)],
      ]),
    )
    paintRipples(view, horizon + 4, 90, mix(warm, light, 0.5), 0.24)
    const lampY = random.between(448, 490)
    paintBeams(view, x, lampY, side)
    paintGlitter(view, x, horizon + 70, height - 60, 130, light, 0.5)
    paintRock(view, x, horizon, side)
    paintTower(view, x, lampY, horizon - 62)
    if (random.chance(0.6)) paintBirds(view, view.focusX - side * 190, 640, random.integer(4, 8), darken(deep, 0.2), 10)
    return { top: sky.colourAt(230), bottom: mix(deep, mid, 0.25) }
  },
}

function paintBeams(view: SceneView, x: number, y: number, side: number): void {
  const { sketch, random, palette, width } = view
  const rise = random.between(-150, 40)
  const beams = [
    [-side, 1, rise, 190],
    [side, 0.55, -rise * 0.3 + 40, 120],
  ] as const
  for (const [direction, strength, lift, spread] of beams) {
    const end = direction < 0 ? -40 : width + 40
    const from: readonly [number, number] = direction < 0 ? [1, 0] : [0, 0]
    const to: readonly [number, number] = direction < 0 ? [0, 0] : [1, 0]
    const fade = sketch.linear(
      [
        [0, palette.light, 0.62 * strength],
        [0.5, palette.light, 0.2 * strength],
        [1, palette.light, 0.03],
      ],
      from,
      to,
    )
    sketch.path(
      polygon([
        [x, y - 5],
        [end, y + lift - spread / 2],
        [end, y + lift + spread / 2],
        [x, y + 5],
      ]),
      fade,
    )
    sketch.path(
      polygon([
        [x, y - 3],
        [end, y + lift - spread * 0.2],
        [end, y + lift + spread * 0.25],
        [x, y + 3],
      ]),
      fade,
      { opacity: 0.55 },
    )
  }
}

function paintRock(view: SceneView, x: number, horizon: number, side: number): void {
  const { sketch, random, palette } = view
  const rock = darken(palette.deep, 0.45)
  const reach = random.between(230, 330)
  const crest = [
    [x - reach, horizon + 52],
    [x - reach * 0.72, horizon + 20],
    [x - reach * 0.42, horizon - 22],
    [x - 70, horizon - 62],
    [x + 62, horizon - 66],
    [x + reach * 0.4, horizon - 30],
    [x + reach * 0.8, horizon + 12],
    [x + reach * 1.1, horizon + 52],
  ] as const
  sketch.ellipse(x, horizon + 54, reach * 1.2, 16, palette.light, { opacity: 0.1 })
  sketch.path(
    `M${at(crest[0])}${crest
      .slice(1)
      .map((point) => `L${at(point)}`)
      .join(
        '',
      )}Q${at([x + reach * 0.3, horizon + 74])} ${at([x, horizon + 66])}Q${at([x - reach * 0.6, horizon + 70])} ${at(crest[0])}Z`,
    rock,
  )
  for (let index = 0; index < 9; index++) {
    const stoneX = x + random.between(-0.8, 0.8) * reach
    const top = heightOn(crest, stoneX) + random.between(14, 34)
    sketch.path(
      polygon([
        [stoneX - 26, top + 16],
        [stoneX - 8, top],
        [stoneX + 20, top + 6],
        [stoneX + 34, top + 20],
      ]),
      mix(rock, palette.mid, 0.3),
      { opacity: 0.5 },
    )
  }
  const houseX = x + side * random.between(84, 110)
  const ground = heightOn(crest, houseX) + 6
  sketch.path(
    polygon([
      [houseX - 40, ground + 10],
      [houseX - 40, ground - 24],
      [houseX - 22, ground - 46],
      [houseX + 22, ground - 46],
      [houseX + 40, ground - 24],
      [houseX + 40, ground + 10],
    ]),
    darken(palette.deep, 0.3),
  )
  sketch.rect(houseX - 8, ground - 20, 14, 13, palette.warm)
  const personX = x - side * random.between(120, 170)
  paintPerson(sketch, personX, heightOn(crest, personX) + 3, 50, darken(palette.deep, 0.6), anyPose(random))
}

function paintTower(view: SceneView, x: number, lampY: number, foot: number): void {
  const { sketch, random, palette } = view
  const { deep, mid, warm } = palette
  const top = lampY + 36
  const [narrow, broad] = [25, 44]
  const halfAt = (y: number) => narrow + ((broad - narrow) * (y - top)) / (foot - top)
  sketch.path(
    `M${at([x - narrow, top])}L${at([x + narrow, top])}L${at([x + broad, foot + 10])}L${at([x - broad, foot + 10])}Z`,
    sketch.linear(
      [
        [0, darken(deep, 0.45)],
        [0.35, mix(deep, mid, 0.28)],
        [1, darken(deep, 0.5)],
      ],
      [0, 0],
      [1, 0],
    ),
  )
  if (random.chance(0.55)) {
    const bands = random.integer(2, 3)
    for (let band = 0; band < bands; band++) {
      const y = top + ((foot - top) * (band + 0.4)) / bands
      const end = y + (foot - top) / bands / 2.2
      sketch.path(
        polygon([
          [x - halfAt(y), y],
          [x + halfAt(y), y],
          [x + halfAt(end), end],
          [x - halfAt(end), end],
        ]),
        mix(warm, mid, 0.35),
        { opacity: 0.34 },
      )
    }
  }
  for (const share of [0.3, 0.62])
    sketch.rect(x - 4, top + (foot - top) * share, 8, 15, warm, { radius: 4, opacity: 0.9 })
  paintLamp(view, x, lampY)
  sketch.path(`M${short(x)} ${short(foot - 4)}m-9 12v-22a9 9 0 0 1 18 0v22Z`, darken(deep, 0.7))
}

function paintLamp(view: SceneView, x: number, lampY: number): void {
  const { sketch, palette } = view
  const { deep, light } = palette
  paintGlow(view, x, lampY, 210, light, 0.75)
  sketch.circle(x, lampY, 62, light, { opacity: 0.16 })
  sketch.rect(x - 34, lampY + 22, 68, 15, darken(deep, 0.5), { radius: 3 })
  sketch.rect(x - 17, lampY - 20, 34, 43, mix(light, '#ffffff', 0.5))
  sketch.line(
    [
      [x - 6, lampY - 20],
      [x - 6, lampY + 22],
    ],
    darken(deep, 0.3),
    2,
  )
  sketch.line(
    [
      [x + 6, lampY - 20],
      [x + 6, lampY + 22],
    ],
    darken(deep, 0.3),
    2,
  )
  sketch.path(
    `M${at([x - 25, lampY - 18])}Q${at([x - 20, lampY - 48])} ${at([x, lampY - 52])}Q${at([x + 20, lampY - 48])} ${at([x + 25, lampY - 18])}Z`,
    darken(deep, 0.5),
  )
  sketch.rect(x - 1.5, lampY - 74, 3, 24, darken(deep, 0.5))
  sketch.line(
    [
      [x - 34, lampY + 22],
      [x - 34, lampY + 6],
      [x + 34, lampY + 6],
      [x + 34, lampY + 22],
    ],
    darken(deep, 0.5),
    2.4,
  )
}
