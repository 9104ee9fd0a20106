import { minorDigits } from '@pitchey/contract/money-format'
import { organisationFields } from '@pitchey/contract/organisations/endpoints'
import { profileFields } from '@pitchey/contract/people/endpoints'
import { loglineMaxWords, pitchFields } from '@pitchey/contract/pitches/pitch'
import { shortSynopsisMaxWords } from '@pitchey/contract/pitches/protected-fields'
import { aiUses, budgetRanges, formats, genres, stages, type BudgetRange } from '@pitchey/contract/pitches/vocabulary'
import { countWords, slug } from '@pitchey/contract/text'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { demoComments } from './comments.ts'
import { demoCompanies } from './companies.ts'
import { demoPeople } from './people.ts'
import { demoPitches } from './pitches.ts'

const onTheMarket = demoPitches.filter((pitch) => pitch.status === 'published' && pitch.visibility === 'public')
const keysOf = (list: readonly { readonly key: string }[]) => list.map(({ key }) => key)
const countOf = <T>(list: readonly T[], accepts: (item: T) => boolean) => list.filter(accepts).length
const peopleOfType = (userType: string) => countOf(demoPeople, (person) => person.userType === userType)
const typeOf = (key: string) => demoPeople.find((person) => person.key === key)?.userType
const formatCount = (...wanted: string[]) => countOf(demoPitches, ({ format }) => wanted.includes(format))
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

/** US dollars for one major unit, rounded: enough to tell one budget band from the next. */
const dollars: Readonly<Record<string, number>> = {
  AED: 0.272,
  AMD: 0.0026,
  AUD: 0.66,
  BDT: 0.0083,
  BRL: 0.18,
  CAD: 0.73,
  CLP: 0.00105,
  CZK: 0.043,
  EGP: 0.0205,
  EUR: 1.08,
  GBP: 1.27,
  GEL: 0.36,
  HKD: 0.128,
  ILS: 0.27,
  INR: 0.0119,
  ISK: 0.0072,
  JPY: 0.0067,
  KES: 0.0077,
  KRW: 0.00073,
  KZT: 0.002,
  MXN: 0.055,
  NGN: 0.00065,
  NOK: 0.094,
  NPR: 0.0075,
  NZD: 0.6,
  PEN: 0.27,
  PHP: 0.0175,
  PLN: 0.25,
  RON: 0.217,
  SGD: 0.75,
  THB: 0.028,
  TWD: 0.031,
  UAH: 0.024,
  USD: 1,
  XOF: 0.00165,
  ZAR: 0.055,
}

const bands: Readonly<Record<BudgetRange, readonly [number, number]>> = {
  under_250k: [0, 250e3],
  from_250k_to_1m: [250e3, 1e6],
  from_1m_to_5m: [1e6, 5e6],
  from_5m_to_20m: [5e6, 20e6],
  from_20m_to_50m: [20e6, 50e6],
  over_50m: [50e6, Infinity],
}

const bannedPhrases = [
  'confront her past',
  'confront his past',
  'race against time',
  'dark secret',
  'nothing is what it seems',
  'only to discover',
  'changes everything',
  'will never be the same',
  'haunted by',
  'against all odds',
  'in a world where',
  'dark past',
  'little does',
  'before it’s too late',
  'before it is too late',
  'must confront',
  'unlikely friendship',
  'a testament to',
  'tapestry',
  'lorem ipsum',
]

const scripts = [
  'Arabic',
  'Armenian',
  'Cyrillic',
  'Devanagari',
  'Ethiopic',
  'Georgian',
  'Greek',
  'Han',
  'Hangul',
  'Hebrew',
  'Hiragana',
  'Thai',
]
const scriptsOf = (text: string) => scripts.filter((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(text))

const wordRuns = (text: string, length: number) => {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}’]+/gu) ?? []
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

