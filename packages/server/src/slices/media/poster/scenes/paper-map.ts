import { darken, lighten, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { at, curve, polygon, short, type Point } from '../svg.ts'

/** An old map, folded often, with one route on it. */
export const paperMap: Scene = {
  name: 'paper-map',
  genres: ['adventure', 'family', 'comedy', 'historical', 'mystery', 'biography', 'animation'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height } = view
    const { deep, mid, warm, light } = palette
    const paper = mix(light, warm, 0.14)
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, lighten(paper, 0.12)],
        [0.6, paper],
        [1, mix(paper, warm, 0.3)],
      ]),
    )
    paintSea(view)
    paintContours(view)
    paintGridLines(view)
    paintRoute(view)
    paintCompass(view)
    paintFolds(view)
    const frame = mix(deep, mid, 0.3)
    sketch.rect(26, 26, width - 52, height - 52, 'none', { stroke: frame, strokeWidth: 3, opacity: 0.7 })
    sketch.rect(36, 36, width - 72, height - 72, 'none', { stroke: frame, strokeWidth: 1, opacity: 0.7 })
    if (random.chance(0.6))
      sketch.circle(width * random.between(0.2, 0.8), random.between(300, 900), 84, 'none', {
        stroke: darken(warm, 0.3),
        strokeWidth: 9,
        opacity: 0.14,
      })
    return { top: mix(paper, mid, 0.08), bottom: mix(paper, mid, 0.08) }
  },
}

function blob(view: SceneView, x: number, y: number, radius: number): readonly Point[] {
  const { random } = view
  const waves = [random.between(0.06, 0.2), random.between(0.04, 0.12), random.between(0.02, 0.06)] as const
  const shifts = [random.between(0, 6), random.between(0, 6), random.between(0, 6)] as const
  return Array.from({ length: 64 }, (_, index): Point => {
    const angle = (index / 64) * Math.PI * 2
    const swell =
      1 +
      waves[0] * Math.sin(2 * angle + shifts[0]) +
      waves[1] * Math.sin(5 * angle + shifts[1]) +
      waves[2] * Math.sin(9 * angle + shifts[2])
    return [x + Math.cos(angle) * radius * swell * 1.15, y + Math.sin(angle) * radius * swell]
  })
}

function around(points: readonly Point[], x: number, y: number, scale: number): string {
  return polygon(points.map(([px, py]): Point => [x + (px - x) * scale, y + (py - y) * scale]))
}

function paintSea({ sketch, random, palette, width, height }: SceneView): void {
  const { mid, light } = palette
  const edge: Point[] = []
  for (let y = -100; y <= height + 100; y += 90) edge.push([y, random.between(70, 190)])
  const shore = edge.map(([along, inset]): Point => [inset, along])
  const side = random.chance(0.5)
  const place = (offset: number) =>
    polygon([
      [side ? -20 : width + 20, -100],
      ...shore.map(([inset, along]): Point => [side ? inset + offset : width - inset - offset, along]),
      [side ? -20 : width + 20, height + 100],
    ])
  sketch.path(place(0), mix(light, mid, 0.5))
  for (let line = 1; line <= 4; line++)
    sketch.path(place(-line * 13), 'none', {
      stroke: mix(light, mid, 0.75),
      strokeWidth: 1.6,
      opacity: 0.7 - line * 0.13,
    })
}

function paintContours(view: SceneView): void {
  const { sketch, random, palette, width, focusX, titleAt } = view
  const { mid, warm, light } = palette
  const middle = titleAt === 'top' ? 760 : 420
  const hills = [
    [focusX + random.between(-90, 90), middle + random.between(-40, 60), random.between(180, 230)],
    ...Array.from({ length: Math.round(width / 260) }, () => [
      random.next() * width,
      random.between(80, 1120),
      random.between(70, 150),
    ]),
  ]
  for (const [index, hill] of hills.entries()) {
    const [x = 0, y = 0, radius = 100] = hill
    const outline = blob(view, x, y, radius)
    const rings = index === 0 ? 9 : random.integer(4, 6)
    for (let ring = 0; ring < rings; ring++) {
      const share = 1 - ring / rings
      sketch.path(
        around(outline, x, y, share),
        mix(light, index === 0 ? warm : mix(warm, mid, 0.4), 0.16 + (1 - share) * 0.5),
        { opacity: 0.5, stroke: mix(mid, warm, 0.3), strokeWidth: 1.4 },
      )
    }
    if (index === 0 || random.chance(0.4)) {
      for (let peak = 0; peak < 3; peak++) {
        const [peakX, peakY, size] = [x - 34 + peak * 34, y + (peak % 2) * 12, random.between(20, 32)]
        sketch.path(
          polygon([
            [peakX - size, peakY + size * 0.8],
            [peakX, peakY - size * 0.7],
            [peakX + size, peakY + size * 0.8],
          ]),
          mix(mid, palette.deep, 0.2),
        )
        sketch.path(
          polygon([
            [peakX, peakY - size * 0.7],
            [peakX + size * 0.32, peakY - size * 0.22],
            [peakX, peakY - size * 0.05],
            [peakX - size * 0.28, peakY - size * 0.25],
          ]),
          light,
        )
      }
    }
  }
}

