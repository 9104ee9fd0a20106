import { darken, lighten, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintSky, paintStars } from '../sky.ts'
import { at, short } from '../svg.ts'
import { paintHills, paintPeaks, paintRipples } from '../terrain.ts'

/** Paper lanterns let go over a lake. */
export const lanterns: Scene = {
  name: 'lanterns',
  genres: ['romance', 'fantasy', 'family', 'animation', 'drama', 'historical', 'music'],
  titleAt: ['top', 'bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX, titleAt } = view
    const { deep, mid, warm, light } = palette
    const shore = titleAt === 'top' ? 860 : 620
    const sky = paintSky(view, 'night', shore)
    paintStars(view, 130, shore - 120)
    paintPeaks(view, shore + 4, 190, 240, mix(mid, deep, 0.35), mix(mid, warm, 0.35))
    paintHills(view, shore - 14, 12, 220, mix(deep, mid, 0.3))
    sketch.rect(
      0,
      shore,
      width,
      height - shore,
      sketch.linear([
        [0, mix(mid, warm, 0.35)],
        [0.3, mix(deep, mid, 0.6)],
        [1, darken(deep, 0.3)],
      ]),
    )
    const count = Math.round((random.integer(22, 32) * width) / 800)
    for (let index = 0; index < count; index++) {
      const near = (index / count) ** 2.2
      const top = titleAt === 'top' ? 420 : 70
      const x = random.next() * width
      const y = top + random.next() ** 0.8 * (shore - top - 60 - near * 90)
      paintLantern(view, x, y, 7 + near * 34)
      const mirror = shore + (shore - y) * 0.32
      sketch.ellipse(x, mirror, 3 + near * 12, 9 + near * 30, warm, { opacity: 0.24 + near * 0.14 })
    }
    paintRipples(view, shore + 6, 90, mix(warm, light, 0.4), 0.3)
    paintCouple(view, focusX, shore + 46)
    return { top: sky.colourAt(230), bottom: mix(darken(deep, 0.2), mid, 0.25) }
  },
}

function paintLantern(view: SceneView, x: number, y: number, size: number): void {
  const { sketch, random, palette } = view
  const { warm, light, mid } = palette
  paintGlow(view, x, y, size * 3.4, warm, 0.5)
  const lean = random.between(-8, 8)
  sketch.path(
    `M${at([x - size * 0.62, y - size])}Q${at([x, y - size * 1.3])} ${at([x + size * 0.62, y - size])}L${at([x + size * 0.82, y + size * 0.3])}L${at([x + size * 0.5, y + size])}H${short(x - size * 0.5)}L${at([x - size * 0.82, y + size * 0.3])}Z`,
    sketch.linear([
      [0, mix(warm, mid, 0.25)],
      [0.55, mix(warm, light, 0.4)],
      [1, lighten(light, 0.4)],
    ]),
    { transform: `rotate(${short(lean)} ${short(x)} ${short(y)})` },
  )
  if (size > 16) {
    sketch.line(
      [
        [x, y - size * 1.1],
        [x, y + size * 0.92],
      ],
      mix(warm, mid, 0.4),
      1.2,
      { opacity: 0.6 },
    )
    sketch.ellipse(x, y + size * 0.98, size * 0.5, size * 0.1, mix(warm, mid, 0.5))
  }
}

function paintCouple(view: SceneView, x: number, y: number): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.65)
  const kind = random.pick(['jetty', 'boat'])
  if (kind === 'boat') {
    paintPerson(sketch, x - 36, y + 34, 128, ink, 'coat')
    paintPerson(sketch, x + 34, y + 34, 118, ink, 'dress')
    sketch.path(
      `M${at([x - 150, y - 14])}Q${at([x - 70, y + 18])} ${at([x, y + 18])}Q${at([x + 76, y + 18])} ${at([x + 156, y - 18])}Q${at([x + 130, y + 62])} ${at([x + 84, y + 66])}H${short(x - 80)}Q${at([x - 130, y + 60])} ${at([x - 150, y - 14])}Z`,
      ink,
    )
    sketch.ellipse(x, y + 74, 150, 9, ink, { opacity: 0.5 })
    return
  }
  sketch.path(
    `M${at([x - 74, y])}H${short(x + 74)}L${at([x + 290, y + 620])}H${short(x - 290)}Z`,
    sketch.linear([
      [0, mix(ink, palette.mid, 0.35)],
      [0.5, ink],
    ]),
  )
  for (let board = 0; board < 9; board++) {
    const share = (board / 9) ** 1.8
    sketch.rect(x - 74 - share * 216, y + share * 560, 148 + share * 432, 2 + share * 7, darken(ink, 0.5), {
      opacity: 0.8,
    })
  }
  paintPerson(sketch, x - 27, y + 24, 172, darken(ink, 0.4), 'coat')
  paintPerson(sketch, x + 31, y + 24, random.pick([104, 158]), darken(ink, 0.4), 'dress')
}