describe('how much there is', () => {
  test('at least 60 pitches are public on the market, beside three drafts, an archived and an unlisted one', () => {
    expect(onTheMarket.length).toBeGreaterThanOrEqual(60)
    expect(countOf(demoPitches, (pitch) => pitch.status === 'draft')).toBe(3)
    expect(countOf(demoPitches, (pitch) => pitch.status === 'archived')).toBe(1)
    expect(countOf(demoPitches, (pitch) => pitch.visibility === 'unlisted')).toBe(1)
  })

  test('people of every user type and at least ten companies', () => {
    expect(peopleOfType('creator')).toBeGreaterThanOrEqual(26)
    expect([
      peopleOfType('investor'),
      peopleOfType('production'),
      peopleOfType('viewer'),
      peopleOfType('admin'),
    ]).toEqual([8, 8, 2, 1])
    expect(demoCompanies.length).toBeGreaterThanOrEqual(10)
    expect(new Set(demoCompanies.map(({ kind }) => kind))).toEqual(new Set(['production', 'fund', 'studio']))
  })

  test('the four demo sign-ins exist, and the creator among them has six pitches with one draft', () => {
    expect(['creator', 'investor', 'production', 'admin'].map((type) => typeOf(`demo-${type}`))).toEqual([
      'creator',
      'investor',
      'production',
      'admin',
    ])
    const own = demoPitches.filter(({ creatorKey }) => creatorKey === 'demo-creator')
    expect([own.length, countOf(own, ({ status }) => status === 'draft')]).toEqual([6, 1])
  })

  test('public pitches use every genre, format, stage, budget band and AI answer that readers can filter by', () => {
    expect(new Set(onTheMarket.map(({ genre }) => genre))).toEqual(new Set(genres))
    expect(new Set(onTheMarket.map(({ format }) => format))).toEqual(new Set(formats))
    expect(new Set(onTheMarket.map(({ budgetRange }) => budgetRange))).toEqual(new Set(budgetRanges))
    expect(new Set(demoPitches.map(({ stage }) => stage))).toEqual(new Set(stages))
    expect(new Set(demoPitches.map(({ aiUse }) => aiUse))).toEqual(new Set(aiUses))
  })

  test('more than half are features, and each other format has its share', () => {
    expect(formatCount('feature')).toBeGreaterThan(demoPitches.length / 2)
    expect(formatCount('series', 'limited_series')).toBeGreaterThanOrEqual(12)
    expect([formatCount('short'), formatCount('documentary'), formatCount('other')]).toEqual([6, 6, 2])
  })

  test('they come from at least 30 countries and their titles are written in at least ten scripts', () => {
    expect(new Set(onTheMarket.map(({ country }) => country)).size).toBeGreaterThanOrEqual(30)
    expect(new Set(onTheMarket.flatMap(({ title }) => scriptsOf(title))).size).toBeGreaterThanOrEqual(10)
    expect(countOf(onTheMarket, ({ title }) => scriptsOf(title).length > 0)).toBeGreaterThanOrEqual(10)
  })

  test('popularity is skewed: a few hits, half of the market under a third, drafts at nothing', () => {
    const ranked = onTheMarket.map(({ popularity }) => popularity).toSorted((a, b) => b - a)
    expect(ranked[0]).toBe(1)
    expect(countOf(ranked, (popularity) => popularity > 0.7)).toBeLessThanOrEqual(8)
    expect(ranked[Math.floor(ranked.length / 2)]).toBeLessThan(1 / 3)
    expect(ranked.at(-1)).toBeGreaterThan(0)
    expect(demoPitches.filter(({ status, popularity }) => status === 'draft' && popularity !== 0)).toEqual([])
  })
})

describe('nothing is said twice', () => {
  test('keys, titles, names, handles and slugs are unique', () => {
    expect(repeated(keysOf(demoPitches))).toEqual([])
    expect(repeated(demoPitches.map(({ title }) => title.toLowerCase()))).toEqual([])
    expect(repeated(keysOf(demoPeople))).toEqual([])
    expect(repeated(demoPeople.map(({ handle }) => handle))).toEqual([])
    expect(repeated(demoPeople.map(({ name }) => name))).toEqual([])
    expect(repeated(keysOf(demoCompanies))).toEqual([])
    expect(repeated(demoCompanies.map((company) => company.slug))).toEqual([])
  })

  test('no two loglines share a run of eight words', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { key, logline } of demoPitches) {
      for (const run of new Set(wordRuns(logline, 8))) {
        const owner = owners.get(run)
        if (owner !== undefined) shared.push(`${owner} and ${key}: ${run}`)
        owners.set(run, key)
      }
    }
    expect(shared).toEqual([])
  })

  test('no logline or synopsis contains a worn-out phrase', () => {
    const found = demoPitches.flatMap(({ key, logline, shortSynopsis, longSynopsis }) => {
      const text = `${logline}\n${shortSynopsis}\n${longSynopsis}`.toLowerCase()
      return bannedPhrases.filter((phrase) => text.includes(phrase)).map((phrase) => `${key}: ${phrase}`)
    })
    expect(found).toEqual([])
  })
})

