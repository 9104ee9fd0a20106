import type { Random } from './random.ts'
import type { SceneView } from './scene.ts'
import { at, polygon, short, type Fill, type Point, type Sketch } from './svg.ts'

export type Pose = 'standing' | 'coat' | 'dress' | 'hat' | 'walking'

const poses: readonly [Pose, ...Pose[]] = ['standing', 'coat', 'dress', 'hat', 'walking']

/** Outlines of a person 100 units tall whose feet stand on the origin, without the head. */
const bodies: Record<Pose, string> = {
  standing:
    'M-4-85H4Q13-82 14.5-74L17-47Q17-43 14-44L10.5-66 11-44 8.5 0H2.5L0-38-2.5 0H-8.5L-11-44-10.5-66-14-44Q-17-43-17-47L-14.5-74Q-13-82-4-85Z',
  coat: 'M-4-86Q0-83 4-86Q14-82 15-74L18-46Q17-41 14-43L12-58 16-20Q9-17 7.5-18L6.5 0H1.5L0-18-1.5 0H-6.5L-7.5-18Q-9-17-16-20L-12-58-14-43Q-17-41-18-46L-15-74Q-14-82-4-86Z',
  dress:
    'M-3-85H3Q9.5-82 10.5-74L13.5-50Q13-46 10.5-48L7.5-66 6.5-56Q11-38 15-19Q9-16 4.5-17L4 0H1L0-17-1 0H-4L-4.5-17Q-9-16-15-19Q-11-38-6.5-56L-7.5-66-10.5-48Q-13-46-13.5-50L-10.5-74Q-9.5-82-3-85Z',
  hat: 'M-4-86Q0-83 4-86Q14-82 15-74L18-46Q17-41 14-43L12-58 15-26Q9-23 8-24L7 0H1.5L0-24-1.5 0H-7L-8-24Q-9-23-15-26L-12-58-14-43Q-17-41-18-46L-15-74Q-14-82-4-86Z',
  walking:
    'M-3-85H4Q11-82 12-74L17-52 20-43Q17-40 15-43L10-54 9-62 9-44 13-24 17-2 12 0 7-20 0-38-4-20-13-2-17-5-10-23-8-44-8-62-13-45Q-16-43-16-47L-12-74Q-11-82-3-85Z',
}

/** A person seen from behind or from afar. `y` is the ground under the feet, `height` the height of the body. */
export function paintPerson(
  sketch: Sketch,
  x: number,
  y: number,
  height: number,
  fill: Fill,
  pose: Pose = 'standing',
): void {
  const scale = Math.round(height * 10) / 1000
  sketch.group({ transform: `translate(${short(x)} ${short(y)}) scale(${scale})` }, () => {
    sketch.path(bodies[pose], fill)
    sketch.ellipse(0.3, -92, 6.4, 7.6, fill)
    sketch.rect(-2.6, -88, 5.2, 6, fill)
    if (pose === 'dress') sketch.path('M-7-92Q-7-101 0.3-101Q7.6-101 7.6-92L9-80Q4-84 0-84Q-5-84-8.4-80Z', fill)
    if (pose === 'hat') sketch.path('M-13-94Q0-98 13-94L13-92.5Q0-90 -13-92.5ZM-7-94L-6-102Q0-104.5 6-102L7-94Z', fill)
  })
}

/** One of the ways to stand. */
export function anyPose(random: Random): Pose {
  return random.pick(poses)
}

/** A conifer standing on `y`: uneven boughs on a straight trunk. */
export function paintPine(sketch: Sketch, random: Random, x: number, y: number, height: number, fill: Fill): void {
  const tiers = Math.max(5, Math.min(10, Math.round(height / 26)))
  const half = height * random.between(0.15, 0.21)
  const right: Point[] = []
  const left: Point[] = []
  for (let tier = 1; tier <= tiers; tier++) {
    const share = tier / tiers
    const level = y - height + height * 0.93 * share
    const inset = level - (height / tiers) * 0.28
    const reach = half * share ** 0.85
    right.push([x + reach * random.between(0.82, 1.1), level], [x + reach * 0.42, inset + (height / tiers) * 0.16])
    left.push([x - reach * random.between(0.82, 1.1), level], [x - reach * 0.42, inset + (height / tiers) * 0.16])
  }
  sketch.path(
    polygon([[x, y - height], ...right, [x + height * 0.016, y], [x - height * 0.016, y], ...left.toReversed()]),
    fill,
  )
}

/** A stand of conifers over the whole width, on a ground given by its height at an x. */
export function paintPines(
  view: SceneView,
  groundAt: (x: number) => number,
  spacing: number,
  heights: readonly [number, number],
  fill: Fill,
): void {
  for (let x = -spacing; x < view.width + spacing; x += spacing * view.random.between(0.55, 1.35)) {
    paintPine(view.sketch, view.random, x, groundAt(x) + 6, view.random.between(heights[0], heights[1]), fill)
  }
}

/** Birds far off, gliding in a loose flock around a point. */
export function paintBirds(
  { sketch, random }: SceneView,
  x: number,
  y: number,
  count: number,
  fill: Fill,
  size = 13,
): void {
  for (let index = 0; index < count; index++) {
    const wing = size * random.between(0.5, 1.2)
    const birdX = x + random.between(-1, 1) * size * 14
    const birdY = y + random.between(-1, 1) * size * 5
    const lift = wing * random.between(0.25, 0.75)
    const data = `M${at([birdX - wing, birdY - lift * 0.5])}Q${at([birdX - wing * 0.4, birdY - lift])} ${at([birdX, birdY])}Q${at([birdX + wing * 0.4, birdY - lift])} ${at([birdX + wing, birdY - lift * 0.5])}Q${at([birdX + wing * 0.4, birdY - lift * 0.55])} ${at([birdX, birdY + wing * 0.2])}Q${at([birdX - wing * 0.4, birdY - lift * 0.55])} ${at([birdX - wing, birdY - lift * 0.5])}Z`
    sketch.path(data, fill)
  }
}

/** A house with a gable, its lit windows and door; `y` is the ground, `x` the middle. */
export function paintHouse(
  sketch: Sketch,
  x: number,
  y: number,
  width: number,
  height: number,
  wall: Fill,
  lamp: Fill,
): void {
  const roof = y - height * 0.62
  sketch.path(`M${at([x - width / 2, y + 4])}V${short(roof)}H${short(x + width / 2)}V${short(y + 4)}Z`, wall)
  sketch.path(
    polygon([
      [x - width * 0.57, roof + 3],
      [x - width * 0.3, y - height],
      [x + width * 0.3, y - height],
      [x + width * 0.57, roof + 3],
    ]),
    wall,
  )
  sketch.rect(x + width * 0.16, y - height * 1.16, width * 0.09, height * 0.3, wall)
  for (const share of [-0.32, 0.14]) {
    sketch.rect(x + width * share, y - height * 0.45, width * 0.17, height * 0.22, lamp)
    sketch.line(
      [
        [x + width * (share + 0.085), y - height * 0.45],
        [x + width * (share + 0.085), y - height * 0.23],
      ],
      wall,
      width * 0.012,
    )
  }
}
