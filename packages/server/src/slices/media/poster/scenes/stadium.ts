import { darken, lighten, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintSky, paintStars } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** The track at night, one lane, floodlights. */
export const stadium: Scene = {
  name: 'stadium',
  genres: ['sport', 'biography', 'coming_of_age', 'drama', 'action'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const horizon = random.between(735, 765)
    const sky = paintSky(view, 'night', horizon)
    paintStars(view, 70, 500)
    for (const side of [-1, 1])
      for (const reach of [215, 350])
        paintFloodlight(view, focusX + side * reach, horizon - 40, reach === 215 ? 170 : 290)
    paintStand(view, horizon)
    const track = mix(warm, mid, 0.45)
    sketch.rect(
      0,
      horizon,
      width,
      height - horizon,
      sketch.linear([
        [0, mix(track, light, 0.3)],
        [0.3, track],
        [1, mix(track, deep, 0.72)],
      ]),
    )
    const vanish = focusX + random.between(-40, 40)
    for (let lane = -7; lane <= 7; lane++) {
      const [near, wide] = [vanish + (lane - 0.5) * 210, 10]
      sketch.path(
        polygon([
          [vanish + (lane - 0.5) * 26, horizon],
          [vanish + (lane - 0.5) * 26 + 1.6, horizon],
          [near + wide, height + 10],
          [near - wide, height + 10],
        ]),
        light,
        { opacity: 0.85 },
      )
    }
    paintGlow(view, vanish, horizon + 120, 330, light, 0.35)
    const kind = random.pick(['runner', 'blocks'])
    const y = horizon + 170
    sketch.path(
      polygon([
        [vanish - 24, y],
        [vanish + 24, y],
        [vanish + 120, y + 230],
        [vanish - 120, y + 230],
      ]),
      sketch.linear([
        [0, deep, 0.75],
        [1, deep, 0],
      ]),
    )
    if (kind === 'runner') paintRunner(view, vanish, y)
    else paintPerson(sketch, vanish, y, 270, darken(deep, 0.7), 'standing')
    return { top: sky.colourAt(230), bottom: mix(track, deep, 0.6) }
  },
}

function paintFloodlight(view: SceneView, x: number, foot: number, tall: number): void {
  const { sketch, palette } = view
  const ink = darken(palette.deep, 0.5)
  const top = foot - tall
  for (const side of [-1, 1])
    sketch.line(
      [
        [x + side * 5, top],
        [x + side * 13, foot + 30],
      ],
      ink,
      3.4,
    )
  for (let y = top + 12; y < foot; y += 26)
    sketch.line(
      [
        [x - 8, y],
        [x + 8, y + 26],
      ],
      ink,
      1.8,
    )
  sketch.rect(x - 52, top - 46, 104, 52, ink, { radius: 4 })
  paintGlow(view, x, top - 20, 200, palette.light, 0.75)
  for (let row = 0; row < 2; row++)
    for (let lamp = 0; lamp < 5; lamp++)
      sketch.circle(x - 40 + lamp * 20, top - 32 + row * 23, 8.4, lighten(palette.light, 0.5))
}

function paintStand({ sketch, random, palette, width, focusX }: SceneView, horizon: number): void {
  const { deep, mid, warm, light } = palette
  sketch.path(
    `M-10 ${short(horizon + 4)}V${short(horizon - 130)}Q${at([focusX, horizon - 50])} ${at([width + 10, horizon - 130])}V${short(horizon + 4)}Z`,
    sketch.linear([
      [0, mix(deep, mid, 0.35)],
      [1, mix(deep, mid, 0.75)],
    ]),
  )
  for (let head = 0; head < Math.round(width * 0.8); head++) {
    const x = random.next() * width
    const bend = ((x - focusX) / (width / 2)) ** 2 * 60
    sketch.circle(
      x,
      horizon - 8 - random.next() * (52 + bend),
      2.6,
      mix(random.pick([warm, light, mid]), deep, random.between(0.1, 0.7)),
      { opacity: 0.8 },
    )
  }
  sketch.rect(0, horizon - 8, width, 12, mix(light, mid, 0.4))
}

function paintRunner({ sketch, random, palette }: SceneView, x: number, y: number): void {
  const ink = darken(palette.deep, 0.7)
  const side = random.pick([-1, 1])
  sketch.group({ transform: `translate(${short(x)} ${short(y)}) scale(${side * 2.8} 2.8)` }, () => {
    sketch.path(
      'M-6-78Q4-84 11-76L24-60 34-66 37-61 23-51 12-62 9-44 22-30 20-6 27-2 26 2H14L13-26-2-36-12-22-30-30-36-24-40-27-34-42-14-34-8-52-12-64-20-50-30-54-28-60-21-59-14-72Q-11-77-6-78Z',
      ink,
    )
    sketch.circle(7, -88, 7.4, ink)
    sketch.rect(-8, -66, 14, 10, palette.light, { radius: 1 })
  })
}
