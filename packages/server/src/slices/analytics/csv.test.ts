import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCell, csvOf } from './csv.ts'

it('[ANA9] makes whatever a spreadsheet would run a text', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '\n+']) {
    expect(csvCell(`${start}cmd|' /C calc'!A0`).replace(/^"/u, '')).toMatch(/^'/u)
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(csvCell(text).replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r]/u)
    }),
  )
})

it('quotes cells that hold commas, quotes or lines', () => {
  expect(csvCell('a,"b"')).toBe('"a,""b"""')
  expect(csvCell('two\nlines')).toBe('"two\nlines"')
  expect(csvCell('Café')).toBe('Café')
  expect(csvCell(-12)).toBe('-12')
})

it('begins with the mark of UTF-8 and ends every line alike', () => {
  expect(csvOf(['day', 'views'], [['2026-03-02', 3]])).toBe('\uFEFFday,views\r\n2026-03-02,3\r\n')
})
