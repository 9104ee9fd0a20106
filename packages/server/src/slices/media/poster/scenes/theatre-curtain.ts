import { darken, lighten, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** A curtain about to open, or just closed on somebody. */
export const theatreCurtain: Scene = {
  name: 'theatre-curtain',
  genres: ['music', 'comedy', 'drama', 'biography', 'historical', 'mystery', 'romance'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const floor = random.between(722, 745)
    const gap = random.between(90, 150)
    sketch.rect(0, 0, width, height, darken(deep, 0.3))
    sketch.rect(
      focusX - 420,
      0,
      840,
      floor,
      sketch.linear([
        [0, mix(warm, mid, 0.4)],
        [0.6, mix(warm, light, 0.6)],
        [1, lighten(light, 0.3)],
      ]),
    )
    paintGlow(view, focusX, floor - 160, 420, light, 0.9)
    paintPerson(sketch, focusX, floor + 6, 286, darken(deep, 0.7), anyPose(random))
    for (const side of [-1, 1] as const) paintDrape(view, side, gap, floor)
    paintValance(view)
    paintFloor(view, floor, gap)
    paintFootlights(view, floor)
    return { top: mix(deep, mid, 0.7), bottom: mix(darken(deep, 0.35), mid, 0.3) }
  },
}

function paintDrape(
  { sketch, random, palette, focusX, width }: SceneView,
  side: 1 | -1,
  gap: number,
  floor: number,
): void {
  const { deep, mid, warm } = palette
  const tied = random.chance(0.5)
  const far = side < 0 ? -20 : width + 20
  const folds = Math.max(7, Math.round(Math.abs(far - focusX) / 52))
  for (let fold = folds; fold >= 0; fold--) {
    const share = fold / folds
    const top = focusX + side * (gap * 0.35 + share * (Math.abs(far - focusX) - gap * 0.35))
    const waist = tied
      ? focusX + side * (gap * 1.9 + share * (Math.abs(far - focusX) - gap * 1.9))
      : top + side * gap * 0.35
    const foot = tied
      ? focusX + side * (gap * 1.35 + share * (Math.abs(far - focusX) - gap * 1.35))
      : top + side * gap * 0.6
    const wide = Math.abs(far - focusX) / folds + 8
    const shape = (inner: number, outer: number) =>
      `M${at([top + side * inner, 0])}Q${at([waist + side * inner, floor * 0.5])} ${at([foot + side * inner, floor + 12])}H${short(foot + side * outer)}Q${at([waist + side * outer, floor * 0.5])} ${at([top + side * outer, 0])}Z`
    sketch.path(shape(0, wide), mix(deep, mid, 0.75 + random.between(-0.08, 0.1)))
    sketch.path(shape(wide * 0.12, wide * 0.42), mix(mid, warm, 0.34 * (1 - share * 0.7)), { opacity: 0.75 })
    sketch.path(shape(wide * 0.62, wide * 1.02), darken(deep, 0.15), { opacity: 0.6 })
  }
  if (tied) {
    const [x, y] = [focusX + side * gap * 1.55, floor * 0.52]
    sketch.path(
      `M${at([x - side * 10, y - 16])}Q${at([x + side * 130, y - 60])} ${at([far, y - 88])}V${short(y - 60)}Q${at([x + side * 130, y - 26])} ${at([x - side * 6, y + 14])}Z`,
      warm,
    )
    sketch.path(
      polygon([
        [x - 12, y + 8],
        [x + 12, y + 8],
        [x + 20, y + 84],
        [x - 20, y + 84],
      ]),
      mix(warm, mid, 0.25),
    )
  }
}

function paintValance({ sketch, palette, width, focusX }: SceneView): void {
  const { deep, mid, warm } = palette
  const swag = 200
  const start = focusX - Math.ceil(focusX / swag) * swag - swag / 2
  for (let x = start; x < width + swag; x += swag) {
    sketch.path(
      `M${at([x - 10, -10])}H${short(x + swag + 10)}V70Q${at([x + swag / 2, 176])} ${at([x - 10, 70])}Z`,
      sketch.linear([
        [0, darken(mix(deep, mid, 0.6), 0.3)],
        [0.6, mid],
        [1, mix(mid, warm, 0.35)],
      ]),
    )
    for (let line = 0; line < 3; line++)
      sketch.path(
        `M${at([x, 44 + line * 10])}Q${at([x + swag / 2, 84 + line * 26])} ${at([x + swag, 44 + line * 10])}`,
        'none',
        { stroke: darken(deep, 0.1), strokeWidth: 3, opacity: 0.45 },
      )
    sketch.path(`M${at([x - 10, 70])}Q${at([x + swag / 2, 176])} ${at([x + swag + 10, 70])}`, 'none', {
      stroke: warm,
      strokeWidth: 7,
    })
  }
}

function paintFootlights(view: SceneView, floor: number): void {
  const { sketch, palette, width, focusX } = view
  for (let x = focusX - Math.floor(focusX / 96) * 96; x < width; x += 96) {
    paintGlow(view, x, floor + 34, 64, palette.light, 0.5)
    sketch.path(`M${at([x - 19, floor + 52])}A19 19 0 0 1 ${at([x + 19, floor + 52])}Z`, darken(palette.deep, 0.6))
    sketch.ellipse(x, floor + 37, 9, 3.4, palette.light)
  }
}

function paintFloor({ sketch, palette, width, height, focusX }: SceneView, floor: number, gap: number): void {
  const { deep, mid, warm, light } = palette
  sketch.rect(
    0,
    floor,
    width,
    height - floor,
    sketch.linear([
      [0, mix(deep, mid, 0.65)],
      [0.12, mix(deep, mid, 0.4)],
      [0.5, darken(deep, 0.4)],
    ]),
  )
  for (let board = -10; board <= 10; board++)
    sketch.line(
      [
        [focusX + board * 66, floor],
        [focusX + board * 190, height],
      ],
      darken(deep, 0.4),
      2,
      { opacity: 0.5 },
    )
  sketch.path(
    polygon([
      [focusX - gap * 0.75, floor],
      [focusX + gap * 0.75, floor],
      [focusX + 330, height],
      [focusX - 330, height],
    ]),
    sketch.linear([
      [0, light, 0.62],
      [0.6, warm, 0.14],
      [1, warm, 0],
    ]),
  )
  sketch.path(
    polygon([
      [focusX - 26, floor + 4],
      [focusX + 26, floor + 4],
      [focusX + 110, height],
      [focusX - 110, height],
    ]),
    sketch.linear([
      [0, deep, 0.85],
      [1, deep, 0.2],
    ]),
  )
}
