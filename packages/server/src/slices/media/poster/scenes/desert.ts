import { darken, mix } from '../colour.ts'
import { anyPose, paintBirds, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintSky, paintSun } from '../sky.ts'
import { at, curve, polygon, short, type Point } from '../svg.ts'
import { heightOn } from '../terrain.ts'

/** A sun as large as the horizon, dunes or mesas before it, and a small walk. */
export const desert: Scene = {
  name: 'desert',
  genres: ['drama', 'adventure', 'western', 'war', 'romance', 'historical', 'biography'],
  titleAt: ['top'],
  draw(view) {
    const { random, palette, sketch } = view
    const { deep, mid, warm } = palette
    const sky = paintSky(view, random.pick(['dusk', 'dusk', 'dawn']), 880)
    paintSun(view, view.focusX + random.between(-110, 110), random.between(650, 710), random.between(165, 235))
    paintClouds(view, 590, 90, 3, [mix(mid, warm, 0.5), warm], 0.3)
    if (random.chance(0.45)) paintMesas(view)
    const layers = random.integer(4, 5)
    for (let index = 0; index < layers; index++) {
      const share = index / (layers - 1)
      const crest = paintDune(
        view,
        800 + share * 250,
        26 + share * 38,
        mix(mix(warm, mid, 0.45), darken(deep, 0.3), 0.15 + share * 0.85),
      )
      if (index === 1) paintWalkers(view, crest)
      if (index === 2 && random.chance(0.5))
        paintBirds(view, view.focusX + random.pick([-200, 200]), 500, 5, darken(deep, 0.1), 12)
    }
    sketch.rect(
      0,
      1040,
      view.width,
      160,
      sketch.linear([
        [0, deep, 0],
        [1, darken(deep, 0.4), 0.9],
      ]),
    )
    return { top: sky.colourAt(230), bottom: mix(deep, mid, 0.2) }
  },
}

function paintMesas({ sketch, random, palette, width }: SceneView): void {
  const fill = mix(mix(palette.warm, palette.mid, 0.55), palette.deep, 0.25)
  for (let x = random.between(-120, 60); x < width; x += random.between(260, 480)) {
    const [top, half] = [800 - random.between(60, 170), random.between(45, 120)]
    sketch.path(
      polygon([
        [x - half * 1.7, 840],
        [x - half * 1.15, top + 66],
        [x - half, top + 60],
        [x - half * 0.94, top],
        [x + half * 0.9, top - 6],
        [x + half, top + 58],
        [x + half * 1.2, top + 66],
        [x + half * 1.9, 840],
      ]),
      fill,
    )
    sketch.path(
      polygon([
        [x + half * 0.3, top - 4],
        [x + half * 0.9, top - 6],
        [x + half, top + 58],
        [x + half * 1.2, top + 66],
        [x + half * 1.9, 840],
        [x + half * 0.8, 840],
      ]),
      palette.deep,
      { opacity: 0.25 },
    )
  }
}

/** One dune with its lit face to the left of each crest; returns the line of its crest. */
function paintDune(view: SceneView, base: number, swell: number, colour: ReturnType<typeof mix>): readonly Point[] {
  const { sketch, random, width, height, palette } = view
  const crest: Point[] = []
  const step = random.between(230, 330)
  let up = random.chance(0.5)
  for (let x = -step; x < width + step * 2; x += step * random.between(0.8, 1.2)) {
    crest.push([x, base + (up ? -swell : swell) * random.between(0.5, 1)])
    up = !up
  }
  const first = crest[0]?.[0] ?? 0
  sketch.path(
    `M${curve(crest)}V${height + 5}H${short(first)}Z`,
    sketch.linear([
      [0, mix(colour, palette.warm, 0.3)],
      [0.35, colour],
      [1, darken(colour, 0.25)],
    ]),
  )
  for (const [index, summit] of crest.entries()) {
    const [before, after] = [crest[index - 1], crest[index + 1]]
    if (before === undefined || after === undefined || summit[1] > before[1]) continue
    const foot: Point = [summit[0] + (after[0] - summit[0]) * 0.1, height * 0.25 + summit[1] * 0.75 + 60]
    const fade = sketch.linear([
      [0, palette.deep, 0.42],
      [1, palette.deep, 0],
    ])
    sketch.path(
      `M${at(summit)}C${at([(summit[0] + after[0]) / 2, summit[1]])} ${at([(summit[0] + after[0]) / 2, after[1]])} ${at(after)}L${at([after[0], after[1] + 60])}Q${at([summit[0] + 90, summit[1] + 70])} ${at(foot)}Q${at([summit[0] - 34, summit[1] + 60])} ${at(summit)}Z`,
      fade,
    )
  }
  return crest
}

function paintWalkers(view: SceneView, crest: readonly Point[]): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.55)
  const count = random.pick([1, 1, 2, 4])
  const start = view.focusX + random.between(-80, 60)
  for (let index = 0; index < count; index++) {
    const x = start + index * random.between(40, 66)
    const size = (count > 2 ? 60 : 96) * random.between(0.9, 1.05)
    const ground = heightOn(crest, x) + 4
    sketch.path(
      polygon([
        [x - 4, ground],
        [x + 4, ground],
        [x + 34, ground + size * 0.7],
        [x + 18, ground + size * 0.7],
      ]),
      ink,
      { opacity: 0.35 },
    )
    paintPerson(sketch, x, ground, size, ink, count > 2 ? 'walking' : anyPose(random))
  }
}
