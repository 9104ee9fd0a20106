import { darken, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, short } from '../svg.ts'

/** A moth or a butterfly, pinned to the middle of the page. */
export const butterfly: Scene = {
  name: 'butterfly',
  genres: ['coming_of_age', 'horror', 'romance', 'fantasy', 'drama', 'animation', 'thriller'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const y = random.between(430, 470)
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(deep, mid, 0.75)],
        [0.6, mix(deep, mid, 0.4)],
        [1, darken(deep, 0.2)],
      ]),
    )
    paintGlow(view, focusX, y, 620, warm, 0.42)
    paintRays(view, y)
    sketch.circle(
      focusX,
      y,
      300,
      sketch.linear([
        [0, mix(warm, light, 0.45)],
        [1, mix(warm, mid, 0.5)],
      ]),
      { opacity: 0.95 },
    )
    sketch.circle(focusX, y, 318, 'none', { stroke: light, strokeWidth: 1.6, opacity: 0.5 })
    sketch.circle(focusX, y, 334, 'none', { stroke: light, strokeWidth: 0.8, opacity: 0.35 })
    paintStems(view)
    const shape = {
      spread: random.between(0.92, 1.1),
      rise: random.between(-40, 20),
      tail: random.between(0, 90),
      spots: random.integer(2, 4),
    }
    for (const side of [-1, 1]) {
      sketch.group({ transform: `translate(${short(focusX)} ${short(y)}) scale(${side * 1.16} 1.16)` }, () =>
        paintWing(view, shape),
      )
    }
    sketch.group({ transform: `translate(${short(focusX)} ${short(y)}) scale(1.16)` }, () => paintBody(view))
    return { top: mix(mid, warm, 0.2), bottom: mix(darken(deep, 0.2), mid, 0.12) }
  },
}

interface WingShape {
  readonly spread: number
  readonly rise: number
  readonly tail: number
  readonly spots: number
}

function paintRays({ sketch, random, palette, focusX }: SceneView, y: number): void {
  const count = random.pick([36, 48, 72])
  for (let index = 0; index < count; index++) {
    const angle = (index / count) * Math.PI * 2
    const reach = index % 2 === 0 ? 440 : 380
    sketch.line(
      [
        [focusX + Math.cos(angle) * 346, y + Math.sin(angle) * 346],
        [focusX + Math.cos(angle) * reach, y + Math.sin(angle) * reach],
      ],
      palette.light,
      1.4,
      { opacity: 0.3 },
    )
  }
}

function paintStems({ sketch, random, palette, width }: SceneView): void {
  for (let x = random.between(0, 30); x < width; x += random.between(26, 52)) {
    const top = random.between(780, 960)
    const lean = random.between(-40, 40)
    const fill = mix(darken(palette.deep, 0.2), palette.mid, random.between(0.1, 0.5))
    sketch.path(`M${at([x, 1210])}Q${at([x, (top + 1200) / 2])} ${at([x + lean, top])}`, 'none', {
      stroke: fill,
      strokeWidth: 3.4,
    })
    for (const side of [-1, 1])
      sketch.path(
        `M${at([x + lean * 0.4, top + 130])}q${side * 44} -20 ${side * 62} -76q${side * -56} 10 ${side * -62} 76Z`,
        fill,
      )
    if (random.chance(0.5)) sketch.circle(x + lean, top, random.between(5, 11), mix(palette.warm, palette.mid, 0.35))
  }
}

function paintWing({ sketch, palette, random }: SceneView, { spread, rise, tail, spots }: WingShape): void {
  const { deep, mid, warm, light } = palette
  const ink = darken(deep, 0.45)
  const s = (value: number) => short(value * spread)
  const upper = `M6-40C40-190 ${s(150)} ${short(-250 + rise)} ${s(262)} ${short(-226 + rise)}C${s(296)} ${short(-212 + rise)} ${s(262)}-60 ${s(170)}-8C${s(110)} 24 30 10 6 0Z`
  const lower = `M6-4C60 8 ${s(170)} 4 ${s(196)} 66C${s(214)} 130 ${s(150)} ${short(190 + tail)} ${s(104)} ${short(186 + tail)}C60 ${short(190 + tail * 0.2)} 20 110 6 40Z`
  sketch.path(lower, ink)
  sketch.path(
    lower,
    sketch.linear([
      [0, mix(mid, deep, 0.2)],
      [1, mix(warm, mid, 0.25)],
    ]),
    { transform: 'translate(8 8) scale(.86 .84)' },
  )
  sketch.path(upper, ink)
  sketch.path(
    upper,
    sketch.linear(
      [
        [0, mix(warm, light, 0.35)],
        [0.55, warm],
        [1, mid],
      ],
      [1, 0],
      [0, 1],
    ),
    { transform: 'translate(9 -12) scale(.86)' },
  )
  for (let vein = 0; vein < 6; vein++) {
    const end = -200 + rise * 0.8 + vein * 36
    sketch.path(`M10-22Q${s(100)} ${short(end * 0.6)} ${s(232 - vein * 9)} ${short(end)}`, 'none', {
      stroke: ink,
      strokeWidth: 3.2,
      opacity: 0.75,
    })
    if (vein < 5)
      sketch.path(`M10 10Q${s(80)} ${short(20 + vein * 16)} ${s(172 - vein * 20)} ${short(50 + vein * 32)}`, 'none', {
        stroke: ink,
        strokeWidth: 2.6,
        opacity: 0.6,
      })
  }
  for (let spot = 0; spot < spots; spot++) {
    const [spotX, spotY, size] = [spread * (186 - spot * 22), -168 + rise * 0.7 + spot * 62, 24 - spot * 4]
    sketch.circle(spotX, spotY, size, ink)
    sketch.circle(spotX, spotY, size * 0.62, light)
    sketch.circle(spotX + 2, spotY, size * 0.3, ink)
  }
  sketch.circle(spread * 122, 100, 22, ink)
  sketch.circle(spread * 122, 100, 14, mix(warm, light, 0.6))
  sketch.circle(spread * 124, 100, 6, ink)
  for (let dot = 0; dot < 9; dot++)
    sketch.circle(spread * (258 - dot * 9), -196 + rise + dot * 21 + random.between(-2, 2), 4.2, light, {
      opacity: 0.85,
    })
}

function paintBody({ sketch, palette }: SceneView): void {
  const ink = darken(palette.deep, 0.7)
  sketch.ellipse(0, 40, 10, 84, ink)
  sketch.ellipse(0, -36, 15, 36, ink)
  sketch.circle(0, -78, 13, ink)
  for (let ring = 0; ring < 6; ring++)
    sketch.rect(-9, 2 + ring * 18, 18, 3, mix(palette.warm, palette.deep, 0.45), { radius: 1.5 })
  for (const side of [-1, 1]) {
    sketch.path(`M${side * 4}-86Q${side * 14}-150 ${side * 56}-182`, 'none', {
      stroke: ink,
      strokeWidth: 3.4,
      roundCaps: true,
    })
    sketch.circle(side * 57, -183, 5, ink)
  }
}
