import { darken, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintMist } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** A street after midnight in the rain, every light twice. */
export const cityRain: Scene = {
  name: 'city-rain',
  genres: ['crime', 'thriller', 'sci_fi', 'romance', 'mystery', 'action', 'music'],
  titleAt: ['top', 'bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt, focusX } = view
    const { deep, mid, warm, light } = palette
    const street = titleAt === 'top' ? 960 : 770
    sketch.rect(
      0,
      0,
      width,
      street + 4,
      sketch.linear([
        [0, darken(deep, 0.3)],
        [0.45, mix(deep, mid, 0.7)],
        [0.85, mix(mid, warm, 0.45)],
        [1, mix(warm, light, 0.2)],
      ]),
    )
    paintGlow(view, focusX, street - 60, 520, warm, 0.5)
    for (const [row, share] of [
      [0, 0.5],
      [1, 0.26],
      [2, 0.06],
    ] as const) {
      paintBlocks(view, street, row, mix(darken(deep, 0.15), mid, share))
      paintMist(view, street - 60 - (2 - row) * 70, 240, mix(warm, light, 0.2), 0.16)
    }
    paintSigns(view, street)
    sketch.rect(
      0,
      street,
      width,
      height - street,
      sketch.linear([
        [0, mix(mid, warm, 0.4)],
        [0.25, mix(deep, mid, 0.5)],
        [1, darken(deep, 0.35)],
      ]),
    )
    paintReflections(view, street)
    paintWalker(view, focusX + random.between(-30, 30), street + (titleAt === 'top' ? 96 : 22))
    paintRain(view)
    return { top: mix(darken(deep, 0.2), mid, 0.3), bottom: mix(darken(deep, 0.3), mid, 0.25) }
  },
}

function paintBlocks(
  { sketch, random, palette, width, focusX }: SceneView,
  street: number,
  row: number,
  fill: ReturnType<typeof mix>,
): void {
  const canyon = [0, 130, 225][row] ?? 130
  for (let x = random.between(-60, 0); x < width; x += random.between(64, 118)) {
    const wide = random.between(70, 120)
    const gap = Math.abs(x + wide / 2 - focusX)
    if (gap < canyon) continue
    const tall = (150 + row * 150 + Math.min(320, gap * 0.62)) * random.between(0.72, 1.12)
    sketch.rect(x, street - tall, wide, tall, fill)
    if (random.chance(0.4)) sketch.rect(x + wide * 0.4, street - tall - 46, 5, 48, fill)
    if (random.chance(0.35)) sketch.rect(x + wide * 0.15, street - tall - 20, wide * 0.4, 22, fill)
    for (let storey = 0; storey * 25 < tall - 60; storey++) {
      for (let column = 0; column * 17 < wide - 20; column++) {
        if (random.chance(0.72)) continue
        sketch.rect(
          x + 9 + column * 17,
          street - tall + 18 + storey * 25,
          8,
          12,
          mix(palette.warm, palette.light, random.next()),
          { opacity: random.between(0.3, 0.95) },
        )
      }
    }
  }
}

function paintSigns(view: SceneView, street: number): void {
  const { sketch, random, palette, focusX } = view
  for (let index = 0; index < 6; index++) {
    const side = index % 2 === 0 ? -1 : 1
    const [x, y] = [focusX + side * random.between(215, 370), street - random.between(150, 430)]
    const [wide, tall] = random.chance(0.6) ? [30, random.between(90, 170)] : [random.between(70, 110), 34]
    const colour = index % 3 === 0 ? palette.light : palette.warm
    paintGlow(view, x + wide / 2, y + tall / 2, Math.max(wide, tall) * 1.1, colour, 0.55)
    sketch.rect(x, y, wide, tall, darken(palette.deep, 0.4), { radius: 4 })
    sketch.rect(x + 4, y + 4, wide - 8, tall - 8, 'none', { stroke: colour, strokeWidth: 3, radius: 3 })
    const glyphs = Math.floor(Math.max(wide, tall) / 26)
    for (let glyph = 0; glyph < glyphs; glyph++) {
      const [glyphX, glyphY] = tall > wide ? [x + 10, y + 12 + glyph * 25] : [x + 10 + glyph * 25, y + 11]
      sketch.path(`M${at([glyphX, glyphY])}h10v5h-10v5h10`, 'none', { stroke: colour, strokeWidth: 2.6 })
    }
  }
}

function paintReflections({ sketch, random, palette, width, height, focusX }: SceneView, street: number): void {
  for (let index = 0; index < Math.round(width / 11); index++) {
    const x = focusX + (random.next() - 0.5) * width * 1.3
    const colour = mix(palette.warm, palette.light, random.next())
    const length = random.between(50, 260)
    const y = street + random.next() ** 1.6 * 150
    sketch.rect(
      x,
      y,
      random.between(3, 14),
      length,
      sketch.linear([
        [0, colour, random.between(0.2, 0.6)],
        [1, colour, 0],
      ]),
    )
  }
  for (let index = 0; index < 70; index++) {
    const depth = random.next()
    sketch.rect(
      random.next() * width,
      street + depth * (height - street),
      40 + depth * 150,
      1.6 + depth * 3,
      palette.deep,
      { opacity: 0.4 },
    )
  }
}

function paintWalker({ sketch, random, palette, height }: SceneView, x: number, y: number): void {
  const ink = darken(palette.deep, 0.7)
  const size = 236
  sketch.path(
    polygon([
      [x - 20, y],
      [x + 20, y],
      [x + 60, Math.min(height, y + 230)],
      [x - 60, Math.min(height, y + 230)],
    ]),
    sketch.linear([
      [0, ink, 0.8],
      [1, ink, 0],
    ]),
  )
  paintPerson(sketch, x, y, size, ink, random.pick(['coat', 'dress', 'walking']))
  const top = y - size * 1.26
  sketch.path(
    `M${at([x - 112, top + 62])}Q${at([x - 92, top - 40])} ${at([x + 8, top - 44])}Q${at([x + 112, top - 40])} ${at([x + 126, top + 62])}Q${at([x + 100, top + 44])} ${at([x + 70, top + 60])}Q${at([x + 40, top + 42])} ${at([x + 8, top + 58])}Q${at([x - 26, top + 42])} ${at([x - 56, top + 60])}Q${at([x - 86, top + 44])} ${at([x - 112, top + 62])}Z`,
    random.chance(0.5) ? ink : mix(palette.warm, palette.mid, 0.15),
  )
  sketch.line(
    [
      [x + 8, top - 56],
      [x + 8, y - size * 0.6],
    ],
    ink,
    4.4,
  )
  sketch.line(
    [
      [x + 30, y - size * 0.72],
      [x + 8, y - size * 0.6],
    ],
    ink,
    13,
    { roundCaps: true },
  )
}

function paintRain({ sketch, random, palette, width, height }: SceneView): void {
  const slant = random.between(-0.16, 0.16)
  for (let index = 0; index < Math.round(width / 4); index++) {
    const [x, y, length] = [random.next() * width, random.next() * height, random.between(18, 64)]
    sketch.path(`M${at([x, y])}l${short(slant * length)} ${short(length)}`, 'none', {
      stroke: palette.light,
      strokeWidth: random.between(0.6, 1.7),
      opacity: random.between(0.08, 0.34),
    })
  }
}
