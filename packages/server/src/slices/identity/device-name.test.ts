import { expect, it } from 'vitest'
import fc from 'fast-check'
import { deviceName } from './device-name.ts'

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36'

it.each([
  [chrome, 'Chrome on Linux'],
  [`${chrome.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64; x64')} Edg/126.0.0.0`, 'Microsoft Edge on Windows'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15',
    'Safari on macOS',
  ],
  ['curl/8.6.0', 'curl'],
  ['', 'Unknown device'],
  ['   ', 'Unknown device'],
  [null, 'Unknown device'],
])('names %s', (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name)
})

it('names anything, quickly and in one short line', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (userAgent) => {
      const name = deviceName(userAgent)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThan(80)
    }),
  )
})
