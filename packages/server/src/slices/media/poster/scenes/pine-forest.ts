import { darken, mix } from '../colour.ts'
import { paintBirds, paintHouse, paintPerson, paintPines } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintMist, paintMoon, paintSky, paintStars } from '../sky.ts'
import { polygon, type Point } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** Rows of pines in fog, and the one thing among them that people built. */
export const pineForest: Scene = {
  name: 'pine-forest',
  genres: ['horror', 'thriller', 'mystery', 'crime', 'fantasy'],
  titleAt: ['top'],
  draw(view) {
    const { random, palette, sketch, width, height } = view
    const { deep, mid, warm, light } = palette
    const sky = paintSky(view, 'night', 900)
    paintStars(view, 70, 420)
    const secret = random.pick(['mast', 'mast', 'watchtower', 'moon'])
    if (secret === 'moon')
      paintMoon(view, view.focusX + random.between(-90, 90), 540, random.between(80, 120), random.pick([0, 0.25]))
    const haze = mix(mid, warm, 0.5)
    for (let row = 0; row < 5; row++) {
      const share = row / 4
      const base = 730 + row * 98
      const fill = mix(mix(mid, warm, 0.38), darken(deep, 0.45), 0.08 + share * 0.92)
      if (row === 2) paintSecret(view, secret)
      const ground = paintHills(view, base, 26, 240, fill)
      paintPines(view, ground, 40 + row * 17, [92 + row * 42, 160 + row * 62], fill)
      if (row < 4) paintMist(view, base + 20, 190, haze, 0.34 - row * 0.05)
    }
    if (random.chance(0.5)) {
      paintGlow(view, view.focusX, 1075, 90, warm, 0.5)
      paintPerson(sketch, view.focusX, 1112, 66, darken(deep, 0.75), 'coat')
      sketch.circle(view.focusX + 11, 1080, 3.4, light)
    }
    sketch.rect(
      0,
      height - 150,
      width,
      150,
      sketch.linear([
        [0, deep, 0],
        [1, darken(deep, 0.6), 0.95],
      ]),
    )
    return { top: sky.colourAt(230), bottom: darken(deep, 0.2) }
  },
}

function paintSecret(view: SceneView, secret: string): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.3)
  const x = view.focusX + random.between(-110, 110)
  if (secret === 'mast') paintMast(view, x, random.between(415, 450), 930)
  if (secret === 'watchtower') {
    for (const side of [-1, 1])
      sketch.line(
        [
          [x + side * 34, 640],
          [x + side * 52, 930],
        ],
        ink,
        7,
      )
    for (const level of [690, 770, 850])
      sketch.line(
        [
          [x - 42, level],
          [x + 46, level + 70],
          [x + 42, level],
          [x - 46, level + 70],
        ],
        ink,
        3.5,
      )
    paintGlow(view, x, 600, 170, palette.warm, 0.5)
    paintHouse(sketch, x, 645, 118, 108, ink, palette.warm)
  }
  if (secret === 'moon') paintBirds(view, x, 520, 9, ink, 12)
}

function paintMast(view: SceneView, x: number, top: number, foot: number): void {
  const { sketch, palette } = view
  const ink = darken(palette.deep, 0.2)
  const halfAt = (y: number) => 3 + ((y - top) / (foot - top)) * 30
  for (const side of [-1, 1])
    sketch.line(
      [
        [x + side * 2, top],
        [x + side * 33, foot],
      ],
      ink,
      4.6,
    )
  for (let y = top + 24; y < foot - 40; y += 34 + (y - top) * 0.07) {
    const next = y + 34 + (y - top) * 0.07
    const brace: readonly Point[] = [
      [x - halfAt(y), y],
      [x + halfAt(next), next],
      [x - halfAt(next), next],
      [x + halfAt(y), y],
    ]
    sketch.line(brace, ink, 2.2)
  }
  sketch.line(
    [
      [x, top - 46],
      [x, top],
    ],
    ink,
    3,
  )
  for (const reach of [-190, 190])
    sketch.line(
      [
        [x, top + 40],
        [x + reach, foot],
      ],
      ink,
      1.2,
      { opacity: 0.7 },
    )
  sketch.path(
    polygon([
      [x - 13, top + 70],
      [x + 13, top + 62],
      [x + 13, top + 84],
      [x - 13, top + 92],
    ]),
    ink,
  )
  for (let ring = 1; ring <= 5; ring++) {
    sketch.circle(x, top - 46, ring * 62, 'none', {
      stroke: palette.light,
      strokeWidth: 1.6,
      opacity: 0.34 - ring * 0.055,
    })
  }
  paintGlow(view, x, top - 46, 70, '#ff5545', 0.85)
  sketch.circle(x, top - 46, 5.5, '#ff8f7d')
}
