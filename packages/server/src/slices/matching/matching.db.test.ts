import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch, livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'

const auditOf = sqlStatement<{ action: string }>(
  'test.matching-audit',
  'select action from audit_log where actor_id = $1 order by at, id',
)
const eventsOf = sqlStatement<{ type: string }>(
  'test.matching-events',
  'select type from outbox where entity_id = $1 order by created_at, id',
)

let product: TestProduct
let api: ApiCaller
let writer: Person
let reader: Person

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  writer = await product.addPerson({ userType: 'creator', name: 'Ada Lindqvist' })
  reader = await product.addPerson({ userType: 'investor' })
})
afterAll(() => product.stop())

const none = {
  genres: [],
  excludedGenres: [],
  formats: [],
  budgetRanges: [],
  stages: [],
  countries: [],
  languages: [],
  timeZone: null,
}
const wish = async (person: Person, wishes: Record<string, unknown>) => {
  const { version } = await api.call('GET /api/preferences', {}, person)
  return api.call('PUT /api/preferences', { ...none, ...wishes, version }, person)
}

describe('preferences', () => {
  it('[MATCH7] are kept with a version, audited, and announced; a stale one is refused', async () => {
    const person = await product.addPerson({ userType: 'production' })
    expect(await api.call('GET /api/preferences', {}, person)).toMatchObject({ ...none, version: 0, updatedAt: null })
    const saved = await wish(person, { genres: ['crime'], timeZone: 'Europe/Oslo' })
    expect(saved).toMatchObject({ genres: ['crime'], timeZone: 'Europe/Oslo', version: 1 })
    const stale = await api.refusal('PUT /api/preferences', { ...none, version: 0 }, person)
    expect([stale.code, stale.extras.currentVersion]).toEqual(['stale_version', 1])
    expect(await product.database.rows(auditOf, [person.userId])).toEqual([{ action: 'preferences.saved' }])
    expect(await product.database.rows(eventsOf, [person.userId])).toEqual([{ type: 'preferences.saved' }])
  })

  it('[MATCH7] of two who save at the same moment, one is told', async () => {
    const person = await product.addPerson({ userType: 'investor' })
    const results = await Promise.allSettled(
      ['crime', 'war'].map((genre) =>
        api.call('PUT /api/preferences', { ...none, genres: [genre], version: 0 }, person),
      ),
    )
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it.each([
    [{ genres: ['opera'] }],
    [{ genres: ['drama', 'drama'] }],
    [{ countries: ['XX'] }],
    [{ countries: Array.from({ length: 10_000 }, () => 'NO') }],
    [{ timeZone: 'Mars/Olympus' }],
    [{ timeZone: "Europe/Oslo'; drop table preferences" }],
    [{ languages: 'nb' }],
    [{ version: -1 }],
  ])('[MATCH7] refuse %o', async (wishes) => {
    const code = await api.refusalCode('PUT /api/preferences', { ...none, version: 0, ...wishes }, reader)
    expect(code).toBe('invalid_input')
  })
})

describe('matches', () => {
  it('[MATCH8] are nothing before a person says what they look for', async () => {
    const person = await product.addPerson({ userType: 'investor' })
    expect(await api.call('GET /api/matches', {}, person)).toEqual({ items: [], nextCursor: null })
    const { id } = await livePitch(api, writer)
    const answer = await api.call('GET /api/pitches/{id}/match', { id }, person)
    expect(answer).toEqual({ hasPreferences: false, score: 0, reasons: [] })
  })

  it('[MATCH8] come best first with their reasons, page by page, each once; own and excluded pitches never', async () => {
    for (let at = 0; at < 5; at += 1) {
      await livePitch(api, writer, { genre: 'crime', country: at % 2 === 0 ? 'NO' : 'FR', title: `Crime ${at}` })
      await livePitch(api, writer, { genre: 'mystery', secondaryGenres: ['crime'], title: `Mystery ${at}` })
    }
    const never = await livePitch(api, writer, { genre: 'crime', secondaryGenres: ['horror'], country: 'NO' })
    const person = await product.addPerson({ userType: 'creator' })
    const own = await livePitch(api, person, { genre: 'crime', country: 'NO' })
    await wish(person, { genres: ['crime'], countries: ['NO'], excludedGenres: ['horror'] })
    const whole = await api.call('GET /api/matches', { limit: '50' }, person)
    const ids = whole.items.map(({ pitch }) => pitch.id)
    expect(ids).not.toContain(own.id)
    expect(ids).not.toContain(never.id)
    expect(whole.items.slice(0, 3).map(({ pitch }) => pitch.genre)).toEqual(['crime', 'crime', 'crime'])
    expect(whole.items[0]?.reasons[0]).toEqual({
      factor: 'genre',
      verdict: 'yes',
      words: 'Crime is one of your genres',
    })
    const scores = whole.items.map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
    const paged: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof api.call<'GET /api/matches'>>> = await api.call(
        'GET /api/matches',
        { limit: '3', ...(cursor === null ? {} : { cursor }) },
        person,
      )
      paged.push(...page.items.map(({ pitch }) => pitch.id))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(paged).toEqual(ids)
  })

  it('[MATCH8] refuse a cursor that the list did not hand out', async () => {
    expect(await api.refusalCode('GET /api/matches', { cursor: 'WzEyLCJ4Il0' }, reader)).toBe('invalid_input')
  })

  it('[MATCH9] tell why not as well, and nothing of a pitch that the reader may not see', async () => {
    await wish(reader, { genres: ['comedy'], formats: ['series'] })
    const live = await livePitch(api, writer)
    const answer = await api.call('GET /api/pitches/{id}/match', { id: live.id }, reader)
    expect(answer).toMatchObject({ hasPreferences: true, score: 0 })
    expect(answer.reasons.map(({ verdict }) => verdict)).toEqual(['no', 'no'])
    const draft = await draftPitch(api, writer)
    expect(await api.refusalCode('GET /api/pitches/{id}/match', { id: draft.id }, reader)).toBe('not_found')
    expect(await api.refusalCode('GET /api/pitches/{id}/match', { id: live.id })).toBe('not_signed_in')
  })
})

describe('similar pitches', () => {
  it('[SIM1] are of the open market, most alike first, never the pitch itself', async () => {
    const one = await livePitch(api, writer, { genre: 'western', title: 'The Lantern Keeper', tags: ['lighthouse'] })
    const near = await livePitch(api, writer, {
      genre: 'western',
      title: 'Lantern of the Plains',
      tags: ['lighthouse'],
    })
    const far = await livePitch(api, writer, { genre: 'western', title: 'Dust', logline: 'Two cattle brothers race.' })
    const draft = await draftPitch(api, writer, { genre: 'western', title: 'The Lantern Draft' })
    const { items } = await api.call('GET /api/pitches/{id}/similar', { id: one.id })
    const ids = items.map(({ id }) => id)
    expect(ids.indexOf(near.id)).toBe(0)
    expect(ids).toContain(far.id)
    expect(ids).not.toContain(one.id)
    expect(ids).not.toContain(draft.id)
    expect(await api.refusalCode('GET /api/pitches/{id}/similar', { id: draft.id }, visitor)).toBe('not_found')
    expect(await api.call('GET /api/pitches/{id}/similar', { id: draft.id }, writer)).toEqual({ items: [] })
  })
})

describe('near duplicates', () => {
  const sign = async (id: string): Promise<void> => {
    await product.product.jobs.find(({ queue }) => queue === 'matching.sign-pitch')?.run(product.kernel, { id })
  }
  const text = {
    title: 'Salt and Static',
    logline: 'A deaf radio operator on a drifting platform hears the only voice that nobody else believes is real.',
  }

  it('[DUP3] of the open market and among one’s own are told to the author, with who wrote them', async () => {
    const other = await product.addPerson({ userType: 'creator', name: 'Ben Okafor' })
    const original = await livePitch(api, other, text)
    await sign(original.id)
    const mine = await draftPitch(api, writer, text)
    const again = await draftPitch(api, writer, { ...text, title: 'Salt & Static' })
    const { items } = await api.call('GET /api/pitches/{id}/near-duplicates', { id: mine.id }, writer)
    expect(items.map(({ id, mine: own }) => ({ id, own })).toSorted((a, b) => Number(a.own) - Number(b.own))).toEqual([
      { id: original.id, own: false },
      { id: again.id, own: true },
    ])
    expect(items.every(({ likeness }) => likeness >= 0.5 && likeness <= 1)).toBe(true)
  })

  it('[DUP4] drafts, unlisted and private pitches of others are never named, nor what is not open to all', async () => {
    const other = await product.addPerson({ userType: 'creator' })
    const secret = {
      ...text,
      title: 'Hidden Tide',
      logline: 'The tide clerk of a drowned town counts the houses that come back at night.',
    }
    const hidden = [
      await draftPitch(api, other, secret),
      await livePitch(api, other, { ...secret, visibility: 'unlisted' }),
      await livePitch(api, other, { ...secret, visibility: 'private' }),
      await livePitch(api, other, { title: 'Wholly Else', logline: 'Another story.', shortSynopsis: secret.logline }),
    ]
    for (const { id } of hidden) await sign(id)
    const mine = await draftPitch(api, writer, secret)
    expect(await api.call('GET /api/pitches/{id}/near-duplicates', { id: mine.id }, writer)).toEqual({ items: [] })
  })

  it('[DUP4] nobody but the author is told anything', async () => {
    const { id } = await livePitch(api, writer)
    expect(await api.refusalCode('GET /api/pitches/{id}/near-duplicates', { id }, reader)).toBe('not_found')
  })
})
