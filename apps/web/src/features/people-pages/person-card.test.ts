import { expect, test } from 'vitest'
import { placeOf } from './person-card.tsx'

test('a place names town and country, and a city that is its own country once', () => {
  expect(placeOf({ location: 'Cork', country: 'IE' })).toBe('Cork, Ireland')
  expect(placeOf({ location: 'Singapore', country: 'SG' })).toBe('Singapore')
  expect(placeOf({ location: '', country: 'IE' })).toBe('Ireland')
  expect(placeOf({ location: '', country: null })).toBe('')
})
