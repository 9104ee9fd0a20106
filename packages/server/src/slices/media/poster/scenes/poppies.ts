import { darken, lighten, mix } from '../colour.ts'
import { paintBirds, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintMist, paintSky, paintSun } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'
import { crag, paintHills } from '../terrain.ts'

/** A field that was a front line: wire, posts, a low sun, flowers. */
export const poppies: Scene = {
  name: 'poppies',
  genres: ['war', 'historical', 'drama', 'biography', 'action'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const sky = paintSky(view, random.pick(['dusk', 'dawn']), 840)
    paintSun(view, focusX + random.between(-130, 130), random.between(640, 700), random.between(110, 160))
    paintClouds(view, 580, 100, 7, [mix(mid, deep, 0.3), mix(mid, warm, 0.6)], 0.45)
    for (let column = 0; column < 3; column++)
      paintSmoke(view, focusX + (column - 1) * 250 + random.between(-70, 70), 800)
    paintHills(view, 790, 20, 190, mix(mid, deep, 0.3))
    paintMist(view, 810, 150, mix(warm, light, 0.3), 0.4)
    const ridge = paintHills(view, 872, 26, 210, mix(deep, mid, 0.32))
    const count = random.pick([1, 3, 5])
    for (let soldier = 0; soldier < count; soldier++) {
      const x = focusX + (soldier - (count - 1) / 2) * 86 + random.between(-14, 14)
      paintSoldier(view, x, ridge(x) + 6, count === 1 ? 150 : 104)
    }
    paintStump(view, focusX + random.pick([-290, 280]), 930)
    sketch.rect(
      0,
      930,
      width,
      height - 930,
      sketch.linear([
        [0, mix(deep, mid, 0.32)],
        [1, darken(deep, 0.45)],
      ]),
    )
    paintWire(view, 1010)
    paintFlowers(view)
    paintBirds(view, focusX, 540, random.integer(3, 8), darken(deep, 0.2), 12)
    return { top: sky.colourAt(230), bottom: darken(deep, 0.25) }
  },
}

function paintSmoke({ sketch, random, palette }: SceneView, x: number, y: number): void {
  for (let puff = 0; puff < 16; puff++) {
    const rise = puff / 16
    sketch.circle(
      x + rise * 90 + random.between(-14, 14),
      y - rise * 270,
      10 + rise * 46 * random.between(0.7, 1.2),
      mix(palette.deep, palette.mid, 0.4),
      { opacity: 0.34 * (1 - rise) },
    )
  }
}

function paintSoldier({ sketch, palette, random }: SceneView, x: number, y: number, size: number): void {
  const ink = darken(palette.deep, 0.6)
  const scale = size / 100
  paintPerson(sketch, x, y, size, ink, random.pick(['walking', 'coat', 'standing']))
  sketch.path(
    `M${at([x - 11 * scale, y - 93 * scale])}Q${at([x, y - 108 * scale])} ${at([x + 11 * scale, y - 93 * scale])}Z`,
    ink,
  )
  sketch.line(
    [
      [x + 8 * scale, y - 52 * scale],
      [x + 22 * scale, y - 116 * scale],
    ],
    ink,
    2.6 * scale,
  )
  sketch.rect(x - 17 * scale, y - 82 * scale, 10 * scale, 26 * scale, ink, { radius: 3 })
}

function paintStump({ sketch, random, palette }: SceneView, x: number, y: number): void {
  const ink = darken(palette.deep, 0.5)
  const edge = crag(random, [x - 17, y - 190], [x + 15, y - 214], 0.5, 3)
  sketch.path(polygon([[x - 24, y + 30], [x - 15, y - 60], ...edge, [x + 13, y - 60], [x + 26, y + 30]]), ink)
  for (const [side, level] of [
    [-1, 120],
    [1, 84],
    [1, 150],
  ] as const) {
    sketch.path(
      `M${at([x, y - level])}Q${at([x + side * 44, y - level - 24])} ${at([x + side * 78, y - level - 84])}L${at([x + side * 72, y - level - 84])}Q${at([x + side * 36, y - level - 8])} ${at([x, y - level + 18])}Z`,
      ink,
    )
  }
}

function paintWire({ sketch, random, palette, width }: SceneView, y: number): void {
  const ink = darken(palette.deep, 0.6)
  const posts: number[] = []
  for (let x = random.between(-60, 20); x < width + 200; x += random.between(170, 240)) posts.push(x)
  for (const [index, x] of posts.entries()) {
    const lean = random.between(-9, 9)
    sketch.rect(x - 6, y - 120, 12, 180, ink, { transform: `rotate(${short(lean)} ${short(x)} ${short(y)})` })
    const next = posts[index + 1]
    if (next === undefined) continue
    for (const level of [-98, -58, -18]) {
      const sag = random.between(8, 30)
      sketch.path(`M${at([x, y + level])}Q${at([(x + next) / 2, y + level + sag])} ${at([next, y + level])}`, 'none', {
        stroke: ink,
        strokeWidth: 2.4,
      })
      for (let barb = 1; barb < 6; barb++) {
        const share = barb / 6
        const [barbX, barbY] = [x + (next - x) * share, y + level + sag * 2 * share * (1 - share)]
        sketch.path(`M${at([barbX - 5, barbY - 6])}l10 12m0 -12l-10 12`, 'none', { stroke: ink, strokeWidth: 1.8 })
      }
    }
  }
}

function paintFlowers({ sketch, random, palette, width }: SceneView): void {
  const petal = mix(palette.warm, '#d9301f', 0.5)
  for (let index = 0; index < Math.round(width / 7); index++) {
    const depth = (index / (width / 7)) ** 0.9
    const [x, y, size] = [random.next() * width, 960 + depth * 260, 3.4 + depth * 17 * random.between(0.7, 1.2)]
    const colour = mix(mix(petal, palette.light, random.between(0, 0.18)), palette.deep, 0.36 - depth * 0.26)
    sketch.line(
      [
        [x, y + size * 4.5],
        [x + random.between(-6, 6), y],
      ],
      darken(palette.deep, 0.1),
      1 + depth * 2,
    )
    sketch.path(
      `M${at([x - size, y - size * 0.1])}Q${at([x - size * 0.9, y - size])} ${at([x, y - size * 0.75])}Q${at([x + size * 0.9, y - size])} ${at([x + size, y - size * 0.1])}Q${at([x + size * 0.6, y + size * 0.8])} ${at([x, y + size * 0.7])}Q${at([x - size * 0.6, y + size * 0.8])} ${at([x - size, y - size * 0.1])}Z`,
      colour,
    )
    if (depth > 0.25) {
      sketch.ellipse(x, y - size * 0.36, size * 0.72, size * 0.26, lighten(colour, 0.14))
      sketch.circle(x, y - size * 0.1, size * 0.24, darken(palette.deep, 0.4))
    }
  }
}
