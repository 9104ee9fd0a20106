// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hiddenForMs, idleAfterMs, watchIdleness } from './idleness.ts'

const visibility = vi.spyOn(document, 'visibilityState', 'get')
const turn = (state: DocumentVisibilityState): void => {
  visibility.mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}
const touch = (): boolean => document.dispatchEvent(new Event('keydown'))

let told: boolean[] = []
let watching: ReturnType<typeof watchIdleness>
beforeEach(() => {
  vi.useFakeTimers()
  visibility.mockReturnValue('visible')
  told = []
  watching = watchIdleness((idle) => told.push(idle))
})
afterEach(() => {
  watching.stop()
  vi.useRealTimers()
})

test('[RT7] five minutes without input are away, and the next input is back, each told once', () => {
  vi.advanceTimersByTime(idleAfterMs - 1000)
  touch()
  vi.advanceTimersByTime(idleAfterMs - 1)
  expect(told).toEqual([])
  vi.advanceTimersByTime(1)
  expect(told).toEqual([true])
  vi.advanceTimersByTime(idleAfterMs)
  touch()
  touch()
  expect(told).toEqual([true, false])
  vi.advanceTimersByTime(idleAfterMs)
  expect(told).toEqual([true, false, true])
})

test('[RT7] a tab that is hidden for half a minute is away; a glance elsewhere is not', () => {
  turn('hidden')
  vi.advanceTimersByTime(hiddenForMs - 1)
  turn('visible')
  vi.advanceTimersByTime(hiddenForMs)
  expect(told).toEqual([])
  turn('hidden')
  vi.advanceTimersByTime(hiddenForMs)
  expect(told).toEqual([true])
  expect(watching.isIdle()).toBe(true)
  turn('visible')
  expect(told).toEqual([true, false])
})

test('[RT7] a tab that is not watched any more says nothing', () => {
  watching.stop()
  vi.advanceTimersByTime(idleAfterMs * 2)
  touch()
  expect(told).toEqual([])
})
