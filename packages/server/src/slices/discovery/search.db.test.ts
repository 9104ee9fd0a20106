import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { isStopWord } from './stop-words.ts'

let product: TestProduct
let api: ApiCaller
let owner: Person
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
beforeEach(async () => {
  owner = await product.addPerson({ userType: 'creator', name: 'Ines Quintela' })
})
afterAll(() => product.stop())

const publish = (fields: Record<string, unknown>) => livePitch(api, owner, fields)
const search = (text: string, more: Record<string, unknown> = {}) =>
  api.call('GET /api/pitches', { search: text, ...more })
const titles = async (text: string, more: Record<string, unknown> = {}) =>
  (await search(text, more)).items.map((item) => item.title).toSorted()

/** Does at once what publishing a pitch puts in the queue. */
const learn = async (id: string) => {
  const found = product.product.jobs.find((job) => job.queue === 'market.learn-words')
  expect(found?.on).toContain('pitch.publish')
  await found?.run(product.kernel, { id })
}

const words = sqlStatement<{ inIndex: boolean }>(
  'test.word-in-index',
  `select numnode(to_tsquery('public.pitchey', quote_literal($1::text))) > 0 as "inIndex"`,
)

describe('searching', () => {
  it('[SRCH1] finds words, phrases and what holds none of the excluded ones', async () => {
    await publish({ title: 'Amber Causeway', logline: 'A toll keeper counts the drowned.' })
    await publish({ title: 'Causeway of Amber', logline: 'A toll keeper counts the living.' })
    expect(await titles('amber causeway')).toEqual(['Amber Causeway', 'Causeway of Amber'])
    expect(await titles('"amber causeway"')).toEqual(['Amber Causeway'])
    expect(await titles('amber -drowned')).toEqual(['Causeway of Amber'])
    expect(await titles('amber -"amber causeway"')).toEqual(['Causeway of Amber'])
    expect(await titles('ambers counting')).toEqual(['Amber Causeway', 'Causeway of Amber'])
    expect(await titles('amber or nothing')).toEqual([])
  })

  it('[SRCH4] folds accents and forms of letters, on either side', async () => {
    await publish({ title: 'L’Été à Lisbonne', logline: 'Caf\u0065\u0301 stories of \uFB01ne weather.' })
    for (const text of ['ete lisbonne', 'ÉTÉ', 'cafe', 'café', 'fine weather']) {
      expect(await titles(text)).toEqual(['L’Été à Lisbonne'])
    }
  })

  it('[SRCH5] finds parts of runs in scripts without spaces, and single characters', async () => {
    await publish({ title: '東京物語の夜', logline: 'ความรักในกรุงเทพ' })
    await publish({ title: '京東の物', logline: 'Another story.' })
    expect(await titles('物語')).toEqual(['東京物語の夜'])
    expect(await titles('東京')).toEqual(['東京物語の夜'])
    expect(await titles('กรุงเทพ')).toEqual(['東京物語の夜'])
    expect(await titles('東')).toEqual(['京東の物', '東京物語の夜'])
    expect(await titles('京 -東京')).toEqual(['京東の物'])
    const { search: found } = await search('物語')
    expect(found?.highlights.map((highlight) => highlight.title)).toEqual([[[2, 4]]])
  })

  it('[SRCH5] takes the longest texts of such scripts within the time that any statement has', async () => {
    const syllables = Array.from({ length: 39_000 }, (_, i) => String.fromCodePoint(0xac00 + ((i * 7919) % 11_172)))
    const open = (longSynopsis: string) => ({ longSynopsis, disclosure: { longSynopsis: 0 } })
    await publish({ title: 'Begins in Latin', ...open(`${'a'.repeat(17_000)} 東京`) })
    await publish({ title: 'A long run', ...open(syllables.join('')) })
    expect(await titles(syllables.slice(15_000, 15_006).join(''))).toEqual(['A long run'])
  })

  it('[SRCH7] looks for words that are in every text in titles, when nothing else is asked for', async () => {
    await publish({ title: 'It', logline: 'A fair comes to town.' })
    await publish({ title: 'Carousel', logline: 'It comes to town.' })
    expect(await titles('it')).toEqual(['It'])
    expect(await titles('it fair')).toEqual(['It'])
    expect(await titles('it -fair')).toEqual([])
  })

  it('[SRCH7] knows which words the index leaves out', async () => {
    for (const word of ['the', 'it', 'who', 'now', 'themselves', 'house', 'us', 'may', 'would', 'los']) {
      const { inIndex } = only(await product.database.rows(words, [word]))
      expect({ word, common: isStopWord(word) }).toEqual({ word, common: !inIndex })
    }
  })

  it('[SRCH2] answers plainly where there is nothing to look for', async () => {
    await publish({ title: 'Plain Answer' })
    for (const text of ['"""" "', '& | ! <-> :*', '- -- -', '🦊']) {
      expect(await search(text)).toEqual({
        items: [],
        nextCursor: null,
        search: { fault: 'no_words', didYouMean: null, highlights: [] },
      })
      expect(await api.call('GET /api/pitches/facets', { search: text })).toMatchObject({ total: 0 })
    }
    expect((await search('-western')).search?.fault).toBe('only_exclusions')
    expect((await api.refusal('GET /api/pitches', { search: '"'.repeat(1000) })).code).toBe('invalid_input')
    expect((await api.refusal('GET /api/pitches', { search: 'nul\u0000' })).code).toBe('invalid_input')
  })

  it('[SRCH3] takes whatever is made of operators and never fails', async () => {
    const odd = [
      "'",
      "''",
      String.raw`\'`,
      "a'b\\",
      '(((',
      ':*',
      'a:*b',
      "'x':A",
      'a<1>b',
      '%_\\',
      '\\',
      'a|b',
      '!a',
      '<->',
      'a&',
      '٠١',
      'ﷺ',
      'a'.repeat(200),
      'a '.repeat(100),
      '東'.repeat(200),
      '-'.repeat(120),
      '"-"-"',
      'x" -"',
      'a \u0301\u0302',
      '"\u0301"',
    ]
    for (const text of odd) {
      for (const sort of ['relevance', 'trending', 'ending_soon'])
        expect((await search(text, { sort })).items).toBeInstanceOf(Array)
      await api.call('GET /api/pitches/facets', { search: text })
      if (text.length <= 80) await api.call('GET /api/search/suggest', { q: text })
    }
  })

  it('[SRCH6] says where the words show in title, logline and name, as ranges and never as HTML', async () => {
    await publish({ title: 'Cinnabar <b>Kites</b>', logline: 'Two kites & a CINNABAR kite.' })
    const { items, search: found } = await search('cinnabar kite quintela')
    const [highlight] = found?.highlights ?? []
    const shown = (text: string | undefined, ranges: readonly (readonly [number, number])[] | undefined) =>
      ranges?.map(([from, to]) => text?.slice(from, to))
    expect(highlight?.id).toBe(items[0]?.id)
    expect(shown(items[0]?.title, highlight?.title)).toEqual(['Cinnabar', 'Kites'])
    expect(shown(items[0]?.logline, highlight?.logline)).toEqual(['kites', 'CINNABAR', 'kite'])
    expect(shown(items[0]?.creator.name, highlight?.creator)).toEqual(['Quintela'])
    expect((await api.call('GET /api/pitches')).search).toBeUndefined()
  })

  it('[SRCH9] a title that is just what was typed comes first, however many newer pitches say the same', async () => {
    await publish({ title: 'Vermilion Ledger', logline: 'Once.' })
    for (let one = 0; one < 4; one += 1) {
      await publish({ title: `Vermilion ledger, part ${one}`, logline: 'Vermilion ledger, vermilion ledger.' })
    }
    expect((await search('vermilion ledger')).items[0]?.title).toBe('Vermilion Ledger')
  })
})

