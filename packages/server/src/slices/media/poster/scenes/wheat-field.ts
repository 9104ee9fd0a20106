import { darken, mix } from '../colour.ts'
import { anyPose, paintBirds, paintHouse, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintGlow, paintMist, paintSky, paintStars, paintSun } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** Grain up to the knees, a house far off, and weather. */
export const wheatField: Scene = {
  name: 'wheat-field',
  genres: ['drama', 'western', 'family', 'historical', 'biography', 'horror', 'war', 'coming_of_age'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, focusX } = view
    const { deep, mid, warm, light } = palette
    const horizon = random.between(730, 770)
    const sky = paintSky(view, random.pick(['dusk', 'dusk', 'dawn', 'night']), horizon)
    paintStars(view, 40, 360)
    const side = random.pick([-1, 1])
    if (random.chance(0.75))
      paintSun(view, focusX - side * random.between(40, 160), horizon - random.between(0, 70), random.between(64, 110))
    paintClouds(view, horizon - 190, 90, 6, [mix(mid, deep, 0.2), mix(warm, light, 0.15)], 0.42)
    paintHills(view, horizon - 8, 14, 260, mix(mid, deep, 0.35))
    paintLandmark(view, focusX + side * random.between(60, 170), horizon + 4)
    paintMist(view, horizon, 90, mix(warm, light, 0.3), 0.4)
    sketch.rect(
      0,
      horizon,
      width,
      1200 - horizon,
      sketch.linear([
        [0, mix(warm, mid, 0.4)],
        [0.5, mix(mid, deep, 0.35)],
        [1, darken(deep, 0.3)],
      ]),
    )
    paintGrain(view, horizon, 0, 0.46)
    paintPerson(
      sketch,
      focusX - side * random.between(20, 110),
      random.between(1010, 1050),
      random.between(196, 240),
      darken(deep, 0.55),
      anyPose(random),
    )
    paintGrain(view, horizon, 0.38, 1)
    paintBirds(view, focusX - side * 40, 540, random.integer(4, 12), darken(deep, 0.2), 12)
    return { top: sky.colourAt(230), bottom: mix(deep, mid, 0.25) }
  },
}

function paintGrain(
  { sketch, random, palette, width, height }: SceneView,
  horizon: number,
  from: number,
  to: number,
): void {
  const { deep, mid, warm, light } = palette
  for (let index = 0; index < Math.round(width * 0.6); index++) {
    const depth = from + (index / (width * 0.6)) * (to - from)
    const y = horizon + 10 + depth ** 1.3 * (height - horizon)
    const x = random.next() * width
    const tall = 14 + depth * 108 * random.between(0.7, 1.2)
    const lean = random.between(-0.3, 0.1) * tall
    const fill = mix(
      mix(mix(warm, light, random.between(0, 0.4)), mid, random.between(0, 0.6)),
      darken(deep, 0.2),
      depth * 0.72,
    )
    sketch.path(`M${at([x, y + tall * 0.3])}Q${at([x, y - tall * 0.4])} ${at([x + lean, y - tall * 0.7])}`, 'none', {
      stroke: fill,
      strokeWidth: 0.8 + depth * 2.6,
      opacity: 0.9,
    })
    if (depth > 0.12)
      sketch.ellipse(x + lean, y - tall * 0.78, 1.4 + depth * 3.4, 5 + depth * 14, fill, {
        transform: `rotate(${short(lean * 0.9)} ${short(x + lean)} ${short(y - tall * 0.78)})`,
      })
  }
}

function paintLandmark(view: SceneView, x: number, y: number): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.35)
  const landmark = random.pick(['house', 'barn', 'tree', 'mill'])
  if (landmark === 'house') {
    paintGlow(view, x, y - 40, 110, palette.warm, 0.4)
    paintHouse(sketch, x, y, 150, 118, ink, palette.warm)
  }
  if (landmark === 'barn') {
    sketch.path(
      polygon([
        [x - 90, y + 4],
        [x - 90, y - 78],
        [x - 58, y - 124],
        [x, y - 146],
        [x + 58, y - 124],
        [x + 90, y - 78],
        [x + 90, y + 4],
      ]),
      ink,
    )
    sketch.path(
      polygon([
        [x - 22, y + 2],
        [x - 22, y - 54],
        [x + 22, y - 54],
        [x + 22, y + 2],
      ]),
      palette.warm,
    )
    sketch.rect(x + 112, y - 190, 56, 194, ink, { radius: 26 })
  }
  if (landmark === 'tree') {
    sketch.path(
      `M${at([x - 9, y + 4])}Q${at([x - 4, y - 80])} ${at([x - 40, y - 130])}L${at([x - 34, y - 134])}Q${at([x + 2, y - 100])} ${at([x + 2, y - 90])}Q${at([x + 12, y - 110])} ${at([x + 40, y - 140])}L${at([x + 46, y - 134])}Q${at([x + 10, y - 70])} ${at([x + 11, y + 4])}Z`,
      ink,
    )
    for (let leaf = 0; leaf < 34; leaf++)
      sketch.circle(x + random.between(-92, 92), y - 158 + random.between(-56, 44), random.between(15, 36), ink)
  }
  if (landmark === 'mill') {
    sketch.path(
      polygon([
        [x - 34, y + 4],
        [x - 21, y - 170],
        [x + 21, y - 170],
        [x + 34, y + 4],
      ]),
      ink,
    )
    sketch.path(`M${at([x - 25, y - 168])}Q${at([x, y - 208])} ${at([x + 25, y - 168])}Z`, ink)
    const turn = random.between(0, 90)
    for (let blade = 0; blade < 4; blade++) {
      sketch.path(`M${at([x - 3, y - 176])}L${at([x - 3, y - 276])}H${short(x + 18)}V${short(y - 196)}Z`, ink, {
        transform: `rotate(${short(turn + blade * 90)} ${short(x)} ${short(y - 176)})`,
      })
    }
  }
}
