import { darken, lighten, mix } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { polygon, type Point } from '../svg.ts'

/** Looking down a stairwell that does not seem to end. */
export const spiralStairs: Scene = {
  name: 'spiral-stairs',
  genres: ['thriller', 'mystery', 'horror', 'drama', 'crime', 'sci_fi'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX, titleAt } = view
    const { deep, mid, warm, light } = palette
    const [x, y] = [focusX + random.between(-50, 50), titleAt === 'top' ? 720 : random.between(430, 470)]
    sketch.rect(0, 0, width, height, darken(deep, 0.35))
    const turns = random.between(2.3, 3.1)
    const way = random.pick([-1, 1])
    const start = random.between(0, Math.PI * 2)
    const steps = Math.round(turns * 30)
    const point = (share: number, inset: number): Point => {
      const angle = start + way * share * turns * Math.PI * 2
      const reach = (30 + (1 - share) ** 1.7 * (width > 1000 ? 1300 : 860)) * inset
      return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.96]
    }
    for (let step = 0; step < steps; step++) {
      const [from, to] = [step / steps, (step + 1) / steps]
      const bright = mix(mix(darken(deep, 0.3), mid, 0.25 + from * 0.75), warm, from ** 2 * 0.85)
      const fill = step % 2 === 0 ? bright : mix(bright, darken(deep, 0.3), 0.38)
      sketch.path(polygon([point(from, 1.16), point(to, 1.16), point(to, 0.66), point(from, 0.66)]), fill)
      sketch.path(polygon([point(from, 0.7), point(to, 0.7), point(to, 0.62), point(from, 0.62)]), darken(deep, 0.45))
      if (step % 2 === 0)
        sketch.line([point(from, 0.66), point(from, 0.56)], mix(warm, deep, 0.45 - from * 0.3), 3.4 * (1.2 - from))
      sketch.line([point(from, 0.56), point(to, 0.56)], mix(light, warm, 0.4), 6 * (1.2 - from), {
        opacity: 0.35 + from * 0.6,
        roundCaps: true,
      })
    }
    paintGlow(view, x, y, 300, warm, 0.8)
    sketch.circle(x, y, 40, lighten(light, 0.4))
    paintPerson(sketch, x, y + 30, 58, darken(deep, 0.75), 'coat')
    return { top: mix(darken(deep, 0.3), mid, 0.42), bottom: mix(darken(deep, 0.3), mid, 0.42) }
  },
}
