import { darken, lighten, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** What can be seen through a keyhole, which is never enough. */
export const keyhole: Scene = {
  name: 'keyhole',
  genres: ['mystery', 'thriller', 'crime', 'horror', 'comedy', 'fantasy'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const [y, radius] = [random.between(300, 330), random.between(150, 178)]
    const foot = y + radius * 2.75
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(deep, mid, 0.3)],
        [0.5, mix(deep, mid, 0.5)],
        [1, darken(deep, 0.4)],
      ]),
    )
    paintPanels(view)
    paintGlow(view, focusX, y + radius, 540, warm, 0.55)
    paintPlate(view, y, radius, foot)
    const hole = keyholePath(focusX, y, radius, foot)
    sketch.path(
      hole,
      sketch.linear([
        [0, lighten(light, 0.3)],
        [0.4, mix(light, warm, 0.3)],
        [1, warm],
      ]),
    )
    sketch.group({ clip: sketch.clip(hole) }, () => paintRoom(view, y, radius, foot))
    sketch.path(hole, 'none', { stroke: lighten(light, 0.4), strokeWidth: 3, opacity: 0.8 })
    sketch.path(
      polygon([
        [focusX - radius * 0.7, foot],
        [focusX + radius * 0.7, foot],
        [focusX + radius * 2.6, height],
        [focusX - radius * 2.6, height],
      ]),
      sketch.linear([
        [0, warm, 0.34],
        [1, warm, 0],
      ]),
    )
    return { top: mix(deep, mid, 0.4), bottom: mix(darken(deep, 0.3), mid, 0.3) }
  },
}

function keyholePath(x: number, y: number, radius: number, foot: number): string {
  const neck = radius * 0.52
  const drop = Math.sqrt(radius ** 2 - neck ** 2)
  return `M${at([x - neck, y + drop])}A${short(radius)} ${short(radius)} 0 1 1 ${at([x + neck, y + drop])}L${at([x + radius * 0.86, foot])}H${short(x - radius * 0.86)}Z`
}

function paintPanels({ sketch, random, palette, width, height, focusX }: SceneView): void {
  const { deep, mid } = palette
  for (let index = 0; index < Math.round(width / 5); index++) {
    const x = random.next() * width
    const y = random.next() * height
    sketch.path(`M${at([x, y])}q${short(random.between(-9, 9))} 90 0 ${short(random.between(140, 320))}`, 'none', {
      stroke: darken(deep, 0.2),
      strokeWidth: random.between(0.8, 2.6),
      opacity: 0.28,
    })
  }
  for (const side of [-1, 1]) {
    const edge = focusX + side * 330
    sketch.rect(side > 0 ? edge : 0, 0, side > 0 ? width - edge : edge, height, darken(deep, 0.3), { opacity: 0.5 })
    sketch.rect(edge - 3, 0, 6, height, mix(deep, mid, 0.95), { opacity: 0.6 })
  }
}

function paintPlate({ sketch, random, palette, focusX }: SceneView, y: number, radius: number, foot: number): void {
  const { deep, mid, warm } = palette
  const half = radius * 1.42
  const [top, bottom] = [y - radius * 1.5, foot + radius * 0.42]
  const metal = sketch.linear(
    [
      [0, mix(mid, warm, 0.62)],
      [0.45, mix(deep, mid, 0.9)],
      [0.55, mix(mid, warm, 0.4)],
      [1, mix(deep, mid, 0.6)],
    ],
    [0, 0],
    [1, 1],
  )
  const shoulder = random.between(40, 90)
  sketch.path(
    `M${at([focusX - half, top + shoulder])}Q${at([focusX - half, top])} ${at([focusX - half + shoulder, top])}Q${at([focusX, top - shoulder])} ${at([focusX + half - shoulder, top])}Q${at([focusX + half, top])} ${at([focusX + half, top + shoulder])}V${short(bottom - shoulder)}Q${at([focusX + half, bottom])} ${at([focusX + half - shoulder, bottom])}Q${at([focusX, bottom + shoulder * 0.8])} ${at([focusX - half + shoulder, bottom])}Q${at([focusX - half, bottom])} ${at([focusX - half, bottom - shoulder])}Z`,
    metal,
    { stroke: mix(warm, mid, 0.35), strokeWidth: 4 },
  )
  for (const [dx, dy] of [
    [0, top + 12],
    [0, bottom - 10],
  ] as const) {
    sketch.circle(focusX + dx, dy, 12, mix(mid, warm, 0.6))
    sketch.line(
      [
        [focusX - 8, dy - 4],
        [focusX + 8, dy + 4],
      ],
      darken(deep, 0.2),
      3,
    )
  }
}

function paintRoom(view: SceneView, y: number, radius: number, foot: number): void {
  const { sketch, random, palette, focusX } = view
  const { deep } = palette
  const ground = foot - radius * 0.5
  const inside = random.pick(['room', 'garden', 'stairs'])
  paintInside(view, inside, { y, radius, foot, ground })
  const personY = inside === 'stairs' ? foot - 108 : ground + radius * 0.26
  sketch.path(
    polygon([
      [focusX - 10, personY],
      [focusX + 10, personY],
      [focusX + 54, foot + 60],
      [focusX - 54, foot + 60],
    ]),
    deep,
    { opacity: 0.4 },
  )
  paintPerson(sketch, focusX, personY, radius * 1.36, darken(deep, 0.6), anyPose(random))
}

interface RoomMeasures {
  readonly y: number
  readonly radius: number
  readonly foot: number
  readonly ground: number
}

function paintInside(view: SceneView, inside: string, { y, radius, foot, ground }: RoomMeasures): void {
  const { sketch, random, palette, focusX } = view
  const { mid, warm, light } = palette
  const shade = mix(warm, mid, 0.5)
  if (inside === 'room') {
    sketch.path(
      polygon([
        [focusX - 220, ground],
        [focusX + 220, ground],
        [focusX + 330, foot + 10],
        [focusX - 330, foot + 10],
      ]),
      shade,
    )
    sketch.rect(focusX - 64, y - radius * 0.5, 128, ground - y + radius * 0.5 - 76, mix(light, warm, 0.55), {
      stroke: shade,
      strokeWidth: 7,
    })
    sketch.line(
      [
        [focusX, y - radius * 0.5],
        [focusX, ground - 76],
      ],
      shade,
      5,
    )
    sketch.line(
      [
        [focusX - 64, y + 30],
        [focusX + 64, y + 30],
      ],
      shade,
      5,
    )
  }
  if (inside === 'garden') {
    sketch.circle(focusX + random.between(-50, 50), y + 14, 62, lighten(light, 0.6))
    for (let tree = 0; tree < 12; tree++)
      sketch.circle(
        focusX - 190 + tree * 35,
        ground - 8 + random.between(-34, 18),
        random.between(26, 56),
        mix(warm, mid, 0.35 + random.next() * 0.4),
      )
    sketch.rect(focusX - 240, ground, 480, 220, shade)
  }
  if (inside === 'stairs') {
    for (let step = 0; step < 13; step++)
      sketch.rect(
        focusX - 210 + step * 23,
        foot - 8 - step * 25,
        520,
        400,
        mix(mix(warm, light, 0.3), mid, 0.12 + step * 0.045),
      )
  }
}
