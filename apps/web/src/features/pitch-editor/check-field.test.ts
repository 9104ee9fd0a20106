import { expect, test } from 'vitest'
import { checkField, partFaults } from './check-field.ts'
import { emptyRegistration, newCharacter } from './empty-values.ts'
import { testCharacter } from './test-pitch.ts'

test('a fault of an entry is found at its place as shown, past rows that are not begun', () => {
  const nameless = testCharacter(2, '', { description: 'Keeps the lamp.' })
  const list = [newCharacter(), testCharacter(1, 'Ines'), nameless]
  expect(partFaults('characters', list)).toEqual({ '2.name': 'Needed' })
  expect(checkField('characters', list)).toBe('Entry 2: Needed')
  expect(checkField('characters', [testCharacter(1, 'Ines')])).toBeUndefined()
})

test('ages that run backwards, a register that ends before it begins and an address that is none are refused', () => {
  const old = testCharacter(1, 'Ines', { ageFrom: 40, ageTo: 30 })
  expect(partFaults('characters', [old])).toHaveProperty('0.ageTo')
  const registration = { ...emptyRegistration, number: 'W-1', registeredOn: '2026-01-02', expiresOn: '2026-01-01' }
  expect(partFaults('registration', registration)).toHaveProperty('expiresOn')
  expect(partFaults('registration', { ...registration, expiresOn: '2031-01-01' })).toEqual({})
  expect(partFaults('links', { trailer: 'http://example.org', sizzle: null })).toHaveProperty('trailer')
  expect(partFaults('links', { trailer: 'https://example.org/x', sizzle: '' })).toEqual({})
})
