import { darken, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintMoon, paintStars } from '../sky.ts'

/** A block of flats late at night: most windows dark, one that matters. */
export const towerBlock: Scene = {
  name: 'tower-block',
  genres: ['crime', 'drama', 'thriller', 'mystery', 'comedy'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt } = view
    const { deep, mid, warm } = palette
    const sky = sketch.linear([
      [0, darken(deep, 0.1)],
      [0.6, mix(deep, mid, 0.85)],
      [1, mix(mid, warm, 0.28)],
    ])
    sketch.rect(0, 0, width, height, sky)
    paintStars(view, 70, 700)
    if (random.chance(0.6))
      paintMoon(
        view,
        view.focusX + random.pick([-300, 290]),
        titleAt === 'top' ? 470 : random.between(130, 210),
        44,
        0.28,
      )
    paintDistance(view)
    const shift = random.between(-70, 70)
    const half = random.between(205, 250)
    const top = titleAt === 'top' ? random.between(410, 450) : random.between(110, 150)
    paintBlock(view, view.focusX + shift, half, top)
    sketch.rect(
      0,
      height - 330,
      width,
      330,
      sketch.linear([
        [0, deep, 0],
        [1, darken(deep, 0.35), 0.9],
      ]),
    )
    return { top: mix(deep, mid, 0.2), bottom: mix(darken(deep, 0.2), mid, 0.12) }
  },
}

function paintDistance({ sketch, random, palette, width, height }: SceneView): void {
  for (const [row, share] of [
    [0, 0.5],
    [1, 0.25],
  ] as const) {
    for (let x = -40; x < width; x += random.between(70, 130)) {
      const roof = 560 + row * 150 + random.between(-110, 110)
      const wide = random.between(60, 120)
      sketch.rect(x, roof, wide, height - roof, mix(palette.deep, palette.mid, share))
      for (let light = 0; light < 7; light++) {
        if (random.chance(0.5))
          sketch.rect(x + random.between(6, wide - 12), roof + random.between(14, 300), 5, 8, palette.warm, {
            opacity: 0.4,
          })
      }
    }
  }
}

function paintBlock(view: SceneView, x: number, half: number, top: number): void {
  const { sketch, random, palette, height } = view
  const { deep, mid, warm, light } = palette
  const wall = sketch.linear(
    [
      [0, mix(deep, mid, 0.16)],
      [0.75, darken(deep, 0.25)],
      [1, darken(deep, 0.4)],
    ],
    [0, 0],
    [1, 0],
  )
  paintRoof(view, x, half, top)
  sketch.rect(x - half, top, half * 2, height - top, wall)
  const columns = random.integer(5, 7)
  const pitch = (half * 2) / columns
  const storey = random.between(56, 66)
  const rows = Math.floor((height - top) / storey)
  const heroRow = random.integer(4, 8)
  const heroColumn = random.integer(1, columns - 2)
  const balconies = random.chance(0.5)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [left, up] = [x - half + column * pitch + pitch * 0.17, top + row * storey + storey * 0.26]
      const [wide, tall] = [pitch * 0.66, storey * 0.54]
      const hero = row === heroRow && column === heroColumn
      const lit = hero || random.chance(0.13)
      const glass = lit
        ? mix(warm, deep, hero ? 0 : random.between(0.1, 0.45))
        : mix(deep, mid, random.between(0.28, 0.5))
      if (hero) paintGlow(view, left + wide / 2, up + tall / 2, 190, warm, 0.6)
      sketch.rect(
        left,
        up,
        wide,
        tall,
        hero
          ? sketch.linear([
              [0, light],
              [1, warm],
            ])
          : glass,
        { radius: 1.5 },
      )
      if (lit && !hero && random.chance(0.6))
        sketch.rect(left, up, wide * random.between(0.2, 0.45), tall, mix(glass, deep, 0.45))
      if (hero) paintPerson(sketch, left + wide * 0.5, up + tall + 9, tall * 1.04, darken(deep, 0.4), anyPose(random))
      else sketch.rect(left + wide / 2 - 1, up, 2, tall, darken(deep, 0.3))
      if (balconies) sketch.rect(left - 4, up + tall * 0.86, wide + 8, tall * 0.22, mix(darken(deep, 0.3), mid, 0.22))
    }
  }
}

function paintRoof({ sketch, palette }: SceneView, x: number, half: number, top: number): void {
  const ink = darken(palette.deep, 0.45)
  sketch.rect(x - half - 12, top - 16, half * 2 + 24, 20, ink)
  sketch.rect(x + half * 0.3, top - 62, half * 0.34, 50, ink)
  sketch.line(
    [
      [x - half * 0.5, top - 96],
      [x - half * 0.5, top - 12],
    ],
    ink,
    4,
  )
  sketch.line(
    [
      [x - half * 0.62, top - 80],
      [x - half * 0.38, top - 80],
    ],
    ink,
    3,
  )
}
