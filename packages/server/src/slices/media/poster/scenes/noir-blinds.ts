import { darken, lighten, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, polygon, short, type Fill } from '../svg.ts'

/** Top and bottom of the window. */
const pane = { top: 66, bottom: 760 } as const

/** A profile against the blinds, and the street light between the slats. */
export const noirBlinds: Scene = {
  name: 'noir-blinds',
  genres: ['crime', 'mystery', 'thriller', 'drama', 'historical', 'romance'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm } = palette
    const side = random.pick([-1, 1])
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.25)],
        [0.7, mix(deep, mid, 0.4)],
        [1, darken(deep, 0.5)],
      ]),
    )
    paintNight(view, side)
    paintSlats(view)
    paintProfile(view, focusX + side * 40, side)
    for (let bar = 0; bar < 9; bar++) {
      const y = 850 + bar * 44
      sketch.path(
        polygon([
          [focusX - 420 - bar * 22, y],
          [focusX + 360 - bar * 10, y - 10],
          [focusX + 380 - bar * 8, y + 8],
          [focusX - 410 - bar * 20, y + 22],
        ]),
        warm,
        { opacity: 0.2 - bar * 0.018 },
      )
    }
    return { top: mix(mid, warm, 0.2), bottom: mix(darken(deep, 0.3), mid, 0.2) }
  },
}

function paintProfile(view: SceneView, x: number, side: number): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.72)
  const kind = random.pick(['fedora', 'bob', 'fedora'])
  sketch.group({ transform: `translate(${short(x)} 770) scale(${-side * 1.5} 1.5)` }, () => {
    sketch.path(
      'M-170 90Q-168-14-84-42Q-46-54-42-86Q-64-112-66-150Q-68-216-8-226Q44-230 56-190Q60-174 58-162Q62-152 80-128Q86-118 70-114Q64-110 68-104Q74-98 66-92Q72-88 66-80Q60-78 64-66Q62-46 34-50Q20-54 14-46Q16-40 46-32Q118-14 128 90Z',
      ink,
    )
    if (kind === 'fedora') {
      sketch.path('M-96-188Q-20-166 96-196Q104-190 92-182Q10-150-92-172Q-104-178-96-188Z', ink)
      sketch.path('M-62-190Q-60-262-26-268Q0-258 26-272Q54-262 58-198Q0-178-62-190Z', ink)
      sketch.path('M-62-200Q0-184 58-208L58-196Q0-174-62-188Z', mix(palette.deep, palette.mid, 0.6))
    } else {
      sketch.path('M52-196Q20-252-44-232Q-98-206-88-112Q-84-82-64-72Q-28-84-30-120Q-14-176 52-196Z', ink)
    }
    if (random.chance(0.6)) paintSmoke(ink)
  })

  function paintSmoke(fill: Fill): void {
    sketch.line(
      [
        [60, -90],
        [94, -82],
      ],
      fill,
      5,
    )
    sketch.circle(95, -82, 3.4, palette.warm)
    sketch.path(`M${at([96, -86])}Q124-120 104-152Q84-184 116-214Q140-244 118-290Q108-320 128-352`, 'none', {
      stroke: palette.light,
      strokeWidth: 5,
      opacity: 0.34,
      roundCaps: true,
    })
    sketch.path(`M${at([98, -86])}Q140-130 122-170Q104-206 136-240Q158-280 140-330`, 'none', {
      stroke: palette.light,
      strokeWidth: 3,
      opacity: 0.24,
      roundCaps: true,
    })
  }
}

function paintNight(view: SceneView, side: number): void {
  const { sketch, random, palette, focusX } = view
  const { mid, deep, warm, light } = palette
  sketch.rect(
    focusX - 330,
    pane.top,
    660,
    pane.bottom - pane.top,
    sketch.linear([
      [0, mix(mid, warm, 0.4)],
      [0.6, mix(warm, light, 0.3)],
      [1, warm],
    ]),
  )
  paintGlow(view, focusX - side * 150, 300, 420, lighten(light, 0.3), 0.85)
  sketch.circle(focusX - side * 150, 300, random.between(70, 100), lighten(light, 0.4), { opacity: 0.9 })
  for (let block = 0; block < 9; block++) {
    const tall = random.between(120, 330)
    sketch.rect(focusX - 330 + block * 75, pane.bottom - tall, random.between(50, 84), tall, mix(mid, deep, 0.35), {
      opacity: 0.75,
    })
  }
}

function paintSlats({ sketch, random, palette, focusX }: SceneView): void {
  const { deep, mid } = palette
  const slats = random.integer(15, 19)
  const pitch = (pane.bottom - pane.top) / slats
  for (let slat = 0; slat < slats; slat++) {
    const y = pane.top + slat * pitch
    sketch.rect(
      focusX - 330,
      y,
      660,
      pitch * 0.48,
      sketch.linear([
        [0, mix(deep, mid, 0.7)],
        [1, darken(deep, 0.35)],
      ]),
    )
  }
  for (const cord of [-0.6, 0.6])
    sketch.line(
      [
        [focusX + cord * 330, pane.top],
        [focusX + cord * 330, pane.bottom],
      ],
      darken(deep, 0.3),
      3,
    )
  sketch.rect(focusX - 346, pane.top - 20, 692, 24, darken(deep, 0.5))
}