describe('did you mean', () => {
  it('[SRCH8] offers the nearest word of the market, as soon as the pitch is there', async () => {
    const { id } = await publish({ title: 'The Beekeeper of Zaragoza', logline: 'A cartographer forges a border.' })
    await learn(id)
    const better = async (text: string) => (await search(text)).search?.didYouMean
    expect(await better('beekeper')).toBe('beekeeper')
    expect(await better('cartographre forges')).toBe('cartographer forges')
    expect(await better('"beekeeper of zaragosa"')).toBe('"beekeeper of zaragoza"')
    expect(await better('zaragoza')).toBeNull()
    expect(await better('qqqqxxxx')).toBeNull()
    expect(await better('beekeper qqqqxxxx')).toBeNull()
  })

  it('[SRCH8] [SRCH10] offers nothing of pitches that left the market, nor of what is not open to everybody', async () => {
    const pitch = await publish({
      title: 'Ultramarine',
      shortSynopsis: 'The obsidian telescope is hidden in the mill.',
    })
    await learn(pitch.id)
    expect((await search('ultramarien')).search?.didYouMean).toBe('ultramarine')
    expect((await search('obsidain')).search?.didYouMean).toBeNull()
    await api.call('POST /api/pitches/{id}/archive', { id: pitch.id, version: pitch.version }, owner)
    expect((await search('ultramarien')).search?.didYouMean).toBeNull()
  })

  it('[SRCH8] a pass over the market learns every word, counts it once, and forgets what is gone', async () => {
    const listed = sqlStatement<{ listings: number }>('test.word', 'select listings from search_words where word = $1')
    const countOf = async (word: string) => (await product.database.rows(listed, [word]))[0]?.listings
    const pass = () => product.product.jobs.find((job) => job.queue === 'market.refresh-words')?.run(product.kernel, {})
    const first = await publish({ title: 'Gossamer One' })
    await publish({ title: 'Gossamer Two', logline: 'Gossamer, gossamer.' })
    await pass()
    await pass()
    expect(await countOf('gossamer')).toBe(2)
    await api.call('PATCH /api/pitches/{id}', { id: first.id, version: first.version, title: 'One Alone' }, owner)
    await pass()
    expect(await countOf('gossamer')).toBe(1)
    expect(await countOf('alone')).toBe(1)
  })
})

