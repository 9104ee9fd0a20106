import type { Random } from './random.ts'
import type { SceneView } from './scene.ts'
import { at, curve, short, type Fill, type Point } from './svg.ts'

/** A skyline from beyond the left edge to beyond the right one. */
export function skyline(view: SceneView, base: number, amplitude: number, step: number): readonly Point[] {
  const points: Point[] = []
  const phase = view.random.between(0, step)
  for (let x = -step - phase; x <= view.width + step * 2; x += step) {
    points.push([x + view.random.between(-0.2, 0.2) * step, base + view.random.between(-amplitude, amplitude)])
  }
  return points
}

/** Soft hills, filled down to the bottom of the picture. Returns the height of the ground at an x. */
export function paintHills(
  view: SceneView,
  base: number,
  amplitude: number,
  step: number,
  fill: Fill,
): (x: number) => number {
  const points = skyline(view, base, amplitude, step)
  view.sketch.path(`M${curve(points)}V${view.height + 5}H${short(points[0]?.[0] ?? 0)}Z`, fill)
  return (x) => heightOn(points, x)
}

/** Where the curve through the points is at an x. */
export function heightOn(points: readonly Point[], x: number): number {
  const next = points.findIndex((point) => point[0] >= x)
  const after = points[next] ?? points.at(-1)
  const before = points[next - 1] ?? after
  if (after === undefined || before === undefined) return 0
  const span = after[0] - before[0]
  const share = span === 0 ? 0 : Math.min(1, Math.max(0, (x - before[0]) / span))
  const eased = share * share * (3 - 2 * share)
  return before[1] + (after[1] - before[1]) * eased
}

/** A jagged line between two points, broken where the ground would break: midpoint displacement. */
export function crag(random: Random, from: Point, to: Point, roughness: number, depth: number): readonly Point[] {
  if (depth === 0) return [from, to]
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const middle: Point = [
    (from[0] + to[0]) / 2 + random.between(-0.1, 0.1) * length * roughness,
    (from[1] + to[1]) / 2 + random.between(-0.5, 0.5) * length * roughness,
  ]
  const left = crag(random, from, middle, roughness * 0.85, depth - 1)
  return [...left, ...crag(random, middle, to, roughness * 0.85, depth - 1).slice(1)]
}

/** A range of peaks, filled down to the bottom, with lit slopes when `lit` is given. */
export function paintPeaks(view: SceneView, base: number, rise: number, step: number, fill: Fill, lit?: Fill): void {
  const { random, sketch, width, height } = view
  const summits: Point[] = []
  for (let x = -step * random.between(0.4, 1); x < width + step * 1.5; x += step * random.between(0.7, 1.3)) {
    summits.push(
      [x, base - rise * random.between(0.35, 1)],
      [x + step * random.between(0.4, 0.6), base - rise * random.between(0, 0.25)],
    )
  }
  const outline = summits.flatMap((point, index) => {
    const next = summits[index + 1]
    return next === undefined ? [] : crag(random, point, next, 0.32, 4).slice(0, -1)
  })
  const first = outline[0]
  if (first === undefined) return
  sketch.path(`M${outline.map(at).join('L')}V${height + 5}H${short(first[0])}Z`, fill)
  if (lit === undefined) return
  for (const [index, summit] of summits.entries()) {
    const valley = summits[index + 1]
    if (index % 2 === 1 || valley === undefined) continue
    const fall = valley[1] - summit[1]
    const inner: Point = [summit[0] + (valley[0] - summit[0]) * 0.12, summit[1] + fall * random.between(0.7, 1)]
    const edge = crag(random, inner, summit, 0.28, 3)
    const slope = crag(random, summit, [valley[0], valley[1]], 0.02, 2)
    sketch.path(`M${slope.map(at).join('L')}L${edge.map(at).join('L')}Z`, lit)
  }
}

/** The light of something bright on water: broken strokes that widen towards the viewer. */
export function paintGlitter(
  view: SceneView,
  x: number,
  top: number,
  bottom: number,
  spread: number,
  fill: Fill,
  strength: number,
): void {
  const { random, sketch } = view
  for (let index = 0; index < 70; index++) {
    const depth = random.next() ** 1.3
    const y = top + depth * (bottom - top)
    const half = spread * (0.18 + depth * 0.82)
    const length = half * random.between(0.2, 0.9)
    const middle = x + random.between(-0.5, 0.5) * half
    sketch.rect(middle - length / 2, y, length, 1.4 + depth * 3.6, fill, {
      radius: 2,
      opacity: strength * random.between(0.25, 1) * (1 - depth * 0.55),
    })
  }
}

/** Faint level strokes that make a surface read as water. */
export function paintRipples(view: SceneView, top: number, count: number, fill: Fill, strength: number): void {
  const { random, sketch, width, height } = view
  for (let index = 0; index < Math.round((count * width) / 800); index++) {
    const depth = random.next() ** 1.7
    const length = 24 + depth * 150 * random.between(0.5, 1.4)
    sketch.rect(random.next() * width - length / 2, top + depth * (height - top), length, 1.2 + depth * 2.6, fill, {
      radius: 1.5,
      opacity: strength * random.between(0.2, 1),
    })
  }
}
