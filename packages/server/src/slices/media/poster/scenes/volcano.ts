import { darken, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintStars } from '../sky.ts'
import { at, polygon, short, type Point } from '../svg.ts'
import { crag, paintPeaks } from '../terrain.ts'

/** A mountain that has had enough. */
export const volcano: Scene = {
  name: 'volcano',
  genres: ['action', 'adventure', 'thriller', 'fantasy', 'sci_fi', 'war'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height } = view
    const { deep, mid, warm } = palette
    const x = view.focusX + random.between(-60, 60)
    const mouth = random.between(500, 560)
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.3)],
        [0.35, mix(deep, mid, 0.7)],
        [0.6, mix(mid, warm, 0.35)],
        [1, deep],
      ]),
    )
    paintStars(view, 60, 400)
    paintGlow(view, x, mouth, 560, warm, 0.8)
    paintPlume(view, x, mouth)
    paintPeaks(view, 860, 130, 190, mix(mid, deep, 0.4))
    paintCone(view, x, mouth)
    paintSparks(view, x, mouth)
    paintPeaks(view, 960, 70, 150, darken(deep, 0.6))
    sketch.rect(0, 950, width, 260, darken(deep, 0.6))
    if (random.chance(0.6))
      paintPerson(sketch, x + random.pick([-170, 180]), 912, 66, darken(deep, 0.75), anyPose(random))
    return { top: mix(deep, mid, 0.4), bottom: darken(deep, 0.5) }
  },
}

function paintPlume({ sketch, random, palette }: SceneView, x: number, mouth: number): void {
  const { deep, mid, warm } = palette
  const drift = random.between(-150, 150)
  for (let puff = 0; puff < 110; puff++) {
    const rise = (puff / 110) ** 0.8
    const spread = 30 + rise * 250
    const centreX = x + drift * rise ** 1.6 + random.between(-0.5, 0.5) * spread * 1.4
    const centreY = mouth - 12 - rise * 500 + random.between(-24, 24)
    const size = (22 + rise * 74) * random.between(0.6, 1.2)
    const smoke = mix(mix(warm, mid, 0.3 + rise * 0.4), darken(deep, 0.2), Math.min(1, 0.1 + rise * 1.1))
    sketch.circle(centreX, centreY, size, smoke, { opacity: 0.62 })
    sketch.circle(centreX - size * 0.16, centreY + size * 0.28, size * 0.72, mix(smoke, warm, 0.32 * (1 - rise)), {
      opacity: 0.5,
    })
  }
}

function paintCone({ sketch, random, palette, height }: SceneView, x: number, mouth: number): void {
  const { deep, mid, warm, light } = palette
  const half = random.between(66, 92)
  const spread = random.between(420, 520)
  const left = crag(random, [x - spread, height], [x - half, mouth], 0.09, 5)
  const right = crag(random, [x + half, mouth - 6], [x + spread, height], 0.09, 5)
  sketch.path(
    polygon([...left, [x - half * 0.4, mouth + 26], [x + half * 0.3, mouth + 22], ...right]),
    sketch.linear([
      [0, mix(deep, warm, 0.3)],
      [0.18, darken(mix(deep, mid, 0.25), 0.2)],
      [0.7, darken(deep, 0.5)],
    ]),
  )
  const lava = sketch.linear([
    [0, mix(light, '#ffffff', 0.3)],
    [0.18, light],
    [0.5, warm],
    [1, mix(mid, warm, 0.4), 0.85],
  ])
  for (const lean of [0, ...Array.from({ length: random.integer(1, 3) }, () => random.between(-1, 1))]) {
    const bank: Point[] = []
    const length = lean === 0 ? random.between(300, 400) : random.between(150, 280)
    const start = x + lean * half * 0.6
    const wide = lean === 0 ? 30 : 13
    for (let step = 0; step <= 8; step++)
      bank.push([start + lean * step * 20 + Math.sin(step * 1.3 + lean * 5) * 14, mouth + 16 + (length * step) / 8])
    const edge = (side: number) =>
      bank.map(([px, py], step): Point => [
        px + side * (wide * (1 - step / 8) ** 0.7 + 1) * random.between(0.7, 1.3),
        py,
      ])
    sketch.path(polygon([...edge(-1), ...edge(1).toReversed()]), lava)
  }
  sketch.ellipse(x, mouth + 16, half * 0.86, 17, light)
  sketch.ellipse(x, mouth + 16, half * 0.6, 11, mix(light, '#ffffff', 0.6))
}

function paintSparks({ sketch, random, palette }: SceneView, x: number, mouth: number): void {
  const { warm, light } = palette
  for (let index = 0; index < 120; index++) {
    const angle = random.between(-0.75, 0.75)
    const reach = random.next() ** 0.7 * 470
    const [sparkX, sparkY] = [x + Math.sin(angle) * reach, mouth - Math.cos(angle) * reach]
    sketch.circle(sparkX, sparkY, random.between(0.8, 3.8), mix(warm, light, random.next()), {
      opacity: 1 - reach / 700,
    })
  }
  for (let arc = 0; arc < 9; arc++) {
    const side = random.between(-1, 1)
    const [endX, endY] = [x + side * random.between(120, 320), mouth + random.between(-60, 150)]
    sketch.path(
      `M${at([x, mouth])}Q${at([x + side * 90, mouth - random.between(180, 380)])} ${at([endX, endY])}`,
      'none',
      { stroke: warm, strokeWidth: 2, opacity: 0.55 },
    )
    sketch.circle(endX, endY, 4.4, light)
  }
  sketch.rect(
    x - 46,
    mouth - 190,
    92,
    208,
    sketch.radial(
      [
        [0, light, 0.9],
        [0.5, warm, 0.4],
        [1, warm, 0],
      ],
      [0.5, 0.95],
      0.7,
    ),
    { transform: `rotate(${short(random.between(-5, 5))} ${short(x)} ${short(mouth)})` },
  )
}