describe('what a search looks through', () => {
  it('[SRCH10] nothing that is not open to everybody is matched, counted, highlighted or suggested', async () => {
    const secret = 'heliotrope'
    const fields = {
      shortSynopsis: `The ${secret} code.`,
      longSynopsis: `A ${secret} ending.`,
      location: `${secret} bay`,
    }
    await publish({ title: 'Closed Book', ...fields })
    const reader = await product.addPerson({ userType: 'investor' })
    for (const actor of [reader, owner]) {
      expect((await api.call('GET /api/pitches', { search: secret }, actor)).items).toEqual([])
      expect((await api.call('GET /api/pitches/facets', { search: secret }, actor)).total).toBe(0)
      expect((await api.call('GET /api/search/suggest', { q: secret }, actor)).titles).toEqual([])
    }
  })

  it('[SRCH10] a synopsis that its owner opened to everybody is found, until it is closed again', async () => {
    const disclosure = (tier: 0 | 1) => ({ shortSynopsis: tier })
    const draft = await publish({ title: 'Open Book', shortSynopsis: 'The periwinkle cipher is read aloud.' })
    expect(await titles('periwinkle')).toEqual([])
    const change = async (version: number, tier: 0 | 1) =>
      api.call(
        'PATCH /api/pitches/{id}',
        { id: draft.id, version, disclosure: { ...draft.disclosure, ...disclosure(tier) } },
        owner,
      )
    const opened = await change(draft.version, 0)
    expect(await titles('periwinkle')).toEqual(['Open Book'])
    await change(opened.version, 1)
    expect(await titles('periwinkle')).toEqual([])
  })
})

describe('suggestions', () => {
  it('[SRCH11] offers titles by their beginning and by any word, people by any name, and genres', async () => {
    const name = 'Zenobia Achterberg'
    owner = await product.addPerson({ userType: 'creator', name })
    await publish({ title: 'Quicksilver Mornings' })
    const of = async (q: string) => {
      const { titles: found, people, genres } = await api.call('GET /api/search/suggest', { q })
      return { titles: found.map((entry) => entry.label), people: people.map((entry) => entry.label), genres }
    }
    expect(await of('quicks')).toMatchObject({ titles: ['Quicksilver Mornings'] })
    expect(await of('mornin')).toMatchObject({ titles: ['Quicksilver Mornings'] })
    expect(await of('QUICKSILVER MO')).toMatchObject({ titles: ['Quicksilver Mornings'] })
    expect((await of('zenob')).people).toEqual([name])
    expect((await of('achterb')).people).toEqual([name])
    expect((await of('west')).genres).toEqual([{ genre: 'western', label: 'Western' }])
  })
})
