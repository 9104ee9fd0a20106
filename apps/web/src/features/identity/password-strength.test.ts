import { newPassword } from '@pitchey/contract/identity/endpoints'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { strengthOf } from './password-strength.ts'

test('what the contract refuses as too short is never called more than weak', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20, unit: 'grapheme-ascii' }), (password) => {
      if (!newPassword.safeParse(password).success) expect(strengthOf(password).level).toBe(1)
    }),
  )
})

test('length beats tricks, and repetition counts as weak', () => {
  expect(strengthOf('a quiet harbour at dusk').level).toBe(4)
  expect(strengthOf('aaaaaaaaaaaaaaaaaaaa').level).toBe(1)
  expect(strengthOf('P4$$wordish').level).toBe(3)
  expect(strengthOf('lighthouse').level).toBe(2)
  expect(strengthOf('short').words).toBe('5 more')
})
