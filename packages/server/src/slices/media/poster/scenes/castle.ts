import { darken, mix } from '../colour.ts'
import { anyPose, paintBirds, paintPerson } from '../figures.ts'
import type { Scene, SceneView } from '../scene.ts'
import { paintClouds, paintGlow, paintMist, paintMoon, paintSky, paintStars, paintSun, type Hour } from '../sky.ts'
import { at, polygon, short, type Fill, type Point } from '../svg.ts'
import { crag, paintHills, paintPeaks } from '../terrain.ts'

/** A keep on a rock at the end of a bridge. */
export const castle: Scene = {
  name: 'castle',
  genres: ['fantasy', 'historical', 'adventure', 'animation', 'family', 'horror', 'war'],
  titleAt: ['top'],
  draw(view) {
    const { sketch, random, palette, width, focusX } = view
    const { deep, mid, warm, light } = palette
    const hour = random.pick<Hour>(['night', 'dusk', 'dawn'])
    const sky = paintSky(view, hour, 960)
    const x = focusX + random.between(-40, 40)
    if (hour === 'night') {
      paintStars(view, 130, 600)
      paintMoon(view, x + random.between(-60, 60), 600, random.between(120, 160))
    } else paintSun(view, x + random.between(-50, 50), 650, random.between(120, 165))
    paintClouds(view, 640, 90, 5, [mix(mid, warm, 0.35), mix(warm, light, 0.3)], 0.35)
    paintPeaks(view, 880, 210, 220, mix(mix(mid, warm, 0.35), deep, 0.1), mix(mid, warm, 0.62))
    paintMist(view, 870, 200, mix(warm, light, 0.35), 0.36)
    const ink = darken(mix(deep, mid, 0.12), 0.25)
    const rock = random.between(815, 845)
    paintRock(view, x, rock, ink)
    paintKeep(view, x, rock, ink)
    paintMist(view, 1000, 210, mix(warm, mid, 0.35), 0.4)
    const front = paintHills(view, 1080, 24, 260, darken(deep, 0.55))
    const riderX = focusX + random.pick([-220, 200])
    paintPerson(sketch, riderX, front(riderX) + 4, 92, darken(deep, 0.75), anyPose(random))
    paintBirds(view, x + random.pick([-210, 210]), 560, random.integer(3, 8), ink, 11)
    sketch.rect(0, 1100, width, 110, darken(deep, 0.6), { opacity: 0.6 })
    return { top: sky.colourAt(230), bottom: darken(deep, 0.35) }
  },
}

function paintRock({ sketch, random, palette, height }: SceneView, x: number, top: number, ink: Fill): void {
  const left = crag(random, [x - 330, height], [x - 150, top], 0.28, 5)
  const right = crag(random, [x + 150, top], [x + 340, height], 0.28, 5)
  sketch.path(polygon([...left, ...right]), ink)
  for (let face = 0; face < 8; face++) {
    const start: Point = [x + random.between(-120, 150), top + random.between(14, 60)]
    const end: Point = [start[0] + random.between(-30, 60), start[1] + random.between(90, 220)]
    sketch.path(
      polygon([...crag(random, start, end, 0.35, 3), [end[0] + 26, end[1] - 8], [start[0] + 30, start[1] + 18]]),
      mix(palette.deep, palette.mid, 0.5),
      { opacity: 0.3 },
    )
  }
}

function paintKeep(view: SceneView, x: number, base: number, ink: Fill): void {
  const { sketch, random, palette } = view
  const count = random.integer(5, 7)
  const towers = Array.from({ length: count }, (_, index) => {
    const place = (index / (count - 1)) * 2 - 1
    return {
      x: x + place * 128,
      half: random.between(17, 29),
      tall: (250 - Math.abs(place) * 120) * random.between(0.75, 1.15),
    }
  })
  paintWall(view, x - 148, x + 148, base, ink)
  for (const tower of towers) {
    paintTower(view, tower, base, ink)
  }
  sketch.path(`M${at([x - 20, base + 12])}v-34a20 20 0 0 1 40 0v34Z`, palette.warm)
  for (const bar of [-10, 0, 10]) sketch.rect(x + bar - 1, base - 40, 2, 52, ink)
}

/** The curtain wall with its teeth. */
function paintWall({ sketch }: SceneView, from: number, to: number, base: number, ink: Fill): void {
  const top = base - 74
  let data = `M${at([from, base + 14])}V${short(top)}`
  for (let tooth = from; tooth < to - 1; tooth += 18)
    data += `H${short(tooth + 9)}V${short(top + 10)}H${short(Math.min(to, tooth + 18))}V${short(top)}`
  sketch.path(`${data}V${short(base + 14)}Z`, ink)
}

interface Tower {
  readonly x: number
  readonly half: number
  readonly tall: number
}

function paintTower(view: SceneView, tower: Tower, base: number, ink: Fill): void {
  const { sketch, random, palette } = view
  const top = base - tower.tall
  sketch.path(
    polygon([
      [tower.x - tower.half, base + 10],
      [tower.x - tower.half, top],
      [tower.x + tower.half, top],
      [tower.x + tower.half, base + 10],
    ]),
    ink,
  )
  if (random.chance(0.65)) paintSpire(view, tower, top, ink)
  else paintTeeth(view, tower, top, ink)
  for (let window = 0; window < 3; window++) {
    if (random.chance(0.45)) continue
    const [windowX, windowY] = [tower.x + random.between(-0.4, 0.4) * tower.half, top + 24 + window * 40]
    if (windowY > base - 20) continue
    paintGlow(view, windowX, windowY, 26, palette.warm, 0.6)
    sketch.path(`M${at([windowX - 3.4, windowY + 8])}v-9a3.4 3.4 0 0 1 6.8 0v9Z`, palette.light)
  }
}

function paintSpire({ sketch, random, palette }: SceneView, tower: Tower, top: number, ink: Fill): void {
  const peak = top - tower.half * random.between(2.4, 3.8)
  sketch.path(
    polygon([
      [tower.x - tower.half * 1.35, top + 2],
      [tower.x, peak],
      [tower.x + tower.half * 1.35, top + 2],
    ]),
    ink,
  )
  sketch.line(
    [
      [tower.x, peak + 3],
      [tower.x, peak - 24],
    ],
    ink,
    2,
  )
  sketch.path(
    polygon([
      [tower.x, peak - 24],
      [tower.x + 24, peak - 17],
      [tower.x, peak - 9],
    ]),
    palette.warm,
  )
}

function paintTeeth({ sketch }: SceneView, tower: Tower, top: number, ink: Fill): void {
  sketch.rect(tower.x - tower.half - 5, top - 4, tower.half * 2 + 10, 14, ink)
  for (let tooth = 0; tooth < 4; tooth++)
    sketch.rect(
      tower.x - tower.half - 5 + tooth * ((tower.half * 2 + 10) / 3.6),
      top - 14,
      (tower.half * 2 + 10) / 7,
      12,
      ink,
    )
}
