import { darken, mix, type Colour } from '../colour.ts'
import { paintPerson, type Pose } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { polygon } from '../svg.ts'

/** The whole gang, shoulder to shoulder, in front of a sun of stripes. */
export const sunburst: Scene = {
  name: 'sunburst',
  genres: ['comedy', 'family', 'action', 'sport', 'music', 'animation', 'coming_of_age'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const y = random.between(470, 510)
    const stripes = random.pick([18, 22, 28])
    const reach = 1900
    const turn = random.between(0, Math.PI)
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(mid, deep, 0.25)],
        [1, mid],
      ]),
    )
    for (let index = 0; index < stripes; index++) {
      const from = turn + (index / stripes) * Math.PI * 2
      const to = turn + ((index + 0.5) / stripes) * Math.PI * 2
      sketch.path(
        polygon([
          [focusX, y],
          [focusX + Math.cos(from) * reach, y + Math.sin(from) * reach],
          [focusX + Math.cos(to) * reach, y + Math.sin(to) * reach],
        ]),
        warm,
      )
    }
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.radial(
        [
          [0, light, 0.35],
          [0.5, light, 0],
          [1, deep, 0.45],
        ],
        [0.5, 0.4],
        0.75,
      ),
    )
    sketch.circle(focusX, y, 292, mix(warm, light, 0.45))
    sketch.circle(focusX, y, 268, light)
    for (let ring = 0; ring < 3; ring++)
      sketch.circle(focusX, y, 244 - ring * 30, 'none', { stroke: warm, strokeWidth: 2 + ring, opacity: 0.4 })
    paintGang(view, y)
    sketch.path(
      `M0 790Q${focusX} 720 ${width} 790V1200H0Z`,
      sketch.linear([
        [0, deep],
        [1, darken(deep, 0.35)],
      ]),
    )
    paintConfetti(view, [warm, light, mix(mid, light, 0.4)])
    return { top: mix(mid, warm, 0.45), bottom: darken(deep, 0.12) }
  },
}

function paintGang({ sketch, random, palette, focusX }: SceneView, y: number): void {
  const count = random.pick([3, 4, 5, 5])
  const line: Pose[] = ['coat', 'dress', 'standing', 'hat', 'walking']
  const offset = random.integer(0, 4)
  const order = Array.from({ length: count }, (_, index) => index - (count - 1) / 2).toSorted(
    (a, b) => Math.abs(b) - Math.abs(a),
  )
  for (const place of order) {
    const height = (400 - Math.abs(place) * 38) * random.between(0.93, 1.06)
    const fill = Math.abs(place) < 0.6 ? palette.deep : mix(palette.deep, palette.mid, 0.18 + Math.abs(place) * 0.14)
    const pose = line[Math.round(place + offset + count) % line.length] ?? 'standing'
    paintPerson(sketch, focusX + place * (count > 4 ? 92 : 112), y + 286, height, fill, pose)
  }
}

function paintConfetti({ sketch, random, width }: SceneView, colours: readonly [Colour, ...Colour[]]): void {
  for (let index = 0; index < Math.round(width / 16); index++) {
    const x = random.next() * width
    const y = random.next() ** 1.5 * 640
    const size = random.between(5, 12)
    sketch.rect(x, y, size, size * 0.5, random.pick(colours), {
      opacity: 0.85,
      transform: `rotate(${random.integer(0, 179)} ${Math.round(x)} ${Math.round(y)})`,
    })
  }
}
