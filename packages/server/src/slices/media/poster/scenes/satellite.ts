import { darken, lighten, mix, type Colour } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintStars } from '../sky.ts'
import { at, circlePath, short } from '../svg.ts'

/** Far above a world: a machine, a line, and somebody at the end of it. */
export const satellite: Scene = {
  name: 'satellite',
  genres: ['sci_fi', 'thriller', 'drama', 'adventure', 'action'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt, focusX } = view
    const { deep, mid, warm, light } = palette
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.45)],
        [1, mix(deep, mid, 0.4)],
      ]),
    )
    sketch.circle(
      focusX + random.between(-260, 260),
      300,
      700,
      sketch.radial([
        [0, mix(mid, warm, 0.2), 0.5],
        [1, mid, 0],
      ]),
    )
    paintStars(view, 260, 1000)
    const rim = titleAt === 'top' ? random.between(860, 900) : random.between(730, 770)
    paintWorld(view, rim)
    if (random.chance(0.6)) {
      const sunX = focusX + random.between(-240, 240)
      paintGlow(view, sunX, rim + 6, 420, light, 0.55)
      sketch.ellipse(sunX, rim + 4, 330, 3.4, lighten(light, 0.5), { opacity: 0.9 })
    }
    paintCraft(view, focusX + random.between(-110, -20), titleAt === 'top' ? 560 : random.between(300, 350))
    return { top: mix(darken(deep, 0.4), mid, 0.16), bottom: mix(deep, mid, titleAt === 'top' ? 0.5 : 0.28) }
  },
}

function paintWorld(view: SceneView, rim: number): void {
  const { sketch, random, palette, focusX, width } = view
  const { deep, mid, warm, light } = palette
  const radius = width * 1.15
  const y = rim + radius
  for (const [extra, opacity] of [
    [64, 0.08],
    [40, 0.12],
    [22, 0.2],
    [10, 0.35],
  ] as const)
    sketch.circle(focusX, y, radius + extra, mix(warm, light, 0.2), { opacity })
  const reach = 480 / (radius * 2)
  sketch.circle(
    focusX,
    y,
    radius,
    sketch.linear([
      [0, mix(warm, light, 0.3)],
      [reach * 0.05, mix(mid, warm, 0.55)],
      [reach * 0.4, mix(deep, mid, 0.9)],
      [reach, darken(deep, 0.3)],
    ]),
  )
  sketch.group({ clip: sketch.clip(circlePath(focusX, y, radius)) }, () => {
    for (let band = 0; band < 36; band++) {
      const level = rim + random.next() ** 1.4 * 420
      const x = random.next() * width
      const length = random.between(80, 340)
      const sag = (length / radius) * length * 0.12
      sketch.path(
        `M${at([x - length, level + sag])}Q${at([x, level - sag * 2 - 6])} ${at([x + length, level + sag])}Q${at([x, level + random.between(4, 22)])} ${at([x - length, level + sag])}Z`,
        light,
        { opacity: random.between(0.05, 0.2) },
      )
    }
    for (let city = 0; city < 60; city++)
      sketch.circle(random.next() * width, rim + 120 + random.next() * 320, random.between(0.7, 2.2), warm, {
        opacity: random.between(0.3, 0.9),
      })
  })
}

function paintCraft(view: SceneView, x: number, y: number): void {
  const { sketch, random, palette, focusX } = view
  const { mid, light } = palette
  const turn = random.between(-26, 18)
  const hull = mix(light, mid, 0.12)
  const [farX, farY] = [focusX + random.between(150, 230), y + random.between(160, 230)]
  sketch.path(`M${at([x, y])}C${at([x + 120, y + 190])} ${at([farX - 150, farY - 150])} ${at([farX, farY])}`, 'none', {
    stroke: light,
    strokeWidth: 2.4,
    opacity: 0.8,
  })
  sketch.group({ transform: `translate(${short(x)} ${short(y)}) rotate(${short(turn)}) scale(.98)` }, () => {
    paintPanels(view, hull)
    paintHull(view, hull)
  })
  paintAstronaut(view, farX, farY)
}

function paintAstronaut({ sketch, random, palette }: SceneView, x: number, y: number): void {
  const suit = mix(palette.light, '#ffffff', 0.35)
  sketch.group(
    { transform: `translate(${short(x)} ${short(y)}) rotate(${short(random.between(10, 60))}) scale(1.05)` },
    () => {
      sketch.rect(-24, -20, 48, 50, mix(suit, palette.deep, 0.4), { radius: 9 })
      for (const limb of ['M-15-8Q-44-14-56-40', 'M15-8Q42 4 58-12', 'M-9 32Q-20 56-10 84', 'M9 32Q28 52 34 78'])
        sketch.path(limb, 'none', { stroke: suit, strokeWidth: 15, roundCaps: true })
      sketch.rect(-19, -18, 38, 58, suit, { radius: 13 })
      sketch.circle(0, -36, 23, suit)
      sketch.ellipse(3, -36, 16, 14, palette.deep)
      sketch.ellipse(8, -41, 5, 3.4, palette.warm)
      sketch.rect(-10, -4, 20, 13, mix(suit, palette.mid, 0.5), { radius: 3 })
    },
  )
}

function paintPanels({ sketch, random, palette }: SceneView, hull: Colour): void {
  const { deep, mid, warm } = palette
  const panels = random.pick([1, 2])
  for (const side of [-1, 1]) {
    sketch.rect(side > 0 ? 50 : -120, -5, 70, 10, hull)
    for (let panel = 0; panel < panels; panel++) {
      const left = side > 0 ? 112 + panel * 116 : -222 - panel * 116
      sketch.rect(
        left,
        -72,
        108,
        144,
        sketch.linear(
          [
            [0, mix(mid, warm, 0.4)],
            [1, mix(deep, mid, 0.8)],
          ],
          [0, 0],
          [1, 1],
        ),
      )
      for (let cell = 1; cell < 4; cell++)
        sketch.line(
          [
            [left + cell * 27, -72],
            [left + cell * 27, 72],
          ],
          hull,
          1.6,
        )
      for (let cell = 1; cell < 5; cell++)
        sketch.line(
          [
            [left, -72 + cell * 28.8],
            [left + 108, -72 + cell * 28.8],
          ],
          hull,
          1.6,
        )
      sketch.rect(left, -72, 108, 144, 'none', { stroke: hull, strokeWidth: 4 })
    }
  }
}

function paintHull({ sketch, palette }: SceneView, hull: Colour): void {
  const { deep, warm } = palette
  sketch.rect(
    -54,
    -84,
    108,
    168,
    sketch.linear(
      [
        [0, lighten(hull, 0.3)],
        [0.6, hull],
        [1, mix(hull, deep, 0.55)],
      ],
      [0, 0],
      [1, 0],
    ),
    { radius: 20 },
  )
  sketch.rect(-54, -36, 108, 8, mix(hull, deep, 0.5))
  sketch.rect(-54, 34, 108, 8, mix(hull, deep, 0.5))
  sketch.circle(0, 2, 25, deep)
  sketch.circle(0, 2, 17, warm)
  sketch.circle(-5, -4, 5, lighten(warm, 0.6))
  sketch.path('M-46-92Q0-152 46-92Q0-104-46-92Z', hull)
  sketch.line(
    [
      [0, -102],
      [0, -146],
    ],
    hull,
    4,
  )
  sketch.circle(0, -148, 6, warm)
  sketch.path('M-30 84H30L46 118H-46Z', mix(hull, deep, 0.45))
}
