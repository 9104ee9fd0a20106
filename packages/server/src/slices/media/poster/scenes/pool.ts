import { darken, mix } from '../colour.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintGlow } from '../sky.ts'
import { at, short } from '../svg.ts'

/** A pool from straight above: lanes, light on the bottom, one body. */
export const pool: Scene = {
  name: 'pool',
  genres: ['sport', 'coming_of_age', 'thriller', 'drama', 'romance', 'mystery'],
  titleAt: ['top', 'bottom'],
  draw(view) {
    const { sketch, random, palette, width, height, titleAt } = view
    const { deep, mid, warm, light } = palette
    const water = mix(mid, light, random.between(0.06, 0.2))
    sketch.rect(
      0,
      0,
      width,
      height,
      sketch.linear([
        [0, mix(water, deep, 0.45)],
        [0.5, water],
        [1, mix(water, deep, 0.6)],
      ]),
    )
    paintGlow(view, view.focusX, titleAt === 'top' ? 720 : 480, 620, mix(water, light, 0.6), 0.45)
    const gap = random.between(215, 260)
    const first = view.focusX - gap * Math.ceil(view.focusX / gap) - gap / 2
    for (let x = first; x < width + gap; x += gap) {
      sketch.rect(x + gap / 2 - 17, 0, 34, height, mix(water, deep, 0.55), { opacity: 0.4 })
      paintRope(view, x)
    }
    paintCaustics(view)
    paintSwimmer(
      view,
      view.focusX + random.between(-20, 20),
      titleAt === 'top' ? 740 : 460,
      random.pick(['crawl', 'float']),
    )
    return { top: mix(water, light, 0.15), bottom: mix(water, light, 0.1) }

    function paintRope({ height: end }: SceneView, x: number): void {
      sketch.rect(x + 7, 0, 7, end, deep, { opacity: 0.25 })
      for (let y = -6; y < end; y += 22)
        sketch.rect(x - 5, y, 10, 17, Math.floor(y / 110) % 2 === 0 ? warm : light, { radius: 4 })
    }
  },
}

function paintCaustics({ sketch, random, palette, width, height }: SceneView): void {
  for (let index = 0; index < Math.round(width / 5); index++) {
    const [x, y] = [random.next() * width, random.next() * height]
    const size = random.between(26, 74)
    sketch.path(
      `M${at([x - size, y])}q${short(size * 0.5)} ${short(-size * random.between(0.2, 0.5))} ${short(size)} 0t${short(size)} ${short(random.between(-12, 12))}`,
      'none',
      {
        stroke: palette.light,
        strokeWidth: random.between(1, 3.4),
        opacity: random.between(0.06, 0.3),
        roundCaps: true,
      },
    )
  }
}

function paintSwimmer({ sketch, random, palette }: SceneView, x: number, y: number, style: string): void {
  const { deep, warm, light } = palette
  const skin = mix(mix('#c98a5f', light, 0.2), warm, 0.25)
  const suit = darken(deep, 0.3)
  const turn = `translate(${short(x)} ${short(y)}) rotate(${short(random.between(-24, 24))}) scale(1.75)`
  const limbs =
    style === 'crawl'
      ? ['M-22-56Q-44-84-40-150', 'M22-54Q50-34 44 22', 'M-10 44Q-14 90-18 142', 'M10 44Q18 88 12 136']
      : ['M-22-56Q-62-62-98-40', 'M22-56Q60-74 96-70', 'M-10 44Q-30 86-34 138', 'M10 44Q26 86 40 132']
  sketch.group({ transform: `translate(46 74) ${turn}`, opacity: 0.34 }, () => paintBody(deep, deep, deep))
  if (style === 'crawl') {
    for (let splash = 0; splash < 26; splash++) {
      const angle = random.between(0.7, 2.4)
      const reach = random.between(150, 300)
      sketch.circle(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach + 40, random.between(2, 9), light, {
        opacity: random.between(0.3, 0.8),
      })
    }
  } else {
    for (let ring = 1; ring <= 4; ring++)
      sketch.ellipse(x, y, 120 + ring * 58, 150 + ring * 52, 'none', {
        stroke: light,
        strokeWidth: 3.2 - ring * 0.5,
        opacity: 0.42 - ring * 0.08,
      })
  }
  sketch.group({ transform: turn }, () => paintBody(skin, suit, warm))

  function paintBody(flesh: typeof deep, cloth: typeof deep, cap: typeof deep): void {
    for (const limb of limbs) sketch.path(limb, 'none', { stroke: flesh, strokeWidth: 13, roundCaps: true })
    sketch.path('M-25-58Q0-72 25-58Q22-20 18 4Q22 30 17 46Q0 54-17 46Q-22 30-18 4Q-22-20-25-58Z', flesh)
    sketch.path(
      'M-15-62L-8-30Q0-24 8-30L15-62L21-50Q20-18 18 4Q22 30 17 46Q0 56-17 46Q-22 30-18 4Q-20-18-21-50Z',
      cloth,
    )
    sketch.circle(0, -82, 17.5, flesh)
    sketch.path('M-18-80A18 18 0 0 1 18-80Q0-70-18-80Z', cap)
  }
}
