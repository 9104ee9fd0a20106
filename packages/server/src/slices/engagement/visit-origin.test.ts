import { expect, it } from 'vitest'
import { visitor } from '../../kernel/actor.ts'
import { deviceOf, visitOriginOf } from './visit-origin.ts'

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36', 'phone'],
  ['Mozilla/5.0 (Linux; Android 15; SM-X910) AppleWebKit/537.36 Chrome/140 Safari/537.36', 'tablet'],
  ['Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148', 'tablet'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140 Safari/537.36', 'desktop'],
  ['', 'unknown'],
])('[ANA1] tells the class of a device: %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device)
})

it('[ANA1] keeps classes alone: neither address nor browser', () => {
  const geo = { countryOf: (address: string) => (address === '192.0.2.1' ? 'NO' : 'unknown') }
  const request = { id: null, address: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)' }
  expect(visitOriginOf(visitor, request, 'search', geo)).toEqual({
    source: 'search',
    portal: 'visitor',
    country: 'NO',
    device: 'desktop',
  })
})
