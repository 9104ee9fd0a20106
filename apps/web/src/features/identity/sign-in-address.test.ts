import { expect, test } from 'vitest'
import { resetAddress, signInAddress } from './sign-in-address.ts'

test('sign-in keeps the portal and the page that was wanted', () => {
  expect(signInAddress({ portal: 'investor', next: '/pitch/the-salt-line?pages=2' })).toBe(
    '/sign-in?portal=investor&next=%2Fpitch%2Fthe-salt-line%3Fpages%3D2',
  )
  expect(resetAddress('t0ken', { portal: 'creator' })).toBe('/reset?token=t0ken&portal=creator')
})

test('sign-in keeps neither an unknown portal nor a page of another site', () => {
  expect(signInAddress({ portal: 'evil', next: '//evil.example' })).toBe('/sign-in')
  expect(signInAddress({ portal: null, next: null })).toBe('/sign-in')
})
