import { darken, mix, type Colour } from '../colour.ts'
import { paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { at, short, type Fill } from '../svg.ts'

/** A façade of windows, and what each of them lets slip. */
export const windows: Scene = {
  name: 'windows',
  genres: ['comedy', 'romance', 'mystery', 'drama', 'crime', 'animation', 'family'],
  titleAt: ['bottom', 'top'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt } = view
    const { deep, mid } = palette
    const wall = mix(deep, mid, 0.72)
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(wall, mid, 0.4)],
        [1, darken(wall, 0.35)],
      ]),
    )
    paintBricks(view, darken(wall, 0.16))
    const columns = random.pick([3, 4])
    const pitch = 800 / columns
    const storey = pitch * 1.34
    const arched = random.chance(0.65)
    const offset = titleAt === 'top' ? 396 : 34
    const shift = (width / 2) % pitch
    const end = titleAt === 'top' ? height : 800 - storey * 0.6
    for (let row = 0; offset + row * storey < end; row++) {
      const y = offset + row * storey
      sketch.rect(0, y + storey * 0.9, width, 9, mix(wall, palette.light, 0.14))
      sketch.rect(0, y + storey * 0.9 + 9, width, 7, darken(wall, 0.4), { opacity: 0.6 })
      for (let x = shift - pitch; x < width + pitch; x += pitch)
        paintWindow(view, x + pitch / 2, y + storey * 0.84, pitch * 0.6, storey * 0.68, arched, wall)
    }
    if (titleAt === 'bottom') paintStreet(view, wall)
    if (titleAt === 'top') sketch.rect(0, 366, width, 14, mix(wall, palette.light, 0.16))
    return { top: mix(wall, deep, 0.1), bottom: mix(wall, deep, 0.35) }
  },
}

/** The ground floor: a cornice, rusticated stone, the pavement. */
function paintStreet({ sketch, palette, width, height, focusX }: SceneView, wall: Colour): void {
  const top = 838
  sketch.rect(
    0,
    top,
    width,
    height - top,
    sketch.linear([
      [0, darken(wall, 0.3)],
      [1, darken(palette.deep, 0.3)],
    ]),
  )
  sketch.rect(0, top - 12, width, 16, mix(wall, palette.light, 0.22))
  sketch.rect(0, top + 4, width, 10, darken(wall, 0.6), { opacity: 0.6 })
  for (let course = 1; course < 7; course++)
    sketch.rect(0, top + course * 46, width, 3, darken(palette.deep, 0.1), { opacity: 0.5 })
  for (let x = focusX % 132; x < width; x += 132)
    sketch.rect(x, top + 14, 3, height - top, darken(palette.deep, 0.1), { opacity: 0.3 })
}

function paintBricks({ sketch, random, width, height }: SceneView, colour: Colour): void {
  for (let index = 0; index < Math.round(width * 0.22); index++) {
    const row = random.integer(0, Math.floor(height / 15))
    sketch.rect(random.integer(0, Math.floor(width / 34)) * 34 + (row % 2) * 17, row * 15, 31, 12, colour, {
      opacity: random.between(0.15, 0.6),
      radius: 1,
    })
  }
}

function frame(x: number, foot: number, width: number, height: number, arched: boolean): string {
  const half = width / 2
  if (!arched) return `M${at([x - half, foot])}V${short(foot - height)}H${short(x + half)}V${short(foot)}Z`
  return `M${at([x - half, foot])}V${short(foot - height + half)}A${short(half)} ${short(half)} 0 0 1 ${at([x + half, foot - height + half])}V${short(foot)}Z`
}

function paintWindow(
  view: SceneView,
  x: number,
  foot: number,
  width: number,
  height: number,
  arched: boolean,
  wall: Colour,
): void {
  const { sketch, random, palette } = view
  const { deep, mid, warm, light } = palette
  const lit = random.chance(0.56)
  sketch.path(frame(x, foot + 6, width + 22, height + 18, arched), mix(wall, light, 0.16))
  const outline = frame(x, foot, width, height, arched)
  sketch.path(
    outline,
    lit
      ? sketch.linear([
          [0, mix(warm, light, random.between(0.2, 0.8))],
          [1, mix(warm, mid, random.between(0, 0.35))],
        ])
      : sketch.linear([
          [0, mix(deep, mid, 0.35)],
          [1, darken(deep, 0.25)],
        ]),
  )
  sketch.group({ clip: sketch.clip(outline) }, () => {
    if (lit) {
      paintGuest(view, x, foot, width, height)
      if (random.chance(0.45)) paintCurtains(view, x, foot, width, height)
    } else if (random.chance(0.3)) {
      sketch.rect(x - width / 2, foot - height, width, height * random.between(0.3, 0.75), mix(deep, mid, 0.6))
    }
  })
  const bar = mix(wall, light, 0.1)
  sketch.rect(x - 2.5, foot - height, 5, height, bar)
  sketch.rect(x - width / 2, foot - height * 0.56, width, 5, bar)
  sketch.rect(x - width * 0.62, foot, width * 1.24, 11, mix(wall, light, 0.28))
  sketch.rect(x - width * 0.6, foot + 11, width * 1.2, 9, darken(wall, 0.5), { opacity: 0.5 })
  if (random.chance(0.22)) paintFlowers(view, x, foot, width)
}