function paintGridLines({ sketch, palette, width, height }: SceneView): void {
  for (let x = 100; x < width; x += 100)
    sketch.line(
      [
        [x, 36],
        [x, height - 36],
      ],
      palette.mid,
      0.8,
      { opacity: 0.28 },
    )
  for (let y = 100; y < height; y += 100)
    sketch.line(
      [
        [36, y],
        [width - 36, y],
      ],
      palette.mid,
      0.8,
      { opacity: 0.28 },
    )
}

function paintRoute({ sketch, random, palette, focusX, titleAt }: SceneView): void {
  const [from, to] = titleAt === 'top' ? [1050, 520] : [730, 170]
  const red = mix(palette.warm, '#c0281c', 0.72)
  const stops: Point[] = []
  for (let stop = 0; stop < 6; stop++)
    stops.push([
      focusX - 260 + stop * 104 + random.between(-20, 20),
      from + ((to - from) * stop) / 5 + random.between(-70, 70),
    ])
  sketch.path(`M${curve(stops)}`, 'none', { stroke: red, strokeWidth: 7, dash: '18 15', roundCaps: true })
  const [first, last] = [stops[0], stops.at(-1)]
  if (first === undefined || last === undefined) return
  sketch.circle(first[0], first[1], 13, palette.deep)
  sketch.circle(first[0], first[1], 5.5, palette.light)
  for (const [dx, dy] of [
    [1, 1],
    [1, -1],
  ] as const)
    sketch.line(
      [
        [last[0] - dx * 26, last[1] - dy * 26],
        [last[0] + dx * 26, last[1] + dy * 26],
      ],
      red,
      13,
      { roundCaps: true },
    )
}

function paintCompass({ sketch, random, palette, focusX, titleAt }: SceneView): void {
  const [x, y] = [
    focusX + random.pick([-235, 235]),
    titleAt === 'top' ? random.between(560, 640) : random.between(600, 660),
  ]
  const ink = mix(palette.deep, palette.mid, 0.2)
  sketch.circle(x, y, 78, palette.light, { opacity: 0.65, stroke: ink, strokeWidth: 2 })
  sketch.circle(x, y, 62, 'none', { stroke: ink, strokeWidth: 1 })
  for (let point = 0; point < 8; point++) {
    const reach = point % 2 === 0 ? 96 : 56
    const turn = `rotate(${point * 45} ${short(x)} ${short(y)})`
    sketch.path(
      polygon([
        [x, y - reach],
        [x + 12, y - 13],
        [x, y],
      ]),
      ink,
      { transform: turn },
    )
    sketch.path(
      polygon([
        [x, y - reach],
        [x - 12, y - 13],
        [x, y],
      ]),
      point === 0 ? palette.warm : mix(ink, palette.light, 0.65),
      { transform: turn },
    )
  }
  sketch.path(`M${at([x - 8, y - 104])}V${short(y - 126)}L${at([x + 8, y - 104])}V${short(y - 126)}`, 'none', {
    stroke: ink,
    strokeWidth: 3,
  })
}

function paintFolds({ sketch, palette, width, height }: SceneView): void {
  for (let fold = 1; fold < Math.round(width / 200); fold++) {
    const x = (fold * width) / Math.round(width / 200)
    const dark = fold % 2 === 0
    sketch.rect(
      x - 90,
      0,
      90,
      height,
      sketch.linear(
        [
          [0, palette.deep, 0],
          [1, palette.deep, dark ? 0.14 : 0.05],
        ],
        [0, 0],
        [1, 0],
      ),
    )
    sketch.rect(
      x,
      0,
      70,
      height,
      sketch.linear(
        [
          [0, '#ffffff', dark ? 0.1 : 0.32],
          [1, '#ffffff', 0],
        ],
        [0, 0],
        [1, 0],
      ),
    )
  }
  for (const y of [height / 3, (height * 2) / 3]) {
    sketch.rect(
      0,
      y - 60,
      width,
      60,
      sketch.linear([
        [0, palette.deep, 0],
        [1, palette.deep, 0.1],
      ]),
    )
    sketch.rect(
      0,
      y,
      width,
      50,
      sketch.linear([
        [0, '#ffffff', 0.28],
        [1, '#ffffff', 0],
      ]),
    )
  }
}
