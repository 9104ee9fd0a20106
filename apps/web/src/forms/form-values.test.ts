import { expect, test } from 'vitest'
import { changedValues, orNull, yearOrNull } from './form-values.ts'

test('only touched fields are sent', () => {
  expect(changedValues({ name: 'a', about: 'b', website: null }, { about: true, name: false })).toEqual({ about: 'b' })
})

test('nothing typed is null, and what is typed stays as it is', () => {
  expect(['', '  ', undefined, null, ' a '].map(orNull)).toEqual([null, null, null, null, ' a '])
  expect(['', null, undefined, '1999', 'soon'].map(yearOrNull)).toEqual([null, null, null, 1999, Number.NaN])
})