function paintGuest(view: SceneView, x: number, foot: number, width: number, height: number): void {
  const { sketch, random, palette } = view
  const ink = darken(palette.deep, 0.35)
  const guest = random.pick(['cat', 'person', 'couple', 'lamp', 'plant', 'nobody', 'cat'])
  if (guest === 'cat') paintCat(view, x + random.between(-0.2, 0.2) * width, foot, width * 0.5, ink)
  if (guest === 'person')
    paintPerson(sketch, x, foot + height * 0.34, height * 1.04, ink, random.pick(['dress', 'hat', 'coat']))
  if (guest === 'couple') {
    paintPerson(sketch, x - width * 0.17, foot + height * 0.4, height * 1.04, ink, 'standing')
    paintPerson(sketch, x + width * 0.17, foot + height * 0.42, height * 0.98, ink, 'dress')
  }
  if (guest === 'lamp') {
    sketch.line(
      [
        [x, foot - height],
        [x, foot - height * 0.66],
      ],
      ink,
      3,
    )
    sketch.path(
      `M${at([x - width * 0.2, foot - height * 0.54])}L${at([x - width * 0.07, foot - height * 0.68])}H${short(x + width * 0.07)}L${at([x + width * 0.2, foot - height * 0.54])}Z`,
      ink,
    )
    sketch.circle(
      x,
      foot - height * 0.5,
      width * 0.36,
      sketch.radial([
        [0, palette.light, 0.85],
        [1, palette.light, 0],
      ]),
    )
  }
  if (guest === 'plant') {
    sketch.path(
      `M${at([x - width * 0.13, foot - height * 0.18])}H${short(x + width * 0.13)}L${at([x + width * 0.09, foot])}H${short(x - width * 0.09)}Z`,
      ink,
    )
    for (let leaf = -3; leaf <= 3; leaf++) {
      const [tipX, tipY] = [x + leaf * width * 0.1, foot - height * (0.56 - Math.abs(leaf) * 0.07)]
      sketch.path(
        `M${at([x, foot - height * 0.16])}Q${at([x + leaf * 3 - 9, foot - height * 0.4])} ${at([tipX, tipY])}Q${at([x + leaf * 9 + 9, foot - height * 0.34])} ${at([x, foot - height * 0.16])}Z`,
        ink,
      )
    }
  }
}

function paintCat({ sketch, random, palette }: SceneView, x: number, foot: number, size: number, ink: Fill): void {
  const side = random.pick([-1, 1])
  sketch.group(
    {
      transform: `translate(${short(x)} ${short(foot)}) scale(${short(side * size * 10) === '0' ? 1 : Math.round(side * size) / 100} ${Math.round(size) / 100})`,
    },
    () => {
      sketch.path(
        'M-34 0Q-44-46-24-72Q-34-84-33-104L-36-132-16-118Q-6-121 4-118L24-132 21-104Q22-84 12-72Q36-46 34 0Z',
        ink,
      )
      sketch.path('M30-2Q66-4 62-40Q60-58 74-62', 'none', { stroke: ink, strokeWidth: 11, roundCaps: true })
      sketch.ellipse(-16, -99, 4.6, 6, palette.light)
      sketch.ellipse(5, -99, 4.6, 6, palette.light)
    },
  )
}

function paintCurtains({ sketch, palette }: SceneView, x: number, foot: number, width: number, height: number): void {
  const cloth = mix(palette.mid, palette.warm, 0.3)
  for (const side of [-1, 1]) {
    const edge = x + side * width * 0.5
    sketch.path(
      `M${at([edge, foot - height])}H${short(x + side * width * 0.06)}Q${at([x + side * width * 0.2, foot - height * 0.45])} ${at([x + side * width * 0.38, foot - height * 0.3])}L${at([x + side * width * 0.34, foot])}H${short(edge)}Z`,
      cloth,
      { opacity: 0.92 },
    )
  }
}

function paintFlowers({ sketch, random, palette }: SceneView, x: number, foot: number, width: number): void {
  sketch.rect(x - width * 0.5, foot - 4, width, 22, darken(palette.deep, 0.1), { radius: 3 })
  for (let index = 0; index < 16; index++) {
    const blossomX = x + random.between(-0.46, 0.46) * width
    sketch.circle(
      blossomX,
      foot - random.between(6, 26),
      random.between(5, 9),
      random.chance(0.45) ? palette.warm : mix(palette.deep, palette.mid, 0.6),
    )
  }
}
