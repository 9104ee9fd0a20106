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

it('[ANA9] makes a text also of what begins a cell where semicolons part cells, and of full width', () => {
  expect(csvCell('＝1+1')).toBe("'＝1+1")
  expect(csvCell('a;=1+1')).toBe(`"a;'=1+1"`)
  expect(csvCell('a; "@x')).toBe(`"a;' ""@x"`)
  expect(csvCell('a;b')).toBe('"a;b"')
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', ';', ' ', '"', '=', '＋', '\n', '-')), (parts) => {
      for (const cell of csvCell(parts.join('')).split(';').slice(1))
        expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u)
    }),
  )
})

it('quotes cells that hold commas, semicolons, quotes or lines', () => {
  expect(csvCell('a,"b"')).toBe('"a,""b"""')
  expect(csvCell('two\nlines')).toBe('"two\nlines"')
  expect(csvCell('Café')).toBe('Café')
  expect(csvCell(-12)).toBe('-12')
})

it('begins with the mark of UTF-8 and ends every line alike', () => {
  expect(csvOf(['day', 'views'], [['2026-03-02', 3]])).toBe('\uFEFFday,views\r\n2026-03-02,3\r\n')
})
