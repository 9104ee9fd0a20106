import { describe, expect, it } from 'vitest'
import { contentWords, describedFields, fieldLines } from './version-text.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

describe('what a version says', () => {
  it('[VER7] a formatted text is its blocks, list items with their mark, without its form', () => {
    const doc = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Act one' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'She ' },
            { type: 'text', text: 'stays', marks: [{ type: 'bold' }] },
            { type: 'text', text: '.' },
          ],
        },
        { type: 'paragraph' },
        { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('salt'), paragraph('more salt')] }] },
        {
          type: 'orderedList',
          content: [
            { type: 'listItem', content: [paragraph('first')] },
            { type: 'listItem', content: [paragraph('second')] },
          ],
        },
        { type: 'blockquote', content: [paragraph('Go home.')] },
      ],
    }
    expect(fieldLines('longSynopsis', doc)).toEqual([
      'Act one',
      'She stays.',
      '• salt',
      'more salt',
      '1. first',
      '2. second',
      'Go home.',
    ])
  })

  it('[VER7] a text is its paragraphs, a list its entries, a choice its label, an amount its figure', () => {
    expect(fieldLines('shortSynopsis', 'One.\n\nTwo.')).toEqual(['One.', 'Two.'])
    expect(fieldLines('themes', ['guilt', 'salt'])).toEqual(['guilt, salt'])
    expect(fieldLines('genre', 'sci_fi')).toEqual(['Sci-Fi'])
    expect(fieldLines('estimatedBudget', { amountMinor: 120_000_000, currency: 'EUR' })).toEqual(['€1,200,000'])
    expect(fieldLines('disclosure', { longSynopsis: 2 })).toEqual(['Long synopsis: under an agreement'])
    expect(fieldLines('seekingInvestment', true)).toEqual(['Yes'])
    expect(fieldLines('location', '')).toEqual([])
    expect(fieldLines('country', null)).toEqual([])
    expect(
      fieldLines('characters', [{ id: 'c1', description: 'Keeps the light.', name: 'Ada', ageFrom: 40, ageTo: null }]),
    ).toEqual(['Ada · Age from: 40', 'Keeps the light.'])
  })

  it('[VER7] fields come in reading order, and one that nobody has heard of comes along', () => {
    const fields = describedFields({ tags: [], soundtrackPlan: '' }, { title: 'A', longSynopsis: '' })
    expect(fields.map(({ section, label }) => `${section}: ${label}`)).toEqual([
      'basics: Title',
      'story: Long synopsis',
      'story: Tags',
      'other: Soundtrack plan',
    ])
  })

  it('[VER7] what is written counts as words, and what is chosen does not', () => {
    expect(contentWords({ title: 'The Salt Line', genre: 'sci_fi', disclosure: { location: 2 }, comps: [] })).toBe(3)
    expect(
      contentWords({ longSynopsis: { type: 'doc', content: [paragraph('東京物語です'), paragraph('two words')] } }),
    ).toBeGreaterThan(3)
  })
})
