import { darken, lighten, mix } from '../colour.ts'
import { anyPose, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintStars } from '../sky.ts'
import { at, polygon, short } from '../svg.ts'

/** The back of a great clock face, the works, and the one who keeps them. */
export const clock: Scene = {
  name: 'clock',
  genres: ['thriller', 'sci_fi', 'mystery', 'fantasy', 'historical', 'crime', 'animation'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const [y, radius] = [random.between(375, 395), random.between(285, 315)]
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.2)],
        [0.6, mix(deep, mid, 0.55)],
        [1, darken(deep, 0.35)],
      ]),
    )
    paintStars(view, 60, 800)
    for (let gear = 0; gear < Math.round(width / 130); gear++) {
      const size = random.between(70, 170)
      paintGear(
        view,
        random.next() * width,
        random.between(60, 900),
        size,
        mix(darken(deep, 0.1), mid, random.between(0.35, 0.8)),
      )
    }
    paintGlow(view, focusX, y, 620, warm, 0.6)
    sketch.circle(focusX, y, radius + 34, darken(deep, 0.5))
    sketch.circle(focusX, y, radius + 22, mix(warm, mid, 0.4))
    sketch.circle(focusX, y, radius + 14, darken(deep, 0.4))
    sketch.circle(
      focusX,
      y,
      radius,
      sketch.radial(
        [
          [0, lighten(light, 0.35)],
          [0.6, mix(light, warm, 0.35)],
          [1, mix(warm, mid, 0.35)],
        ],
        [0.5, 0.4],
        0.62,
      ),
    )
    paintFace(view, y, radius)
    paintGallery(view)
    return { top: mix(darken(deep, 0.2), mid, 0.4), bottom: darken(deep, 0.42) }
  },
}

function paintGear(
  { sketch, random, palette }: SceneView,
  x: number,
  y: number,
  radius: number,
  fill: ReturnType<typeof mix>,
): void {
  const teeth = Math.round(radius / 9)
  const points = Array.from({ length: teeth * 4 }, (_, index) => {
    const angle = (index / (teeth * 4)) * Math.PI * 2
    const reach = index % 4 < 2 ? radius : radius * 0.87
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const
  })
  sketch.path(polygon(points), fill)
  sketch.circle(x, y, radius * 0.7, 'none', { stroke: darken(palette.deep, 0.1), strokeWidth: 3, opacity: 0.6 })
  const spokes = random.integer(3, 6)
  for (let spoke = 0; spoke < spokes; spoke++) {
    const angle = (spoke / spokes) * Math.PI * 2
    sketch.circle(
      x + Math.cos(angle) * radius * 0.44,
      y + Math.sin(angle) * radius * 0.44,
      radius * 0.17,
      darken(palette.deep, 0.25),
      { opacity: 0.85 },
    )
  }
  sketch.circle(x, y, radius * 0.13, darken(palette.deep, 0.25))
}

function paintFace({ sketch, random, palette, focusX }: SceneView, y: number, radius: number): void {
  const ink = darken(palette.deep, 0.35)
  const mark = random.pick(['bars', 'dots', 'romans'])
  sketch.circle(focusX, y, radius * 0.95, 'none', { stroke: ink, strokeWidth: 3 })
  sketch.circle(focusX, y, radius * 0.74, 'none', { stroke: ink, strokeWidth: 1.6 })
  for (let minute = 0; minute < 60; minute++) {
    const turn = `rotate(${minute * 6} ${short(focusX)} ${short(y)})`
    const hour = minute % 5 === 0
    if (!hour) sketch.rect(focusX - 1.3, y - radius * 0.94, 2.6, 15, ink, { transform: turn })
    else if (mark === 'dots')
      sketch.circle(focusX, y - radius * 0.845, minute % 15 === 0 ? 17 : 10, ink, { transform: turn })
    else if (mark === 'bars') sketch.rect(focusX - 7, y - radius * 0.93, 14, radius * 0.17, ink, { transform: turn })
    else
      for (const bar of [-11, 0, 11])
        sketch.rect(focusX - 3 + bar * (minute % 15 === 0 ? 1 : 0.75), y - radius * 0.93, 6, radius * 0.17, ink, {
          transform: turn,
        })
  }
  const [long, brief] = [random.integer(0, 359), random.integer(0, 359)]
  paintHand(radius * 0.82, 17, long)
  paintHand(radius * 0.54, 25, brief)
  sketch.circle(focusX, y, 24, ink)
  sketch.circle(focusX, y, 9, palette.warm)

  function paintHand(length: number, half: number, degrees: number): void {
    const data = `M${at([focusX - 5, y + length * 0.22])}L${at([focusX - 7, y - length * 0.5])}L${at([focusX - half, y - length * 0.72])}L${at([focusX, y - length])}L${at([focusX + half, y - length * 0.72])}L${at([focusX + 7, y - length * 0.5])}L${at([focusX + 5, y + length * 0.22])}Z`
    sketch.path(data, ink, { transform: `rotate(${degrees} ${short(focusX)} ${short(y)})` })
  }
}

function paintGallery({ sketch, random, palette, width, height, focusX }: SceneView): void {
  const { deep, mid, warm } = palette
  sketch.rect(0, 800, width, 12, mix(warm, mid, 0.5))
  sketch.rect(
    0,
    812,
    width,
    height - 812,
    sketch.linear([
      [0, darken(deep, 0.3)],
      [1, darken(deep, 0.6)],
    ]),
  )
  for (let rail = focusX % 90; rail < width; rail += 90) sketch.rect(rail - 3, 740, 6, 66, darken(deep, 0.6))
  sketch.rect(0, 734, width, 8, darken(deep, 0.6))
  paintPerson(sketch, focusX + random.between(-150, 150), 804, 176, darken(deep, 0.7), anyPose(random))
}
