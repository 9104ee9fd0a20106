import { darken, lighten, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, circlePath, polygon, short } from '../svg.ts'

/** A record as large as a sun, and a city or a needle on its edge. */
export const vinyl: Scene = {
  name: 'vinyl',
  genres: ['music', 'biography', 'comedy', 'coming_of_age', 'romance', 'drama'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX, titleAt } = view
    const { deep, mid, warm, light } = palette
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(mid, warm, 0.18)],
        [0.6, mid],
        [1, mix(mid, deep, 0.6)],
      ]),
    )
    const y = titleAt === 'top' ? 760 : random.between(420, 450)
    paintBars(view, y)
    paintGlow(view, focusX, y, 640, light, 0.34)
    const radius = random.between(318, 342)
    paintRecord(view, focusX, y, radius)
    paintArm(view, focusX + radius * 0.98, y - radius * 0.86, y)
    sketch.rect(
      0,
      titleAt === 'top' ? 1060 : 780,
      width,
      440,
      sketch.linear([
        [0, darken(deep, 0.1), 0],
        [0.35, darken(deep, 0.1), 0.9],
        [1, darken(deep, 0.4)],
      ]),
    )
    return { top: mix(mid, warm, 0.1), bottom: darken(deep, 0.15) }
  },
}

function paintBars({ sketch, random, palette, width }: SceneView, y: number): void {
  for (let x = 8; x < width; x += 40) {
    const tall = random.between(60, 560)
    sketch.rect(x, y - tall / 2, 24, tall, mix(palette.mid, palette.warm, random.between(0.15, 0.5)), {
      radius: 12,
      opacity: 0.5,
    })
  }
}

function paintRecord(view: SceneView, x: number, y: number, radius: number): void {
  const { sketch, random, palette } = view
  const { deep, light } = palette
  const ink = darken(deep, 0.35)
  sketch.circle(x + 12, y + 24, radius * 1.01, '#000000', { opacity: 0.28 })
  sketch.circle(x, y, radius, ink)
  for (let groove = 0; groove < 34; groove++) {
    const share = 0.36 + (groove / 34) * 0.62
    sketch.circle(x, y, radius * share, 'none', {
      stroke: mix(ink, light, groove % 9 === 0 ? 0.02 : 0.16 + random.next() * 0.1),
      strokeWidth: groove % 9 === 0 ? 3.4 : 1.1,
    })
  }
  const turn = random.between(-30, 30)
  sketch.group(
    { clip: sketch.clip(circlePath(x, y, radius)), transform: `rotate(${short(turn)} ${short(x)} ${short(y)})` },
    () => {
      for (const side of [-1, 1]) {
        for (const [spread, opacity] of [
          [0.34, 0.12],
          [0.22, 0.16],
          [0.1, 0.24],
        ] as const) {
          sketch.path(
            polygon([
              [x, y],
              [x + side * radius * 1.3, y - radius * spread * 1.3],
              [x + side * radius * 1.3, y + radius * spread * 1.3],
            ]),
            light,
            { opacity },
          )
        }
      }
    },
  )
  paintLabel(view, x, y, radius * 0.36)
  sketch.circle(x, y, 13, lighten(light, 0.4))
  sketch.circle(x, y, 6, ink)
}

function paintArm({ sketch, palette }: SceneView, x: number, y: number, centre: number): void {
  const metal = mix(palette.light, palette.mid, 0.18)
  const [tipX, tipY] = [x - 190, centre + 96]
  sketch.path(`M${at([x + 6, y + 10])}L${at([x - 24, centre - 40])}L${at([tipX + 6, tipY + 8])}`, 'none', {
    stroke: '#000000',
    strokeWidth: 13,
    opacity: 0.3,
    roundCaps: true,
  })
  sketch.circle(x, y, 56, mix(palette.deep, palette.mid, 0.3))
  sketch.circle(x, y, 40, metal)
  sketch.circle(x, y, 16, palette.deep)
  sketch.path(`M${at([x, y])}L${at([x - 30, centre - 50])}L${at([tipX, tipY])}`, 'none', {
    stroke: metal,
    strokeWidth: 12,
    roundCaps: true,
  })
  sketch.rect(tipX - 18, tipY - 14, 36, 62, darken(palette.deep, 0.4), {
    radius: 6,
    transform: `rotate(50 ${short(tipX)} ${short(tipY)})`,
  })
  sketch.rect(x - 17, y - 96, 34, 46, metal, { radius: 8 })
}

function paintLabel({ sketch, random, palette }: SceneView, x: number, y: number, label: number): void {
  const { mid, warm, light } = palette
  sketch.circle(
    x,
    y,
    label,
    sketch.linear([
      [0, mix(warm, light, 0.25)],
      [1, warm],
    ]),
  )
  const design = random.pick(['rings', 'sun', 'halves'])
  if (design === 'rings')
    for (let ring = 1; ring < 4; ring++)
      sketch.circle(x, y, label * (0.3 + ring * 0.18), 'none', { stroke: mid, strokeWidth: 4 })
  if (design === 'sun')
    for (let ray = 0; ray < 12; ray++)
      sketch.path(
        polygon([
          [x, y],
          [x - 11, y - label * 0.9],
          [x + 11, y - label * 0.9],
        ]),
        mid,
        { transform: `rotate(${ray * 30} ${short(x)} ${short(y)})` },
      )
  if (design === 'halves')
    sketch.path(`M${at([x - label, y])}A${short(label)} ${short(label)} 0 0 0 ${at([x + label, y])}Z`, mid)
  sketch.circle(x, y, label, 'none', { stroke: light, strokeWidth: 2.4, opacity: 0.6 })
}
