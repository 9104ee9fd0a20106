import { darken, lighten, mix } from '../colour.ts'
import { anyPose, paintHouse, paintPerson, paintPines } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintMoon, paintSky, paintStars } from '../sky.ts'
import { at, polygon } from '../svg.ts'
import { paintHills, paintPeaks } from '../terrain.ts'

/** The only lit window for many miles of snow. */
export const snowCabin: Scene = {
  name: 'snow-cabin',
  genres: ['horror', 'romance', 'family', 'mystery', 'drama', 'thriller', 'fantasy'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, focusX } = view
    const { deep, mid, light } = palette
    const sky = paintSky(view, 'night', 900)
    paintStars(view, 120, 700)
    if (random.chance(0.6)) paintAurora(view)
    else paintMoon(view, focusX + random.pick([-200, 210]), 480, random.between(34, 52), 0.3)
    paintPeaks(view, 770, 190, 230, mix(mid, deep, 0.25), mix(mid, light, 0.45))
    const snow = mix(light, mid, 0.42)
    const back = paintHills(view, 806, 22, 260, mix(snow, mid, 0.55))
    paintPines(view, back, 34, [60, 128], mix(deep, mid, 0.5))
    const x = focusX + random.between(-90, 90)
    const ground = paintHills(
      view,
      884,
      20,
      330,
      sketch.linear([
        [0, mix(snow, light, 0.3)],
        [0.5, mix(snow, mid, 0.5)],
        [1, mix(mid, deep, 0.5)],
      ]),
    )
    paintCabin(view, x, ground(x) + 12)
    paintTracks(view, x, ground(x) + 22)
    const front = paintHills(
      view,
      1080,
      26,
      280,
      sketch.linear([
        [0, mix(mid, light, 0.3)],
        [1, mix(deep, mid, 0.5)],
      ]),
    )
    paintPines(
      view,
      (at0) => front(at0) + (Math.abs(at0 - focusX) < 170 ? 400 : 30),
      74,
      [210, 330],
      darken(deep, 0.35),
    )
    for (let flake = 0; flake < Math.round(width / 4); flake++) {
      sketch.circle(random.next() * width, random.next() * 1200, 0.8 + random.next() ** 3 * 4.4, lighten(light, 0.5), {
        opacity: random.between(0.2, 0.85),
      })
    }
    sketch.rect(
      0,
      0,
      width,
      1200,
      sketch.linear([
        [0.82, deep, 0],
        [1, darken(deep, 0.2), 0.65],
      ]),
    )
    return { top: sky.colourAt(230), bottom: mix(mid, deep, 0.5) }
  },
}

/** Curtains of light: thin rays side by side, their feet on a wandering line. */
function paintAurora({ sketch, random, palette, width }: SceneView): void {
  const colours = [palette.warm, mix(palette.warm, palette.light, 0.5), mix(palette.mid, palette.warm, 0.6)]
  for (const [band, colour] of colours.entries()) {
    const ray = sketch.linear([
      [0, colour, 0],
      [0.7, colour, 0.22],
      [0.94, mix(colour, palette.light, 0.6), 0.34],
      [1, colour, 0],
    ])
    const [phase, wave, tall] = [random.between(0, 6), random.between(170, 300), random.between(150, 240)]
    for (let x = -20; x < width + 20; x += 9) {
      const foot = 520 + band * 46 + Math.sin(x / wave + phase) * 54 + Math.sin(x / 61 + phase) * 12
      const reach = tall * (0.65 + 0.35 * Math.sin(x / 47 + phase * 2)) * random.between(0.85, 1.1)
      sketch.rect(x, foot - reach, 13, reach, ray)
    }
  }
}

function paintCabin(view: SceneView, x: number, y: number): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.4)
  paintGlow(view, x, y - 40, 250, palette.warm, 0.6)
  sketch.ellipse(x, y + 6, 180, 22, palette.warm, { opacity: 0.34 })
  paintHouse(
    sketch,
    x,
    y,
    190,
    150,
    ink,
    sketch.linear([
      [0, palette.light],
      [1, palette.warm],
    ]),
  )
  const cap = mix(palette.light, '#ffffff', 0.4)
  sketch.path(
    `${polygon([
      [x - 110, y - 86],
      [x - 58, y - 154],
      [x + 58, y - 154],
      [x + 110, y - 86],
    ]).slice(
      0,
      -1,
    )}Q${at([x + 96, y - 98])} ${at([x + 70, y - 100])}Q${at([x + 30, y - 116])} ${at([x, y - 106])}Q${at([x - 50, y - 118])} ${at([x - 84, y - 98])}Z`,
    cap,
  )
  for (let puff = 0; puff < 12; puff++) {
    const rise = puff / 12
    sketch.circle(x + 40 + rise * 70 + random.between(-8, 8), y - 182 - rise * 150, 8 + rise * 22, cap, {
      opacity: 0.34 * (1 - rise),
    })
  }
}

function paintTracks({ sketch, random, palette, focusX }: SceneView, x: number, y: number): void {
  const end = focusX + random.between(-150, 150)
  for (let step = 0; step < 22; step++) {
    const share = step / 22
    const [stepX, stepY] = [x + (end - x) * share ** 1.2 + Math.sin(share * 6) * 26, y + share ** 1.3 * 190]
    sketch.ellipse(
      stepX + (step % 2 === 0 ? -1 : 1) * (3 + share * 6),
      stepY,
      2.4 + share * 5,
      1.2 + share * 2.4,
      palette.deep,
      { opacity: 0.5 },
    )
  }
  if (random.chance(0.65))
    paintPerson(sketch, x + (end - x) * 0.62 + 10, y + 108, 88, darken(palette.deep, 0.6), anyPose(random))
}
