import { darken, mix } from '../colour.ts'
import { paintBirds, paintPines } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintGlow, paintMist, paintMoon, paintSky, paintStars, paintSun, type Hour } from '../sky.ts'
import { at, short } from '../svg.ts'
import { paintHills, paintPeaks } from '../terrain.ts'

/** Range behind range, and a night train on its way through. */
export const mountainTrain: Scene = {
  name: 'mountain-train',
  genres: ['adventure', 'mystery', 'drama', 'historical', 'war', 'romance', 'thriller'],
  titleAt: ['top'],
  draw(view) {
    const { random, palette, sketch, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const hour = random.pick<Hour>(['dusk', 'dawn', 'night'])
    const sky = paintSky(view, hour, 900)
    const lightX = focusX + random.between(-160, 160)
    if (hour === 'night') {
      paintStars(view, 110, 520)
      paintMoon(view, lightX, random.between(450, 500), random.between(42, 60), random.pick([0, 0.3]))
    } else paintSun(view, lightX, random.between(500, 560), random.between(58, 84))
    paintClouds(view, 620, 70, 4, [mix(warm, light, 0.3), warm], 0.35)
    const far = mix(sky.colourAt(760), mid, 0.35)
    for (let range = 0; range < 4; range++) {
      const share = range / 3
      const fill = mix(far, deep, 0.12 + share * 0.72)
      paintPeaks(
        view,
        760 + range * 72,
        250 - range * 44,
        210 - range * 14,
        fill,
        range < 2 ? mix(fill, light, 0.3 - range * 0.12) : undefined,
      )
      paintMist(view, 790 + range * 72, 130, mix(warm, light, 0.3), 0.3 - range * 0.05)
    }
    const deck = random.between(985, 1005)
    if (random.chance(0.6)) paintViaduct(view, deck)
    else sketch.rect(0, deck, width, height - deck, darken(deep, 0.4))
    paintTrain(view, deck, random.pick([-1, 1]))
    const ground = paintHills(view, 1120, 18, 210, darken(deep, 0.65))
    paintPines(view, ground, 40, [60, 128], darken(deep, 0.65))
    paintBirds(view, focusX + random.between(-160, 160), 610, random.integer(0, 6), deep, 11)
    return { top: sky.colourAt(230), bottom: darken(deep, 0.3) }
  },
}

function paintViaduct({ sketch, random, palette, width, height }: SceneView, deck: number): void {
  const stone = mix(darken(palette.deep, 0.35), palette.mid, 0.14)
  const span = random.between(120, 150)
  let data = `M-10 ${short(deck)}H${width + 10}V${height}H-10Z`
  for (let x = random.between(-span, 0); x < width + span; x += span) {
    const half = span * 0.36
    data += `M${at([x - half, height])}V${short(deck + 24 + half)}A${short(half)} ${short(half)} 0 0 1 ${at([x + half, deck + 24 + half])}V${height}Z`
  }
  sketch.group({}, () => sketch.path(data, stone))
  sketch.rect(0, deck, width, 6, mix(stone, palette.warm, 0.35))
}

function paintTrain(view: SceneView, deck: number, direction: number): void {
  const { sketch, random, palette, focusX } = view
  const { deep, warm, light } = palette
  const ink = darken(deep, 0.55)
  const cars = random.integer(5, 7)
  const length = 132
  const front = focusX + direction * random.between(150, 230)
  for (let car = 0; car < cars; car++) {
    const x = front - direction * car * (length + 7) - (direction > 0 ? length : 0)
    sketch.rect(x, deck - 50, length, 42, ink, { radius: 6 })
    sketch.rect(x + 3, deck - 50, length - 6, 4, mix(ink, light, 0.3), { radius: 2 })
    for (const wheel of [22, 44, 88, 110]) sketch.circle(x + wheel, deck - 6, 7, darken(ink, 0.4))
    if (car === 0) continue
    for (let window = 0; window < 5; window++) {
      sketch.rect(
        x + 10 + window * 24,
        deck - 40,
        16,
        15,
        random.chance(0.8) ? mix(warm, light, random.between(0.1, 0.7)) : mix(ink, warm, 0.2),
        { radius: 2 },
      )
    }
    sketch.rect(
      x,
      deck + 2,
      length,
      26,
      sketch.linear([
        [0, warm, 0.28],
        [1, warm, 0],
      ]),
    )
  }
  const nose = front
  sketch.rect(nose - direction * 92 - 14, deck - 76, 28, 30, ink)
  sketch.rect(nose - direction * 34 - 8, deck - 72, 16, 26, ink)
  paintGlow(view, nose, deck - 30, 120, light, 0.75)
  sketch.path(
    `M${at([nose, deck - 34])}L${at([nose + direction * 330, deck - 74])}V${short(deck + 6)}L${at([nose, deck - 24])}Z`,
    sketch.linear(
      [
        [0, light, 0.6],
        [1, light, 0],
      ],
      direction > 0 ? [0, 0] : [1, 0],
      direction > 0 ? [1, 0] : [0, 0],
    ),
  )
  for (let puff = 0; puff < 16; puff++) {
    const share = puff / 16
    sketch.circle(
      nose - direction * (34 + share * 420 + random.between(-10, 10)),
      deck - 84 - share * 96 + random.between(-14, 14),
      9 + share * 34 * random.between(0.6, 1.2),
      mix(palette.light, palette.mid, 0.3 + share * 0.3),
      { opacity: 0.42 * (1 - share) },
    )
  }
}
