import { darken, lighten, mix } from '../colour.ts'
import { paintBirds, paintPines } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintSky, paintSun } from '../sky.ts'
import { at, short } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** Balloons over green country early in the morning. */
export const balloons: Scene = {
  name: 'balloons',
  genres: ['family', 'animation', 'comedy', 'adventure', 'romance', 'coming_of_age'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX, titleAt } = view
    const { deep, mid, warm } = palette
    const land = titleAt === 'top' ? 920 : 760
    const sky = paintSky(view, 'dawn', land + 40)
    paintSun(view, focusX + random.pick([-190, 190]), land - random.between(60, 150), random.between(70, 100))
    for (let cloud = 0; cloud < Math.round(width / 130); cloud++)
      paintCloud(
        view,
        random.next() * width,
        random.between(titleAt === 'top' ? 430 : 130, land - 120),
        random.between(46, 92),
      )
    const far = Math.round(width / 260)
    for (let balloon = 0; balloon < far; balloon++)
      paintBalloon(
        view,
        random.next() * width,
        random.between(titleAt === 'top' ? 430 : 130, land - 190),
        random.between(0.16, 0.34),
      )
    const y = titleAt === 'top' ? random.between(640, 670) : random.between(290, 320)
    paintBalloon(view, focusX + random.between(-90, 90), y, titleAt === 'top' ? 0.96 : random.between(0.96, 1.08))
    for (let row = 0; row < 4; row++) {
      const fill = mix(mix(warm, mid, 0.55), mix(deep, mid, 0.25), row / 3)
      const ground = paintHills(view, land + row * 74, 26, 280, fill)
      if (row > 0) paintPines(view, ground, 130 - row * 20, [34 + row * 18, 60 + row * 34], mix(fill, deep, 0.45))
    }
    sketch.rect(0, land + 250, width, height, mix(deep, mid, 0.22))
    paintBirds(view, focusX + random.pick([-240, 240]), land - 260, random.integer(3, 7), deep, 10)
    return { top: mix(sky.colourAt(230), view.palette.light, 0.3), bottom: mix(deep, mid, 0.4) }
  },
}

function paintCloud({ sketch, random, palette }: SceneView, x: number, y: number, size: number): void {
  const fill = lighten(palette.light, 0.35)
  sketch.group({ opacity: random.between(0.35, 0.75) }, () => {
    for (let puff = 0; puff < 7; puff++)
      sketch.circle(
        x + (puff - 3) * size * 0.42,
        y - Math.sin((puff / 6) * Math.PI) * size * random.between(0.2, 0.55),
        size * random.between(0.3, 0.52),
        fill,
      )
    sketch.rect(x - size * 1.6, y, size * 3.2, size * 0.42, fill, { radius: size * 0.2 })
  })
}

function paintBalloon({ sketch, random, palette }: SceneView, x: number, y: number, scale: number): void {
  const { deep, mid, warm, light } = palette
  const scheme = random.pick([
    [warm, light],
    [mid, light],
    [warm, mid],
    [mix(mid, deep, 0.35), warm],
  ] as const)
  const envelope =
    'M0-190C118-190 176-112 172-26C168 66 88 126 44 190H-44C-88 126-168 66-172-26C-176-112-118-190 0-190Z'
  sketch.group({ transform: `translate(${short(x)} ${short(y)}) scale(${Math.round(scale * 100) / 100})` }, () => {
    sketch.path(envelope, scheme[0])
    for (const [inner, outer] of [
      [0.22, 0.58],
      [0.84, 1],
    ] as const) {
      for (const side of [-1, 1]) {
        const arc = (share: number) =>
          `C${short(side * 118 * share)}-190 ${short(side * 176 * share)}-112 ${short(side * 172 * share)}-26C${short(side * 168 * share)} 66 ${short(side * 88 * share)} 126 ${short(side * 44 * share)} 190`
        const back = `C${short(side * 88 * outer)} 126 ${short(side * 168 * outer)} 66 ${short(side * 172 * outer)}-26C${short(side * 176 * outer)}-112 ${short(side * 118 * outer)}-190 0-190`
        sketch.path(`M0-190${arc(inner)}H${short(side * 44 * outer)}${back}Z`, scheme[1])
      }
    }
    if (random.chance(0.5)) sketch.path('M-171-40Q0 18 171-40L166 10Q0 70-166 10Z', mix(scheme[0], deep, 0.35))
    sketch.path(
      envelope,
      sketch.linear(
        [
          [0, '#ffffff', 0.28],
          [0.4, '#ffffff', 0],
          [0.6, deep, 0],
          [1, deep, 0.5],
        ],
        [0, 0],
        [1, 0.2],
      ),
    )
    for (const side of [-1, 1])
      sketch.line(
        [
          [side * 42, 190],
          [side * 24, 252],
        ],
        deep,
        2.4,
      )
    sketch.rect(-30, 250, 60, 46, mix(warm, deep, 0.62), { radius: 8 })
    sketch.rect(-34, 248, 68, 9, mix(warm, deep, 0.4), { radius: 4 })
    for (const seat of [-12, 12]) sketch.path(`M${at([seat - 8, 250])}q0 -18 8 -18q8 0 8 18Z`, darken(deep, 0.4))
    for (const seat of [-12, 12]) sketch.circle(seat, 226, 7, darken(deep, 0.4))
    sketch.path('M-7 214Q0 180 7 214Z', lighten(warm, 0.4))
  })
}
