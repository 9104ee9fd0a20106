import { darken, lighten, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** The ring under its lamps before, or after, the fight. */
export const boxingRing: Scene = {
  name: 'boxing-ring',
  genres: ['sport', 'biography', 'drama', 'action', 'crime'],
  titleAt: ['top', 'bottom'],
  draw(view) {
    const { sketch, palette, width, height, focusX, titleAt } = view
    const { deep, mid, warm } = palette
    const floor = titleAt === 'top' ? 930 : 700
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.5)],
        [0.6, mix(deep, mid, 0.45)],
        [1, darken(deep, 0.5)],
      ]),
    )
    paintGlow(view, focusX, floor - 150, 620, mix(mid, warm, 0.3), 0.7)
    paintCrowd(view, floor)
    paintLamps(view, floor, titleAt === 'top' ? 404 : 96)
    paintMat(view, floor)
    paintRopes(view, floor - 24, 0.62, 0.6)
    paintFighters(view, floor + 30)
    paintRopes(view, floor + 150, 1.06, 1)
    sketch.rect(
      0,
      height - 240,
      width,
      240,
      sketch.linear([
        [0, deep, 0],
        [1, darken(deep, 0.5), 1],
      ]),
    )
    return { top: mix(darken(deep, 0.4), mid, 0.16), bottom: mix(darken(deep, 0.3), mid, 0.22) }
  },
}

function paintCrowd({ sketch, random, palette, width }: SceneView, floor: number): void {
  for (let row = 0; row < 6; row++) {
    const y = floor - 250 + row * 40
    const fill = mix(darken(palette.deep, 0.45), palette.mid, 0.1 + row * 0.07)
    for (let x = random.between(-20, 10); x < width; x += random.between(26, 40)) {
      const head = 11 + row * 1.2
      sketch.circle(x, y + random.between(-7, 7), head, fill)
      sketch.ellipse(x, y + head * 3, head * 2.1, head * 2.1, fill)
      if (random.chance(0.02))
        sketch.circle(
          x,
          y,
          26,
          sketch.radial([
            [0, '#ffffff', 0.95],
            [0.2, palette.light, 0.7],
            [1, palette.light, 0],
          ]),
        )
    }
  }
}

function paintMat({ sketch, palette, focusX, height, width }: SceneView, floor: number): void {
  const { deep, mid, warm, light } = palette
  const reach = Math.max(560, width * 0.4)
  sketch.path(
    polygon([
      [focusX - reach * 0.66, floor - 30],
      [focusX + reach * 0.66, floor - 30],
      [focusX + reach * 1.2, floor + 190],
      [focusX - reach * 1.2, floor + 190],
    ]),
    sketch.linear([
      [0, mix(mid, light, 0.35)],
      [1, mix(mid, warm, 0.3)],
    ]),
  )
  sketch.ellipse(focusX, floor + 60, 330, 66, light, { opacity: 0.3 })
  sketch.rect(
    0,
    floor + 190,
    width,
    height - floor - 190,
    sketch.linear([
      [0, mix(deep, mid, 0.6)],
      [1, darken(deep, 0.5)],
    ]),
  )
  sketch.rect(0, floor + 188, width, 10, mix(warm, mid, 0.2))
}

