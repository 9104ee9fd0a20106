import { expect, it } from 'vitest'
import { depthOf } from './use-note-reading.ts'

it.each([
  [{ top: 800, height: 1000 }, 0],
  [{ top: 300, height: 1000 }, 50],
  [{ top: -400, height: 1000 }, 100],
  [{ top: 900, height: 1000 }, 0],
  [{ top: 0, height: 0 }, 0],
])('measures how much of a text was seen in a window of 800 pixels: %o is %i %', (box, depth) => {
  expect(depthOf(box, 800)).toBe(depth)
})
