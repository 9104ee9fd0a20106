import { beforeEach, expect, test } from 'vitest'
import { lastPortal, rememberPortal } from './last-portal.ts'

beforeEach(() => window.localStorage.clear())

test('the next sign-in starts with the portal used last', () => {
  expect(lastPortal()).toBeUndefined()
  rememberPortal('investor')
  rememberPortal('production')
  expect(lastPortal()).toBe('production')
})

test('what is stored but is no portal counts as nothing', () => {
  window.localStorage.setItem('pitchey-portal', 'treasury')
  expect(lastPortal()).toBeUndefined()
})
