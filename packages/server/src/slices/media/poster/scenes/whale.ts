import { darken, lighten, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { at, polygon, short } from '../svg.ts'

/** What is under the boat. */
export const whale: Scene = {
  name: 'whale',
  genres: ['adventure', 'family', 'animation', 'fantasy', 'mystery', 'coming_of_age', 'horror'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const surface = random.between(490, 512)
    sketch.rect(
      0,
      0,
      width,
      surface + 10,
      sketch.linear([
        [0, mix(deep, mid, 0.6)],
        [0.6, mix(mid, warm, 0.35)],
        [1, mix(warm, light, 0.55)],
      ]),
    )
    sketch.circle(focusX + random.between(-130, 130), surface, random.between(74, 104), lighten(light, 0.25), {
      opacity: 0.92,
    })
    sketch.rect(
      0,
      surface,
      width,
      height - surface,
      sketch.linear([
        [0, mix(mid, light, 0.42)],
        [0.18, mix(mid, light, 0.14)],
        [0.55, mix(deep, mid, 0.7)],
        [1, darken(deep, 0.35)],
      ]),
    )
    paintShafts(view, surface)
    paintBoat(view, focusX + random.between(-120, 120), surface)
    paintFish(view, surface)
    paintWhale(view, focusX + random.between(-50, 50), random.between(790, 825), random.pick([-1, 1]))
    for (let bubble = 0; bubble < 46; bubble++) {
      sketch.circle(random.next() * width, surface + 60 + random.next() * 640, random.between(1.4, 6), light, {
        opacity: random.between(0.1, 0.4),
      })
    }
    paintWeed(view)
    return { top: mix(mid, deep, 0.22), bottom: darken(deep, 0.2) }
  },
}

function paintShafts({ sketch, random, palette, width, height }: SceneView, surface: number): void {
  for (let shaft = 0; shaft < Math.round(width / 110); shaft++) {
    const x = random.next() * width
    const half = random.between(10, 40)
    const drift = random.between(-160, 160)
    const end = surface + random.between(320, 640)
    sketch.path(
      polygon([
        [x - half, surface],
        [x + half, surface],
        [x + drift + half * 3, Math.min(end, height)],
        [x + drift - half * 3, Math.min(end, height)],
      ]),
      sketch.linear([
        [0, palette.light, random.between(0.14, 0.32)],
        [1, palette.light, 0],
      ]),
    )
  }
  sketch.rect(0, surface - 2, width, 4, palette.light, { opacity: 0.75 })
  for (let glint = 0; glint < Math.round(width / 10); glint++) {
    sketch.rect(random.next() * width, surface + random.next() ** 2 * 50, random.between(20, 90), 2, palette.light, {
      opacity: random.between(0.15, 0.5),
      radius: 1,
    })
  }
}

function paintBoat({ sketch, random, palette }: SceneView, x: number, surface: number): void {
  const ink = darken(palette.deep, 0.5)
  const side = random.pick([-1, 1])
  sketch.group({ transform: `translate(${short(x)} ${short(surface)}) scale(${side} 1)` }, () => {
    sketch.path('M-70-22Q-40-10 0-10Q44-10 76-26Q66 16 40 18H-36Q-62 14-70-22Z', ink)
    sketch.path('M-16-10Q-18-40-8-48Q-12-60-2-62Q8-60 4-48Q14-40 12-10Z', ink)
    sketch.path('M8-40Q60-90 128-78', 'none', { stroke: ink, strokeWidth: 3 })
    sketch.line(
      [
        [128, -78],
        [130, 190],
      ],
      palette.light,
      1,
      { opacity: 0.7 },
    )
  })
}

function paintWhale({ sketch, random, palette }: SceneView, x: number, y: number, side: number): void {
  const { deep, mid, light } = palette
  const back = sketch.linear([
    [0, mix(mid, light, 0.2)],
    [0.35, mix(deep, mid, 0.65)],
    [1, darken(deep, 0.25)],
  ])
  const transform = `translate(${short(x)} ${short(y)}) rotate(${short(side * random.between(-14, -2))}) scale(${side * 1.12} 1.12)`
  sketch.group({ transform }, () => {
    sketch.path('M150 70Q190 150 150 204Q104 176 84 104Z', darken(deep, 0.3))
    sketch.path(
      'M-300-40Q-352-96-402-92Q-384-58-352-38Q-390-30-414 4Q-358 12-308-12Q-226 0-150 46Q-40 116 96 112Q210 108 276 56Q312 28 306-6Q292-60 210-92Q100-128-30-98Q-190-62-300-40Z',
      back,
    )
    sketch.path('M306-6Q312 28 276 56Q210 108 96 112Q-10 114-96 74Q20 84 130 62Q230 44 306-6Z', mix(light, mid, 0.5), {
      opacity: 0.75,
    })
    for (let groove = 0; groove < 8; groove++) {
      const level = groove * 7
      sketch.path(
        `M${short(270 - groove * 14)} ${short(40 + level * 0.6)}Q${short(150 - groove * 10)} ${short(84 + level)} ${short(10 - groove * 6)} ${short(76 + level * 0.6)}`,
        'none',
        { stroke: deep, strokeWidth: 1.8, opacity: 0.5 },
      )
    }
    sketch.path('M304-10Q240 26 176 22', 'none', { stroke: darken(deep, 0.2), strokeWidth: 3, opacity: 0.8 })
    sketch.circle(196, 4, 7, darken(deep, 0.6))
    sketch.circle(198, 2, 2.4, light)
    sketch.path('M96 60Q60 150-10 178Q-30 128 22 56Z', mix(deep, mid, 0.3))
    sketch.path('M-60-92Q-84-128-112-130Q-104-104-98-84Z', mix(deep, mid, 0.5))
    for (let spot = 0; spot < 20; spot++)
      sketch.circle(random.between(-140, 230), random.between(-80, -20), random.between(1.5, 5), light, {
        opacity: 0.2,
      })
  })
}

function paintFish({ sketch, random, palette, focusX }: SceneView, surface: number): void {
  const side = random.pick([-1, 1])
  const [x, y] = [focusX - side * 230, surface + random.between(130, 190)]
  for (let fish = 0; fish < 22; fish++) {
    const [fishX, fishY, size] = [x + random.between(-110, 110), y + random.between(-50, 50), random.between(5, 11)]
    sketch.path(
      `M${at([fishX - size * side, fishY])}q${short(size * side)} ${short(-size * 0.7)} ${short(size * 2 * side)} 0l${short(size * 0.8 * side)} ${short(-size * 0.5)}v${short(size)}l${short(-size * 0.8 * side)} ${short(-size * 0.5)}q${short(-size * side)} ${short(size * 0.7)} ${short(-size * 2 * side)} 0Z`,
      darken(palette.deep, 0.1),
      { opacity: 0.6 },
    )
  }
}

function paintWeed({ sketch, random, palette, width, height }: SceneView): void {
  const ink = darken(palette.deep, 0.55)
  for (let x = random.between(0, 30); x < width; x += random.between(18, 60)) {
    const tall = random.between(40, 190)
    const sway = random.between(-40, 40)
    sketch.path(
      `M${at([x - 9, height + 5])}Q${at([x - 9 + sway, height - tall * 0.5])} ${at([x + sway * 0.4, height - tall])}Q${at([x + 9 + sway, height - tall * 0.5])} ${at([x + 9, height + 5])}Z`,
      ink,
    )
  }
}
