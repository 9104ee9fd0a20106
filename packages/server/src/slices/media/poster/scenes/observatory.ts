import { darken, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintStars } from '../sky.ts'
import { at, circlePath, polygon, short } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** A planet far too near, its orbits drawn, and the dome that watches it. */
export const observatory: Scene = {
  name: 'observatory',
  genres: ['sci_fi', 'fantasy', 'mystery', 'adventure'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, width, height, palette } = view
    const { deep, mid, light } = palette
    const x = view.focusX + random.between(-60, 60)
    const y = random.between(330, 365)
    const radius = random.between(180, 225)
    sketch.rect(0, 0, width, height, deep)
    sketch.circle(
      x,
      y,
      1150,
      sketch.radial([
        [0, mix(mid, deep, 0.1)],
        [0.5, mix(deep, mid, 0.45)],
        [1, darken(deep, 0.2), 0],
      ]),
    )
    paintStars(view, 210, 1000)
    const tilt = random.between(-32, 32)
    const flat = random.pick([1, 0.32, 0.55])
    for (let ring = 1; ring <= 8; ring++) {
      const size = radius * (1.12 + ring * 0.25)
      sketch.ellipse(x, y, size, size * flat, 'none', {
        stroke: light,
        strokeWidth: 1.3,
        opacity: 0.36 - ring * 0.035,
        transform: `rotate(${short(tilt)} ${short(x)} ${short(y)})`,
      })
      if (random.chance(0.4)) paintMoonlet(view, x, y, size, flat, tilt, radius * random.between(0.03, 0.09))
    }
    paintPlanet(view, x, y, radius)
    if (random.chance(0.45)) paintRings(view, x, y, radius, tilt)
    paintDome(view)
    return { top: mix(deep, mid, 0.3), bottom: darken(deep, 0.55) }
  },
}

function paintMoonlet(
  { sketch, random, palette }: SceneView,
  x: number,
  y: number,
  size: number,
  flat: number,
  tilt: number,
  radius: number,
): void {
  const angle = random.between(0, Math.PI * 2)
  const turn = (tilt * Math.PI) / 180
  const [alongX, alongY] = [Math.cos(angle) * size, Math.sin(angle) * size * flat]
  const [moonX, moonY] = [
    x + alongX * Math.cos(turn) - alongY * Math.sin(turn),
    y + alongX * Math.sin(turn) + alongY * Math.cos(turn),
  ]
  if (moonY > 690) return
  sketch.circle(
    moonX,
    moonY,
    radius,
    sketch.radial(
      [
        [0, palette.light],
        [0.6, mix(palette.light, palette.warm, 0.6)],
        [1, mix(palette.deep, palette.warm, 0.3)],
      ],
      [0.32, 0.3],
      0.8,
    ),
  )
}

function paintPlanet(view: SceneView, x: number, y: number, radius: number): void {
  const { sketch, random, palette } = view
  const { deep, mid, warm, light } = palette
  paintGlow(view, x, y, radius * 1.75, warm, 0.42)
  sketch.circle(x, y, radius, warm)
  sketch.group({ clip: sketch.clip(circlePath(x, y, radius)) }, () => {
    const bands = random.integer(6, 11)
    for (let band = 0; band < bands; band++) {
      const level = y - radius + (2 * radius * (band + random.next())) / bands
      const sag = random.between(10, 26)
      const thick = random.between(8, 34)
      sketch.path(
        `M${at([x - radius, level])}Q${at([x, level + sag])} ${at([x + radius, level])}V${short(level + thick)}Q${at([x, level + sag + thick])} ${at([x - radius, level + thick])}Z`,
        random.chance(0.5) ? mix(warm, light, 0.4) : mix(warm, mid, 0.55),
        { opacity: random.between(0.12, 0.42), transform: `rotate(-14 ${short(x)} ${short(y)})` },
      )
    }
  })
  sketch.circle(
    x,
    y,
    radius + 0.5,
    sketch.radial(
      [
        [0, light, 0.5],
        [0.3, light, 0.12],
        [0.55, deep, 0.12],
        [0.85, deep, 0.78],
        [1, darken(deep, 0.3), 0.97],
      ],
      [0.3, 0.26],
      0.86,
    ),
  )
}

function paintRings({ sketch, palette }: SceneView, x: number, y: number, radius: number, tilt: number): void {
  const turn = `rotate(${short(tilt)} ${short(x)} ${short(y)})`
  const front = sketch.clip(
    polygon([
      [x - radius * 3, y],
      [x + radius * 3, y],
      [x + radius * 3, y + radius * 3],
      [x - radius * 3, y + radius * 3],
    ]),
  )
  const back = sketch.clip(
    `M${at([x - radius * 3, y - radius * 3])}H${short(x + radius * 3)}V${short(y)}H${short(x + radius)}A${short(radius)} ${short(radius)} 0 0 0 ${at([x - radius, y])}H${short(x - radius * 3)}Z`,
  )
  sketch.group({ transform: turn }, () => {
    for (const clip of [front, back]) {
      sketch.group({ clip }, () => {
        for (const [share, thick, opacity] of [
          [1.42, 20, 0.5],
          [1.58, 26, 0.8],
          [1.76, 12, 0.4],
        ] as const) {
          sketch.ellipse(x, y, radius * share, radius * share * 0.22, 'none', {
            stroke: mix(palette.light, palette.warm, 0.3),
            strokeWidth: thick * 0.6,
            opacity,
          })
        }
      })
    }
  })
}

function paintDome(view: SceneView): void {
  const { sketch, random, palette, height } = view
  const ink = darken(palette.deep, 0.6)
  paintHills(view, 770, 22, 260, mix(darken(palette.deep, 0.3), palette.mid, 0.16))
  const x = view.focusX + random.between(-70, 70)
  const ground = paintHills(view, 806, 14, 330, ink)
  const base = ground(x) + 8
  const size = random.between(92, 118)
  paintGlow(view, x + size * 0.2, base - size * 0.8, size * 1.7, palette.warm, 0.4)
  sketch.path(
    `M${at([x - size, base + 30])}V${short(base - size * 0.28)}A${short(size)} ${short(size)} 0 0 1 ${at([x + size, base - size * 0.28])}V${short(base + 30)}Z`,
    ink,
  )
  sketch.path(
    polygon([
      [x + size * 0.04, base - size * 0.5],
      [x + size * 0.2, base - size * 1.29],
      [x + size * 0.42, base - size * 1.2],
      [x + size * 0.34, base - size * 0.5],
    ]),
    sketch.linear([
      [0, palette.light],
      [1, palette.warm],
    ]),
  )
  sketch.line(
    [
      [x + size * 0.18, base - size * 0.62],
      [x + size * 0.36, base - size * 1.36],
    ],
    ink,
    size * 0.07,
  )
  sketch.rect(x - size * 1.06, base - size * 0.3, size * 2.12, size * 0.07, mix(ink, palette.mid, 0.35))
  const standX = x - size * random.between(1.5, 1.9)
  paintPerson(sketch, standX, ground(standX) + 2, 56, ink, anyPose(random))
  sketch.rect(
    0,
    height - 360,
    view.width,
    360,
    sketch.linear([
      [0, ink, 0],
      [1, ink, 1],
    ]),
  )
}
