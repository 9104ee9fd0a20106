import { darken, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** One performer in the light, and the hands of everybody else. */
export const stageLights: Scene = {
  name: 'stage-lights',
  genres: ['music', 'biography', 'drama', 'comedy', 'coming_of_age'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt } = view
    const { deep, mid, warm } = palette
    const floor = titleAt === 'top' ? 960 : 760
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.35)],
        [0.55, mix(deep, mid, 0.75)],
        [0.8, darken(deep, 0.2)],
        [1, darken(deep, 0.6)],
      ]),
    )
    paintGlow(view, view.focusX, floor - 190, 480, mix(mid, warm, 0.35), 0.65)
    paintBeams(view, floor)
    paintRig(view)
    sketch.rect(
      0,
      floor,
      width,
      height - floor,
      sketch.linear([
        [0, mix(deep, mid, 0.7)],
        [0.5, darken(deep, 0.4)],
        [1, darken(deep, 0.7)],
      ]),
    )
    sketch.ellipse(view.focusX, floor + 22, 230, 26, mix(warm, palette.light, 0.5), { opacity: 0.55 })
    for (const side of [-1, 1]) paintAmplifier(view, view.focusX + side * random.between(180, 230), floor + 12)
    paintSinger(view, view.focusX, floor + 20)
    paintCrowd(view, floor + 120)
    return { top: mix(deep, mid, 0.3), bottom: darken(deep, 0.5) }
  },
}

function paintBeams({ sketch, random, palette, focusX, width }: SceneView, floor: number): void {
  const { warm, light, mid } = palette
  const count = random.integer(5, 7)
  for (let index = 0; index < count; index++) {
    const from = focusX + (index / (count - 1) - 0.5) * Math.min(width, 900) * 1.05
    const to = focusX + random.between(-0.5, 0.5) * 420 + (index / (count - 1) - 0.5) * 260
    const half = random.between(70, 130)
    const colour = random.pick([light, warm, mix(warm, light, 0.5), mix(warm, mid, 0.5)])
    const fade = sketch.linear([
      [0, colour, 0.55],
      [0.5, colour, 0.2],
      [1, colour, 0.02],
    ])
    sketch.path(
      polygon([
        [from - 10, 44],
        [from + 10, 44],
        [to + half, floor + 30],
        [to - half, floor + 30],
      ]),
      fade,
      { blend: 'screen' },
    )
  }
  const key = sketch.linear([
    [0, light, 0.6],
    [1, light, 0.12],
  ])
  sketch.path(
    polygon([
      [focusX - 12, 30],
      [focusX + 12, 30],
      [focusX + 180, floor + 24],
      [focusX - 180, floor + 24],
    ]),
    key,
    { blend: 'screen' },
  )
}

function paintRig(view: SceneView): void {
  const { sketch, palette, width, focusX } = view
  const ink = darken(palette.deep, 0.7)
  sketch.rect(0, 20, width, 5, ink)
  sketch.rect(0, 50, width, 5, ink)
  for (let x = 0; x < width; x += 36)
    sketch.line(
      [
        [x, 22],
        [x + 18, 52],
        [x + 36, 22],
      ],
      ink,
      2.4,
    )
  for (let index = -3; index <= 3; index++) {
    const x = focusX + index * 140
    sketch.path(
      polygon([
        [x - 15, 54],
        [x + 15, 54],
        [x + 20, 88],
        [x - 20, 88],
      ]),
      ink,
    )
    sketch.ellipse(x, 89, 19, 6, palette.light)
    paintGlow(view, x, 90, 62, palette.light, 0.7)
  }
}

function paintAmplifier({ sketch, palette }: SceneView, x: number, y: number): void {
  const ink = darken(palette.deep, 0.65)
  sketch.rect(x - 46, y - 128, 92, 130, ink, { radius: 5 })
  for (const [dx, dy] of [
    [-21, -86],
    [21, -86],
    [-21, -36],
    [21, -36],
  ] as const) {
    sketch.circle(x + dx, y + dy, 18, mix(ink, palette.mid, 0.35))
    sketch.circle(x + dx, y + dy, 6, ink)
  }
  sketch.circle(x + 34, y - 118, 2.6, palette.warm)
}

function paintSinger({ sketch, random, palette }: SceneView, x: number, y: number): void {
  const ink = darken(palette.deep, 0.75)
  const size = 300
  paintPerson(sketch, x, y, size, ink, random.pick(['standing', 'dress', 'coat']))
  if (random.chance(0.5)) {
    sketch.path(
      `M${at([x - 62, y - 138])}q-34 -6 -40 22q-4 30 30 34q20 2 30 -14q22 2 26 -18q2 -20 -18 -22q-12 -14 -28 -2Z`,
      ink,
    )
    sketch.line(
      [
        [x - 30, y - 132],
        [x + 116, y - 206],
      ],
      ink,
      9,
    )
    sketch.rect(x + 108, y - 220, 28, 15, ink, { transform: `rotate(-27 ${short(x + 116)} ${short(y - 206)})` })
  } else {
    sketch.path(`M${at([x + 28, y - 228])}Q${at([x + 74, y - 246])} ${at([x + 62, y - 326])}`, 'none', {
      stroke: ink,
      strokeWidth: 19,
      roundCaps: true,
    })
    sketch.circle(x + 61, y - 336, 13, ink)
  }
  sketch.line(
    [
      [x - 34, y],
      [x - 30, y - 252],
    ],
    ink,
    4,
  )
  sketch.ellipse(x - 24, y - 258, 9, 13, ink, { transform: `rotate(35 ${short(x - 24)} ${short(y - 258)})` })
  sketch.ellipse(x - 34, y, 26, 5, ink)
}

function paintCrowd({ sketch, random, palette, width, height }: SceneView, top: number): void {
  for (const row of [0, 1, 2]) {
    const fill = mix(darken(palette.deep, 0.75), palette.mid, 0.28 - row * 0.13)
    const y = top + row * 74
    for (let x = random.between(-40, 0); x < width + 30; x += random.between(40, 62)) {
      const head = 21 + row * 5
      const up = y + random.between(-16, 16)
      sketch.circle(x, up, head, fill)
      sketch.path(
        `M${at([x - head * 2, height])}V${short(up + head * 2.2)}Q${at([x - head * 1.4, up + head * 1.1])} ${at([x, up + head * 1.05])}Q${at([x + head * 1.4, up + head * 1.1])} ${at([x + head * 2, up + head * 2.2])}V${height}Z`,
        fill,
      )
      if (random.chance(0.3)) {
        const side = random.pick([-1, 1])
        const reach = random.between(80, 130)
        sketch.path(
          `M${at([x + side * 24, up + 46])}Q${at([x + side * 46, up - 10])} ${at([x + side * 34, up - reach])}`,
          'none',
          { stroke: fill, strokeWidth: 13, roundCaps: true },
        )
        sketch.circle(x + side * 34, up - reach - 6, 10, fill)
      }
    }
  }
}