describe('everything could have been typed in by a person', () => {
  const { disclosure: _, ...fields } = pitchFields
  // What a demo pitch leaves out, a writer may leave out too.
  const typedPitch = z.object(fields).partial()

  test.each(demoPitches.map((pitch) => [pitch.key, pitch] as const))(
    'pitch %s passes the rules of the editor',
    (_key, pitch) => {
      const result = typedPitch.safeParse({
        ...pitch,
        formatOther: pitch.formatOther ?? null,
        aiNote: pitch.aiNote ?? '',
      })
      expect(result.error?.issues ?? []).toEqual([])
      expect(pitch.secondaryGenres).not.toContain(pitch.genre)
      expect(pitch.formatOther !== undefined).toBe(pitch.format === 'other')
      expect(pitch.aiNote !== undefined).toBe(pitch.aiUse !== 'none')
    },
  )

  const typedPerson = z.object({ ...profileFields, handle: slug })
  const typedCompany = z.object({ ...organisationFields, slug })

  test.each(demoPeople.map((person) => [person.key, person] as const))(
    'person %s passes the rules of the profile',
    (_key, person) => {
      expect(typedPerson.safeParse({ ...person, website: person.website ?? null }).error?.issues ?? []).toEqual([])
    },
  )

  test.each(demoCompanies.map((company) => [company.key, company] as const))(
    'company %s passes the rules of its form',
    (_key, company) => {
      expect(typedCompany.safeParse(company).error?.issues ?? []).toEqual([])
    },
  )

  test('web addresses use the reserved .example domain', () => {
    const addresses = [...demoPeople, ...demoCompanies].flatMap(({ website }) => website ?? [])
    expect(addresses.filter((address) => !/^https:\/\/[a-z0-9-]+\.example$/u.test(address))).toEqual([])
  })
})

describe('length and money', () => {
  test('loglines have 20 to 60 words', () => {
    const lengths = demoPitches.map(({ key, logline }) => ({ key, words: countWords(logline) }))
    expect(lengths.filter(({ words }) => words < 20 || words > loglineMaxWords)).toEqual([])
  })

  test('short synopses have 90 to 180 words, up to 250 where each character counts, never more than 450', () => {
    const lengths = demoPitches.map(({ key, language, shortSynopsis }) => {
      const dense = ['ja', 'zh'].includes(language)
      return { key, words: countWords(shortSynopsis), most: dense ? 250 : 180 }
    })
    expect(lengths.filter(({ words, most }) => words < 90 || words > Math.min(most, shortSynopsisMaxWords))).toEqual([])
  })

  test('every long synopsis has 150 to 600 words in several paragraphs, and at least 20 have 350 or more', () => {
    const lengths = demoPitches.map(({ key, longSynopsis }) => ({
      key,
      words: countWords(longSynopsis),
      paragraphs: longSynopsis.split('\n\n').length,
    }))
    expect(lengths.filter(({ words, paragraphs }) => words < 150 || words > 600 || paragraphs < 3)).toEqual([])
    expect(countOf(lengths, ({ words }) => words >= 350)).toBeGreaterThanOrEqual(20)
  })

  test.each(demoPitches.map((pitch) => [pitch.key, pitch] as const))(
    'the estimate of %s lies in its budget band',
    (_key, pitch) => {
      const { amountMinor, currency } = pitch.estimatedBudget
      const rate = dollars[currency] ?? Number.NaN
      const amount = (amountMinor / 10 ** minorDigits(currency)) * rate
      const [least, most] = bands[pitch.budgetRange]
      expect(amount).toBeGreaterThanOrEqual(least)
      expect(amount).toBeLessThan(most)
    },
  )
})

describe('every reference leads somewhere', () => {
  const people = new Map(demoPeople.map((person) => [person.key, person]))
  const pitches = new Map(demoPitches.map((pitch) => [pitch.key, pitch]))
  const companies = new Set(keysOf(demoCompanies))

  test('pitches belong to creators and are liked by other people', () => {
    const wrong = demoPitches.flatMap(({ key, creatorKey, likedByKeys = [] }) => [
      ...(people.get(creatorKey)?.userType === 'creator' ? [] : [`${key} by ${creatorKey}`]),
      ...likedByKeys
        .filter((liker) => !people.has(liker) || liker === creatorKey)
        .map((liker) => `${key} liked by ${liker}`),
      ...repeated(likedByKeys).map((liker) => `${key} liked twice by ${liker}`),
    ])
    expect(wrong).toEqual([])
  })

  test('every creator has a pitch, and every company a member', () => {
    const authors = new Set(demoPitches.map(({ creatorKey }) => creatorKey))
    expect(demoPeople.filter(({ key, userType }) => userType === 'creator' && !authors.has(key))).toEqual([])
    const memberships = demoPeople.flatMap(({ companyKey }) => companyKey ?? [])
    expect(memberships.filter((key) => !companies.has(key))).toEqual([])
    expect([...companies].filter((key) => !memberships.includes(key))).toEqual([])
  })

  test('comments stand under public pitches, after publication, and answers after what they answer', () => {
    expect(demoComments.length).toBeGreaterThanOrEqual(40)
    const wrong = demoComments.filter(({ pitchKey, authorKey, daysAgo, replyTo }, at) => {
      const pitch = pitches.get(pitchKey)
      if (!people.has(authorKey) || !pitch || !onTheMarket.includes(pitch) || daysAgo > pitch.publishedDaysAgo)
        return true
      if (replyTo === undefined) return false
      const answered = demoComments[replyTo]
      return (
        replyTo >= at || answered?.pitchKey !== pitchKey || answered.replyTo !== undefined || answered.daysAgo < daysAgo
      )
    })
    expect(wrong).toEqual([])
  })
})
