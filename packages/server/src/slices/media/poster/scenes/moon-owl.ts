import { darken, mix } from '../colour.ts'
import { paintBirds, paintPines } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow, paintMist, paintStars } from '../sky.ts'
import { at, short, type Fill } from '../svg.ts'
import { paintHills } from '../terrain.ts'

/** A full moon over the trees and what sits before it. */
export const moonOwl: Scene = {
  name: 'moon-owl',
  genres: ['family', 'fantasy', 'animation', 'horror', 'mystery', 'adventure'],
  titleAt: ['bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, focusX } = view
    const { deep, mid, warm, light } = palette
    const [x, y, radius] = [focusX + random.between(-30, 30), random.between(370, 400), random.between(245, 285)]
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, darken(deep, 0.1)],
        [0.5, mix(deep, mid, 0.85)],
        [0.75, mix(mid, warm, 0.25)],
        [1, deep],
      ]),
    )
    paintStars(view, 150, 800)
    paintMoonFace(view, x, y, radius)
    paintMist(view, 690, 170, mix(warm, light, 0.3), 0.22)
    for (const [row, share] of [
      [0, 0.35],
      [1, 0.7],
      [2, 1],
    ] as const) {
      const fill = mix(mix(mid, deep, 0.35), darken(deep, 0.65), share)
      const ground = paintHills(view, 860 + row * 88, 16, 230, fill)
      paintPines(view, ground, 40 + row * 16, [120 + row * 40, 210 + row * 50], fill)
    }
    const ink = darken(deep, 0.6)
    if (random.chance(0.6)) {
      paintBranch(view, x, y + 172, ink)
      paintOwl(view, x, y + 12, ink)
    } else paintWolf(view, x, y + radius * 0.9, ink)
    paintBirds(view, x + random.pick([-1, 1]) * 300, 190, random.integer(3, 7), ink, 11)
    return { top: mix(deep, mid, 0.5), bottom: darken(deep, 0.45) }
  },
}

function paintBranch({ sketch, random, width }: SceneView, x: number, y: number, ink: Fill): void {
  const left = random.chance(0.5)
  const far = left ? -20 : width + 20
  const tip = x + (left ? 260 : -260)
  sketch.path(
    `M${at([far, y - 46])}Q${at([(far + x) / 2, y + 26])} ${at([x, y])}Q${at([(x + tip) / 2, y - 8])} ${at([tip, y - 44])}Q${at([(x + tip) / 2, y + 8])} ${at([x, y + 17])}Q${at([(far + x) / 2, y + 52])} ${at([far, y + 6])}Z`,
    ink,
  )
  for (let twig = 0; twig < 7; twig++) {
    const from = x + (tip - x) * random.between(-0.9, 0.95)
    const side = random.pick([-1, 1])
    const reach = random.between(26, 70)
    sketch.path(
      `M${at([from, y + 4])}q${short(reach * 0.3)} ${short(side * reach * 0.5)} ${short(reach)} ${short(side * reach * 0.8)}`,
      'none',
      { stroke: ink, strokeWidth: 3.6, roundCaps: true },
    )
    sketch.ellipse(from + reach, y + 4 + side * reach * 0.8, 12, 5, ink, {
      transform: `rotate(${short(side * 40)} ${short(from + reach)} ${short(y + side * reach * 0.8)})`,
    })
  }
}

function paintOwl({ sketch, palette }: SceneView, x: number, y: number, ink: Fill): void {
  const { deep, mid, warm, light } = palette
  sketch.group({ transform: `translate(${short(x)} ${short(y)})` }, () => {
    sketch.path(
      'M-92-88Q-96-146-112-176Q-66-160-44-136Q0-152 44-136Q66-160 112-176Q96-146 92-88Q120 6 92 86Q62 158 0 168Q-62 158-92 86Q-120 6-92-88Z',
      ink,
    )
    sketch.path('M-58-10Q0-44 58-10Q70 84 0 152Q-70 84-58-10Z', mix(deep, mid, 0.55))
    for (let row = 0; row < 6; row++) {
      for (let column = 0; column < 6 - Math.max(0, row - 2); column++) {
        const featherX = (column - (5 - Math.max(0, row - 2)) / 2) * 19
        sketch.path(`M${featherX - 9} ${row * 23 - 4}q9 17 18 0`, 'none', {
          stroke: mix(warm, mid, 0.4),
          strokeWidth: 3,
          roundCaps: true,
        })
      }
    }
    sketch.path('M-90-6Q-112 60-72 132Q-70 60-78 0ZM90-6Q112 60 72 132Q70 60 78 0Z', mix(deep, mid, 0.28))
    for (const side of [-1, 1]) {
      sketch.circle(side * 41, -84, 45, mix(deep, mid, 0.75))
      sketch.circle(side * 41, -84, 34, warm)
      sketch.circle(side * 41, -84, 31, mix(light, warm, 0.25))
      sketch.circle(side * 41, -84, 18, ink)
      sketch.circle(side * 41 + 7, -91, 5.5, light)
      for (const toe of [-9, 0, 9]) sketch.ellipse(side * 36 + toe, 164, 5, 12, warm)
    }
    sketch.path('M-12-68Q0-78 12-68Q8-44 0-36Q-8-44-12-68Z', warm)
  })
}

function paintWolf({ sketch, random }: SceneView, x: number, y: number, ink: Fill): void {
  const side = random.pick([-1, 1])
  sketch.path(
    `M${at([x - 420, y + 330])}Q${at([x - 250, y + 40])} ${at([x - 120, y])}L${at([x - 40, y - 10])}L${at([x + 110, y + 6])}Q${at([x + 260, y + 60])} ${at([x + 430, y + 330])}Z`,
    ink,
  )
  sketch.group({ transform: `translate(${short(x)} ${short(y - 6)}) scale(${side * 1.5} 1.5)` }, () => {
    sketch.path(
      'M-64 4L-60-44Q-66-78-40-92Q-8-104 16-110L26-136 22-166 32-150 44-190Q48-196 52-190L62-152Q60-128 48-112L44-84Q40-66 36-54L40 4H28L22-46Q-4-34-30-46L-36-22-40 4H-52L-46-30-52-48-56 4ZM-58-62Q-92-54-96-12Q-80-30-56-42Z',
      ink,
    )
  })
}

function paintMoonFace(view: SceneView, x: number, y: number, radius: number): void {
  const { sketch, random, palette } = view
  const { mid, warm, light } = palette
  paintGlow(view, x, y, radius * 2.1, mix(light, warm, 0.3), 0.5)
  sketch.circle(
    x,
    y,
    radius,
    sketch.radial(
      [
        [0, mix(light, '#ffffff', 0.5)],
        [0.7, light],
        [1, mix(light, warm, 0.5)],
      ],
      [0.55, 0.4],
      0.65,
    ),
  )
  for (let crater = 0; crater < 15; crater++) {
    const angle = random.between(0, Math.PI * 2)
    const distance = Math.sqrt(random.next()) * radius * 0.82
    const size = random.between(8, 44)
    sketch.circle(x + Math.cos(angle) * distance, y + Math.sin(angle) * distance, size, mix(light, mid, 0.4), {
      opacity: 0.22,
    })
    sketch.circle(
      x + Math.cos(angle) * distance + size * 0.12,
      y + Math.sin(angle) * distance + size * 0.12,
      size * 0.82,
      mix(light, warm, 0.2),
      { opacity: 0.3 },
    )
  }
}
