import { darken, lighten, mix } from '../colour.ts'
import { paintBirds, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintMoon, paintSky, paintStars, paintSun, type Hour } from '../sky.ts'
import { at, short, type Point } from '../svg.ts'
import { paintGlitter } from '../terrain.ts'

/** One small boat, a great deal of water. */
export const seaBoat: Scene = {
  name: 'sea-boat',
  genres: ['adventure', 'drama', 'family', 'romance', 'thriller', 'historical', 'animation', 'biography'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const horizon = random.between(740, 790)
    const hour = random.pick<Hour>(['dusk', 'night', 'dawn'])
    const sky = paintSky(view, hour, horizon)
    const lampX = focusX + random.between(-90, 90)
    if (hour === 'night') {
      paintStars(view, 130, 640)
      paintMoon(view, lampX, random.between(560, 610), random.between(84, 124))
    } else paintSun(view, lampX, horizon - random.between(-20, 70), random.between(120, 165))
    paintClouds(view, horizon - 170, 70, 5, [mix(mid, warm, 0.4), mix(warm, light, 0.3)], 0.36)
    sketch.rect(
      0,
      horizon,
      width,
      height - horizon,
      sketch.linear([
        [0, mix(sky.colourAt(horizon), mid, 0.4)],
        [0.35, mix(deep, mid, 0.75)],
        [1, darken(deep, 0.25)],
      ]),
    )
    paintGlitter(view, lampX, horizon + 3, height - 120, 190, lighten(light, 0.3), 0.75)
    const boatX = focusX + random.between(-110, 110)
    const stormy = random.chance(0.45)
    for (let wave = 0; wave < 6; wave++) {
      const share = wave / 5
      if (wave === 2) paintBoat(view, boatX, horizon + 86, random.pick(['sail', 'row']))
      paintSwell(
        view,
        horizon + 46 + share ** 1.3 * 340,
        (stormy ? 34 : 12) * (0.5 + share),
        110 + share * 110,
        mix(mix(mid, warm, 0.22 * (1 - share)), darken(deep, 0.3), share * 0.95),
        mix(light, mid, 0.25),
      )
    }
    paintBirds(view, focusX - 150, 560, random.integer(0, 7), darken(deep, 0.1), 11)
    return { top: sky.colourAt(230), bottom: mix(darken(deep, 0.2), mid, 0.2) }
  },
}

/** A row of waves, each breaking to one side, with foam on the crests. */
function paintSwell(
  { sketch, random, width, height }: SceneView,
  base: number,
  rise: number,
  length: number,
  fill: ReturnType<typeof mix>,
  foam: ReturnType<typeof mix>,
): void {
  let data = `M-60 ${height}V${short(base)}`
  let crest = ''
  let at0: Point = [-60, base]
  for (let x = -60 - random.between(0, length); x < width + length; x += length * random.between(0.85, 1.15)) {
    const top: Point = [x + length * 0.62, base - rise * random.between(0.6, 1.1)]
    const end: Point = [x + length, base]
    data += `Q${at([x + length * 0.36, base + rise * 0.1])} ${at(top)}Q${at([x + length * 0.74, base - rise * 0.1])} ${at(end)}`
    crest += `M${at(at0)}Q${at([x + length * 0.36, base + rise * 0.1])} ${at(top)}`
    at0 = end
  }
  sketch.path(`${data}V${height}Z`, fill)
  sketch.path(crest, 'none', { stroke: foam, strokeWidth: 1.8, opacity: 0.3, roundCaps: true })
}

function paintBoat({ sketch, random, palette }: SceneView, x: number, y: number, kind: string): void {
  const { deep, mid, warm, light } = palette
  const ink = darken(deep, 0.55)
  const side = random.pick([-1, 1])
  sketch.group(
    {
      transform: `translate(${short(x)} ${short(y)}) rotate(${short(random.between(-6, 6))}) scale(${side * 1.15} 1.15)`,
    },
    () => {
      if (kind === 'sail') {
        sketch.rect(-3, -236, 6, 240, ink)
        sketch.path(
          'M6-230Q92-130 104-34L6-28Z',
          sketch.linear(
            [
              [0, mix(light, warm, 0.2)],
              [1, mix(warm, mid, 0.35)],
            ],
            [0, 0],
            [1, 1],
          ),
        )
        sketch.path('M-6-204Q-66-110-84-34L-6-30Z', mix(light, mid, 0.4))
        sketch.path('M-100-22H108Q96 22 62 26H-62Q-92 18-100-22Z', ink)
        sketch.rect(-98, -22, 204, 5, mix(warm, mid, 0.3))
        paintPerson(sketch, -62, -16, 62, ink, 'hat')
      } else {
        paintPerson(sketch, 10, -4, 96, ink, random.pick(['coat', 'hat', 'dress']))
        sketch.line(
          [
            [-16, -54],
            [96, 26],
          ],
          ink,
          5,
        )
        sketch.path('M-112-30Q-60-8 0-8Q66-8 118-34Q104 18 62 24H-60Q-100 18-112-30Z', ink)
        sketch.path('M-112-30Q-60-8 0-8Q66-8 118-34', 'none', { stroke: mix(warm, mid, 0.2), strokeWidth: 3.4 })
        sketch.line(
          [
            [104, -30],
            [104, -74],
          ],
          ink,
          4,
        )
        sketch.circle(
          104,
          -76,
          30,
          sketch.radial([
            [0, light, 0.9],
            [0.3, warm, 0.5],
            [1, warm, 0],
          ]),
        )
      }
    },
  )
}
