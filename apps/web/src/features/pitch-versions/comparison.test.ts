import { describe, expect, it } from 'vitest'
import { compareVersions, type Part } from './comparison.ts'

const paragraphs = (...texts: string[]) => texts.join('\n\n')
const outline = (parts: readonly Part[]) =>
  parts.map((part) => (part.kind === 'change' ? `change ${part.index}` : `${part.kind} ${part.texts.join('/')}`))

describe('two versions beside each other', () => {
  it('[VER8] only sections in which something changed are shown, and the rest is named', () => {
    const comparison = compareVersions(
      { title: 'Salt', logline: 'The same.', location: 'Ostend', aiNote: '' },
      { title: 'The Salt Line', logline: 'The same.', location: 'Ostend', aiNote: '' },
    )
    expect(comparison.sections.map(({ label, fields }) => [label, fields.map((field) => field.label)])).toEqual([
      ['The basics', ['Title']],
    ])
    expect(comparison.unchanged).toEqual(['Logline', 'Location'])
    expect(comparison.changeCount).toBe(1)
  })

  it('[VER8] what did not change is folded away, but for the line beside a change', () => {
    const { sections } = compareVersions(
      { longSynopsis: paragraphs('a', 'b', 'c', 'old one', 'd', 'e', 'f', 'g', 'old two', 'h') },
      { longSynopsis: paragraphs('a', 'b', 'c', 'new one', 'd', 'e', 'f', 'g', 'new two', 'h') },
    )
    expect(outline(sections[0]?.fields[0]?.parts ?? [])).toEqual([
      'fold a/b',
      'context c',
      'change 0',
      'context d',
      'fold e/f',
      'context g',
      'change 1',
      'context h',
    ])
  })

  it('[VER8] changes are numbered through all fields, in the order of reading', () => {
    const { sections, changeCount } = compareVersions(
      { title: 'A', logline: 'One.', tags: ['x'] },
      { tags: ['y'], logline: 'Two.', title: 'B' },
    )
    const numbers = sections.flatMap(({ fields }) => fields.flatMap(({ parts }) => outline(parts)))
    expect(numbers).toEqual(['change 0', 'change 1', 'change 2'])
    expect(changeCount).toBe(3)
  })

  it('[VER8] a field that only one of them knows is all new, or all gone', () => {
    const gone = compareVersions({ opener: 'Night. The sea.' }, {})
    expect(gone.sections[0]?.fields[0]?.parts).toEqual([
      { kind: 'change', index: 0, lines: [{ kind: 'removed', text: 'Night. The sea.' }] },
    ])
    expect(compareVersions({}, { opener: '' })).toEqual({ sections: [], unchanged: [], changeCount: 0 })
  })
})
