import { describe, expect, it } from 'vitest'
import { richTextOf } from '../rich-text.ts'
import { completenessOf } from './completeness.ts'
import type { CompletenessDraft } from './completeness.ts'
import { emptyProtected, isFilled } from './protected-fields.ts'

const blank: CompletenessDraft = {
  ...emptyProtected,
  title: 'The Salt Line',
  logline: 'She stays.',
  genre: 'drama',
  format: 'feature',
  formatOther: null,
  themes: [],
  comps: [],
  budgetRange: null,
  country: null,
  language: null,
  aiUse: null,
  seekingInvestment: false,
}
const sectionOf = (draft: CompletenessDraft, name: string) =>
  completenessOf(draft).sections.find(({ section }) => section === name)

describe('what a reader still misses', () => {
  it('[PIT3] names what keeps a pitch off the market apart from what would make it better', () => {
    const { publishable, sections } = completenessOf(blank)
    expect(publishable).toBe(false)
    expect(sections.flatMap(({ needed }) => needed)).toEqual(['shortSynopsis', 'budgetRange', 'aiUse'])
    expect(sectionOf(blank, 'story')?.wished).toContain('opener')
    const ready = { ...blank, shortSynopsis: 'She stays.', budgetRange: 'under_250k' as const, aiUse: 'none' as const }
    expect(completenessOf(ready).publishable).toBe(true)
  })

  it('[PIT21] asks only for what has a place in this kind of project', () => {
    const names = (draft: CompletenessDraft) => completenessOf(draft).sections.map(({ section }) => section)
    expect(names(blank)).not.toContain('episodes')
    expect(names({ ...blank, format: 'series' })).toContain('episodes')
    expect(names({ ...blank, format: 'documentary' })).not.toContain('characters')
    expect(names(blank)).not.toContain('ask')
    expect(names({ ...blank, seekingInvestment: true })).toContain('ask')
  })

  it('[PIT21] never falls when something more is written, and ends at a hundred', () => {
    const draft = { ...blank }
    let before = completenessOf(draft).percent
    const steps: Partial<CompletenessDraft>[] = [
      { premise: 'What if?' },
      { opener: richTextOf('Dawn.') },
      { shortSynopsis: 'She stays.' },
      { longSynopsis: richTextOf('Eleven days.') },
      { world: richTextOf('The last light.') },
      { themes: ['Home'] },
      {
        characters: [
          {
            id: 'x',
            name: 'Bríd',
            description: '',
            ageFrom: null,
            ageTo: null,
            castingIdea: '',
            imageId: null,
            imageAlt: '',
          },
        ],
      },
      { targetAudience: 'Adults' },
      { comps: [{ title: 'Arrival', year: 2016, budget: null, worldwideGross: null, note: '' }] },
      { budgetRange: 'under_250k', country: 'IE', language: 'en' },
      { productionTimeline: 'Autumn' },
      { rights: { underlyingWork: 'original', underlyingNote: '', checklist: [] }, aiUse: 'none' },
    ]
    for (const step of steps) {
      Object.assign(draft, step)
      const { percent } = completenessOf(draft)
      expect(percent).toBeGreaterThan(before)
      before = percent
    }
    expect(before).toBe(100)
    expect(completenessOf(draft).sections.every(({ state }) => state === 'complete')).toBe(true)
  })

  it('counts an answer without anything in it as nothing', () => {
    expect([isFilled({ amount: null, wanted: [], closesOn: null, note: '' }), isFilled(' '), isFilled([])]).toEqual([
      false,
      false,
      false,
    ])
    expect(isFilled({ trailer: null, sizzle: 'https://films.example/s' })).toBe(true)
  })
})
