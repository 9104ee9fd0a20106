import { expect, it } from 'vitest'
import { isReservedHandle } from './handle-rules.ts'

it.each(['me', 'admin', 'api', 'settings', 'pitchey', 'support', 'pitchey-team', 'p1tchey'])(
  'reserves %s',
  (handle) => {
    expect(isReservedHandle(handle)).toBe(true)
  },
)

it.each(['maren-oduya', 'administrata', 'pitcheyan', 'mel'])('leaves %s to people', (handle) => {
  expect(isReservedHandle(handle)).toBe(false)
})
