import { darken, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short, type Fill } from '../svg.ts'

/** Door behind door behind door, and somebody in the last one. */
export const corridor: Scene = {
  name: 'corridor',
  genres: ['horror', 'thriller', 'mystery', 'sci_fi', 'crime'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const x = focusX + random.between(-40, 40)
    const y = random.between(470, 520)
    const arched = random.chance(0.5)
    const count = random.integer(7, 9)
    sketch.rect(0, 0, width, height, darken(deep, 0.3))
    for (let index = 0; index < count; index++) {
      const depth = index / (count - 1)
      const scale = (1 - depth) ** 1.55 * 0.93 + 0.07
      const [half, up, down] = [(560 + (width - 800) * 0.42) * scale, 780 * scale, 760 * scale]
      const fill = mix(mix(deep, '#000000', 0.25), index % 2 === 0 ? mid : mix(mid, warm, 0.2), depth ** 1.25)
      sketch.path(opening(x, y + 90 * scale, half, up, down, arched), fill)
      sketch.path(opening(x, y + 90 * scale, half, up, down, arched), 'none', {
        stroke: mix(mid, warm, depth * 0.8),
        strokeWidth: 1 + 3 * scale,
        opacity: 0.25 + depth * 0.5,
      })
    }
    paintGlow(view, x, y + 20, 420, warm, 0.6)
    paintFloor(view, x, y + 98)
    paintDoor(
      view,
      x,
      y + 98,
      sketch.linear([
        [0, mix(light, '#ffffff', 0.4)],
        [1, mix(light, warm, 0.35)],
      ]),
      arched,
    )
    return { top: mix(darken(deep, 0.3), mid, 0.16), bottom: mix(darken(deep, 0.3), mid, 0.25) }
  },
}

function opening(x: number, y: number, half: number, up: number, down: number, arched: boolean): string {
  if (!arched)
    return polygon([
      [x - half, y - up],
      [x + half, y - up],
      [x + half, y + down],
      [x - half, y + down],
    ])
  const shoulder = y - up + half * 0.85
  return `M${at([x - half, y + down])}V${short(shoulder)}A${short(half)} ${short(half * 0.9)} 0 0 1 ${at([x + half, shoulder])}V${short(y + down)}Z`
}

function paintFloor({ sketch, random, palette, height, width }: SceneView, x: number, foot: number): void {
  const { deep, warm, light } = palette
  const spread = random.between(250, 330)
  sketch.path(
    polygon([
      [x - 46, foot],
      [x + 46, foot],
      [x + spread, height],
      [x - spread, height],
    ]),
    sketch.linear([
      [0, light, 0.7],
      [0.3, warm, 0.4],
      [1, warm, 0.06],
    ]),
  )
  for (let index = 1; index < 10; index++) {
    const y = foot + (height - foot) * (index / 10) ** 1.9
    sketch.rect(0, y, width, 1 + index * 0.5, darken(deep, 0.5), { opacity: 0.35 })
  }
  if (random.chance(0.5)) {
    for (const side of [-1, 1]) {
      for (let lamp = 1; lamp <= 4; lamp++) {
        const share = (lamp / 4) ** 1.8
        const [lampX, lampY, size] = [x + side * (62 + share * 330), foot - 90 - share * 240, 3 + share * 13]
        sketch.circle(
          lampX,
          lampY,
          size * 5,
          sketch.radial([
            [0, warm, 0.5],
            [1, warm, 0],
          ]),
        )
        sketch.ellipse(lampX, lampY, size, size * 1.35, light)
      }
    }
  }
}

function paintDoor(view: SceneView, x: number, foot: number, glare: Fill, arched: boolean): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.75)
  paintGlow(view, x, foot - 70, 190, palette.light, 0.85)
  sketch.path(opening(x, foot - 70, 46, 96, 70, arched), glare)
  const count = random.pick([1, 1, 1, 2])
  for (let index = 0; index < count; index++) {
    const personX = count === 1 ? x : x - 17 + index * 34
    const size = count === 1 ? 122 : 116 - index * 40
    sketch.path(
      polygon([
        [personX - 9, foot + 12],
        [personX + 9, foot + 12],
        [personX + 74, foot + 440],
        [personX - 74, foot + 440],
      ]),
      sketch.linear([
        [0, ink, 0.85],
        [1, ink, 0.05],
      ]),
    )
    paintPerson(sketch, personX, foot + 16, size, ink, anyPose(random))
  }
}
