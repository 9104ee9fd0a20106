import { expect, test } from 'vitest'
import { firstName, greetingAt } from './greeting.ts'

test.each([
  [0, 'Good night'],
  [5, 'Good morning'],
  [12, 'Good afternoon'],
  [18, 'Good evening'],
  [23, 'Good evening'],
])('at %i o’clock the greeting is “%s”', (hour, greeting) => {
  expect(greetingAt(hour)).toBe(greeting)
})

test('somebody is greeted by the first word of their name', () => {
  expect(firstName('  Maren Oduya ')).toBe('Maren')
  expect(firstName('李雷')).toBe('李雷')
})