function paintRopes({ sketch, palette, focusX, width }: SceneView, y: number, spread: number, strength: number): void {
  const ink = darken(palette.deep, 0.5)
  const half = Math.max(470, width * 0.34) * spread
  for (let rope = 0; rope < 3; rope++) {
    const level = y - (34 + rope * 44) * (0.5 + strength * 0.75)
    const colour = rope === 1 ? palette.light : palette.warm
    sketch.path(
      `M${at([focusX - half - 600, level])}H${short(focusX - half)}Q${at([focusX, level + 12 * strength])} ${at([focusX + half, level])}H${short(focusX + half + 600)}`,
      'none',
      { stroke: mix(colour, palette.deep, 0.62 - strength * 0.35), strokeWidth: 3 + strength * 4 },
    )
  }
  for (const side of [-1, 1]) {
    sketch.rect(
      focusX + side * half - 11 * strength,
      y - 178 * (0.5 + strength * 0.6),
      22 * strength,
      190 * (0.5 + strength * 0.6),
      ink,
    )
    sketch.rect(
      focusX + side * half - 17 * strength,
      y - 170 * (0.5 + strength * 0.6),
      34 * strength,
      120 * (0.5 + strength * 0.5),
      side < 0 ? palette.warm : mix(palette.light, palette.mid, 0.3),
      { radius: 6 },
    )
  }
}

function paintFighters({ sketch, random, palette, focusX }: SceneView, y: number): void {
  const ink = darken(palette.deep, 0.72)
  if (random.chance(0.55)) {
    sketch.path(
      polygon([
        [focusX - 30, y],
        [focusX + 30, y],
        [focusX + 90, y + 110],
        [focusX - 90, y + 110],
      ]),
      ink,
      { opacity: 0.4 },
    )
    sketch.group({ transform: `translate(${short(focusX)} ${short(y)}) scale(3.3)` }, () => {
      sketch.path(
        'M-5-86H5Q16-83 18-72L24-56 18-38Q15-36 13-39L16-54 12-62 11-44 14-26 12 0H4L1-26H-1L-4 0H-12L-14-26-11-44-12-62-16-54-13-39Q-15-36-18-38L-24-56-18-72Q-16-83-5-86Z',
        ink,
      )
      sketch.circle(0, -93, 7.6, ink)
      for (const side of [-1, 1]) sketch.circle(side * 15.5, -36, 6.4, palette.warm)
      sketch.path('M-12-44H12L14-26 1-24H-1L-14-26Z', mix(palette.warm, palette.deep, 0.25))
    })
    return
  }
  for (const side of [-1, 1]) {
    sketch.group({ transform: `translate(${short(focusX + side * 96)} ${short(y)}) scale(${side * -3} 3)` }, () => {
      sketch.path(
        'M-6-84Q6-88 14-78L20-66 34-72Q38-70 36-66L20-56 12-60 10-44 16-24 22 0H14L6-24-2-38-8-20-18 0H-26L-16-24-10-46Q-14-66-12-76Q-11-83-6-84Z',
        ink,
      )
      sketch.circle(8, -92, 7.6, ink)
      sketch.circle(37, -70, 6.6, side < 0 ? palette.warm : palette.light)
      sketch.circle(25, -62, 6.2, side < 0 ? palette.warm : palette.light)
    })
  }
  if (random.chance(0.5)) paintPerson(sketch, focusX + random.between(190, 220), y - 16, 250, ink, 'standing')
}

function paintLamps(view: SceneView, floor: number, lampY: number): void {
  const { sketch, palette, focusX } = view
  const { deep, light } = palette
  for (let lamp = -1; lamp <= 1; lamp++) {
    const x = focusX + lamp * 190
    sketch.path(
      polygon([
        [x - 50, lampY + 26],
        [x + 50, lampY + 26],
        [x + 250, floor + 30],
        [x - 250, floor + 30],
      ]),
      sketch.linear([
        [0, light, 0.4],
        [1, light, 0.03],
      ]),
      { blend: 'screen' },
    )
    sketch.line(
      [
        [x, 0],
        [x, lampY],
      ],
      darken(deep, 0.7),
      3,
    )
    sketch.path(
      polygon([
        [x - 26, lampY],
        [x + 26, lampY],
        [x + 56, lampY + 28],
        [x - 56, lampY + 28],
      ]),
      darken(deep, 0.7),
    )
    sketch.ellipse(x, lampY + 29, 52, 7, lighten(light, 0.5))
    paintGlow(view, x, lampY + 32, 110, light, 0.6)
  }
}
