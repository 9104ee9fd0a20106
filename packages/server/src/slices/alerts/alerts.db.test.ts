import type { SavedSearch } from '@pitchey/contract/alerts/saved-search'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { system, visitor } from '../../kernel/actor.ts'
import type { Person } from '../../kernel/actor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { relayEvents } from '../../jobs/relay.ts'
import { execute } from '../../kernel/execute.ts'
import { gatherDueDigests, matchNewPitch, sendAlerts } from './send-alerts.ts'

type Mail = { subject: string; text: string; html: string; links: string[]; headers: Record<string, string> }
const mailsOf = sqlStatement<Mail>(
  'test.alert-mails',
  `select subject, text, html, links, headers from mail_outbox m join users u on u.email = m.recipient
   where u.id = $1 and m.kind = 'search-alert' order by m.created_at, m.id`,
)

let product: TestProduct
let api: ApiCaller
let writer: Person
let reader: Person
const hourMs = 3_600_000

beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
})
afterAll(() => product.stop())
beforeEach(async () => {
  product.clock.advance(1000)
  writer = await product.addPerson({ userType: 'creator', name: 'Ada Lindqvist' })
  reader = await product.addPerson({ userType: 'investor', name: 'Ben Okafor' })
})

const save = (query: Record<string, unknown>, cadence = 'at_once', owner = reader): Promise<SavedSearch> =>
  api.call('POST /api/searches', { name: 'Northern noir', query, cadence }, owner)
/** Hands events to the jobs of alerts and works those off, and draws no pictures meanwhile. */
const settle = async (): Promise<void> => {
  const jobs = product.product.jobs.filter(({ queue }) => queue.startsWith('alert.'))
  let handled = 0
  do {
    handled = (await relayEvents(product.kernel, jobs)) + (await product.jobs.drain(product.kernel, jobs))
  } while (handled > 0)
}
const mails = async (person = reader): Promise<Mail[]> => {
  await settle()
  return product.database.rows(mailsOf, [person.userId])
}
const publish = (fields: Record<string, unknown> = {}) => livePitch(api, writer, { genre: 'war', ...fields })
const run = async (queue: string): Promise<void> => {
  const job = product.product.jobs.find((candidate) => candidate.queue === queue)
  if (!job) throw new Error(`there is no job ${queue}`)
  await job.run(product.kernel, {})
}
const told = async (person = reader) => {
  await settle()
  const { items } = await api.call('GET /api/notifications', {}, person)
  return items.filter(({ kind }) => kind === 'search_match').map(({ words, link, read }) => ({ words, link, read }))
}

describe('alerts at once', () => {
  it('[ALERT1] a pitch that comes to the market is told by mail and in the portal, once', async () => {
    await save({ genre: ['war'], search: 'ferry' })
    const pitch = await publish({ title: 'The Last Ferry' })
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('A new pitch for “Northern noir”')
    expect(mail?.text).toContain('The Last Ferry')
    expect(mail?.html).toContain(`/pitch/${pitch.slug}`)
    expect(await told()).toEqual([
      { words: '“The Last Ferry” is new for “Northern noir”', link: '/searches', read: false },
    ])
    await run('alert.tend')
    expect(await mails()).toHaveLength(1)
  })

  it('[ALERT2] its jobs may run again, twice at once and in two processes, and tell nothing twice', async () => {
    await save({ genre: ['war'] })
    const pitch = await publish()
    await settle()
    const second = await product.openAnother()
    const kernels = [product.kernel, second.product.kernel, product.kernel, second.product.kernel]
    try {
      const other = await publish({ title: 'Another Ferry' })
      await Promise.all(
        kernels.map((kernel) => execute(kernel, matchNewPitch, { id: other.id }, product.as(system('test')))),
      )
      await Promise.all(
        kernels.map((kernel) => execute(kernel, sendAlerts(product.settings), {}, product.as(system('test')))),
      )
      await execute(product.kernel, matchNewPitch, { id: pitch.id }, product.as(system('test')))
      const subjects = (await mails()).map(({ text }) => text.includes('Another Ferry'))
      expect(subjects).toEqual([false, true])
    } finally {
      await second.close()
    }
  })

  it('[ALERT2] two searches of a person that find the same pitch tell of it once', async () => {
    await save({ genre: ['war'] })
    await save({ search: 'ferry' })
    await publish({ title: 'One Ferry' })
    expect(await mails()).toHaveLength(1)
  })

  it('[ALERT3] a pitch that left the market before the mail went out is not in it', async () => {
    await save({ genre: ['war'] })
    const gone = await publish({ title: 'Gone Ferry' })
    const stays = await publish({ title: 'Staying Ferry' })
    await settle()
    await api.call('POST /api/pitches/{id}/unpublish', { id: gone.id, version: gone.version }, writer)
    await run('alert.tend')
    const texts = (await mails()).map(({ text }) => text).join('\n')
    expect(texts).toContain(stays.title)
    expect(texts).not.toContain(gone.title)
  })

  it('[ALERT4] nobody is told of their own pitches, of those that were there before, or when they want no alerts', async () => {
    await save({ genre: ['war'] }, 'at_once', writer)
    await publish()
    expect(await mails(writer)).toEqual([])
    product.clock.advance(1000)
    await save({ genre: ['war'] })
    await save({ genre: ['war'] }, 'never')
    expect(await mails()).toEqual([])
    const quiet = await product.addPerson({ userType: 'investor' })
    await save({ genre: ['war'] }, 'never', quiet)
    await publish()
    expect(await mails(quiet)).toEqual([])
    expect(await mails()).toHaveLength(1)
  })
})

describe('digests', () => {
  it('[ALERT5] a daily digest comes at eight in the morning of its reader, with all that is new, once', async () => {
    const { timeZone, ...wishes } = await api.call('GET /api/preferences', {}, reader)
    const { updatedAt, ...rest } = wishes
    expect([timeZone, updatedAt]).toEqual([null, null])
    await api.call('PUT /api/preferences', { ...rest, timeZone: 'Asia/Tokyo' }, reader)
    await save({ genre: ['war'] }, 'daily')
    await publish({ title: 'First Ferry' })
    await publish({ title: 'Second Ferry' })
    const toNextEight = () => {
      const now = product.clock.now()
      const next = new Date(now)
      next.setUTCHours(23, 0, 0, 0)
      if (next <= now) next.setUTCDate(next.getUTCDate() + 1)
      return next.getTime() - now.getTime()
    }
    product.clock.advance(toNextEight() - hourMs)
    await run('alert.gather-digests')
    expect(await mails()).toEqual([])
    product.clock.advance(hourMs)
    await run('alert.gather-digests')
    await run('alert.gather-digests')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('2 new pitches for “Northern noir”')
    product.clock.advance(24 * hourMs)
    await run('alert.gather-digests')
    expect(await mails()).toHaveLength(1)
  })

  const toNextMonday = () => {
    const next = new Date(product.clock.now())
    do next.setUTCDate(next.getUTCDate() + 1)
    while (next.getUTCDay() !== 1)
    product.clock.advance(next.setUTCHours(8, 0, 0, 0) - product.clock.now().getTime())
  }
  const saveAs = (name: string, query: Record<string, unknown>, cadence: string): Promise<SavedSearch> =>
    api.call('POST /api/searches', { name, query, cadence }, reader)

  it('[ALERT5] digests that are due together are one mail, in which no pitch stands twice', async () => {
    const war = await saveAs('War films', { genre: ['war'] }, 'daily')
    const ferries = await saveAs('Ferries', { search: 'ferry' }, 'weekly')
    const again = await saveAs('All of it again', { genre: ['war'] }, 'daily')
    await publish({ title: 'Ferry of War' })
    await publish({ title: 'Trench Songs', logline: 'A choir of enemies sings until morning.' })
    await publish({ title: 'Ferry of Love', genre: 'romance' })
    toNextMonday()
    await run('alert.gather-digests')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.subject).toBe('3 new pitches for 2 of your searches')
    const text = mail?.text ?? ''
    for (const title of ['Ferry of War\n', 'Trench Songs\n', 'Ferry of Love\n'])
      expect(text.split(title)).toHaveLength(2)
    expect(text.indexOf('Ferries\n')).toBeGreaterThan(text.indexOf('Trench Songs'))
    expect(text.indexOf('Ferry of Love')).toBeGreaterThan(text.indexOf('Ferries\n'))
    expect(text).not.toContain(again.name)
    const words = (await told()).map((one) => one.words)
    expect(words).toEqual(['2 new pitches for “Ferries”', '2 new pitches for “War films”'])
    await run('alert.tend')
    product.clock.advance(24 * hourMs)
    await run('alert.gather-digests')
    expect(await mails()).toHaveLength(1)

    const ways = [...text.matchAll(/unsubscribe\/([\w-]{43})/gu)].map(([, token = '']) => token)
    expect(ways).toHaveLength(3)
    const asked = await Promise.all(ways.map((token) => api.call('GET /api/unsubscribe/{token}', { token })))
    expect(asked).toEqual([
      { names: [war.name], cadence: 'daily' },
      { names: [ferries.name], cadence: 'weekly' },
      { names: [war.name, ferries.name, again.name], cadence: 'daily' },
    ])
    const [, ferriesWay = '', everyWay = ''] = ways
    expect(mail?.headers).toEqual({
      'List-Unsubscribe': `<http://localhost:8001/unsubscribe/${everyWay}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
    await api.call('POST /api/unsubscribe/{token}', { token: ferriesWay })
    const cadences = async () => {
      const { items } = await api.call('GET /api/searches', {}, reader)
      return Object.fromEntries(items.map(({ name, cadence }) => [name, cadence]))
    }
    expect(await cadences()).toEqual({ [war.name]: 'daily', [ferries.name]: 'never', [again.name]: 'daily' })
    await saveAs('At once', { genre: ['sport'] }, 'at_once')
    const stopped = { names: [war.name, again.name], cadence: 'never' }
    expect(await api.call('POST /api/unsubscribe/{token}', { token: everyWay })).toEqual(stopped)
    expect(await api.call('POST /api/unsubscribe/{token}', { token: everyWay })).toEqual({ ...stopped, names: [] })
    expect(Object.values(await cadences()).toSorted()).toEqual(['at_once', 'never', 'never', 'never'])
  })

  it('[ALERT3] a digest that names a pitch which leaves the market goes out anew without it, to the search it still fits', async () => {
    await saveAs('War films', { genre: ['war'] }, 'daily')
    await saveAs('Ferries', { search: 'ferry' }, 'daily')
    const both = await publish({ title: 'Ferry of War' })
    const gone = await publish({ title: 'Trench Songs', logline: 'A choir of enemies sings until morning.' })
    await publish({ title: 'Ferry of Love', genre: 'romance' })
    toNextMonday()
    await run('alert.gather-digests')
    expect(await mails()).toHaveLength(1)
    await api.call('POST /api/pitches/{id}/unpublish', { id: gone.id, version: gone.version }, writer)
    await run('alert.tend')
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail?.text).not.toContain(gone.title)
    expect(mail?.text.split(`${both.title}\n`)).toHaveLength(2)
    expect(mail?.text).toContain('Ferry of Love')
  })

  it('[ALERT5] all that is due for a person is gathered together, however many others wait', async () => {
    const others = await Promise.all(Array.from({ length: 3 }, () => product.addPerson({ userType: 'investor' })))
    for (const [index, person] of others.entries()) {
      for (let count = 0; count < 45 - index; count += 1) await save({ genre: ['horror'] }, 'daily', person)
      product.clock.advance(1000)
    }
    toNextMonday()
    await publish({ genre: 'horror' })
    toNextMonday()
    const kernelRun = await execute(product.kernel, gatherDueDigests, {}, product.as(system('test')))
    expect(kernelRun).toBeGreaterThanOrEqual(45 + 44 + 43)
    for (const person of others) expect(await mails(person)).toHaveLength(1)
  })

  it('[ALERT5] a weekly digest comes on Mondays', async () => {
    await save({ genre: ['war'] }, 'weekly')
    await publish()
    const days: number[] = []
    for (let day = 0; day < 8; day += 1) {
      product.clock.advance(24 * hourMs)
      await run('alert.gather-digests')
      days.push((await mails()).length)
    }
    expect(days.filter((count) => count === 0).length).toBeGreaterThan(0)
    expect(days.at(-1)).toBe(1)
  })
})

describe('one way out', () => {
  it('[ALERT6] every mail carries the one-click headers, and its link stops the search without a sign-in', async () => {
    const saved = await save({ genre: ['war'] })
    await publish()
    const [mail] = await mails()
    const url = /<(.*)>/u.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(mail?.text).toContain(url)
    const token = url.split('/').at(-1) ?? ''
    expect(await api.call('GET /api/unsubscribe/{token}', { token })).toEqual({
      names: [saved.name],
      cadence: 'at_once',
    })
    const stopped = { names: [saved.name], cadence: 'never' }
    expect(await api.call('POST /api/unsubscribe/{token}', { token })).toEqual(stopped)
    expect(await api.call('POST /api/unsubscribe/{token}', { token }, visitor)).toEqual(stopped)
    await publish()
    expect(await mails()).toHaveLength(1)
    const { items } = await api.call('GET /api/searches', {}, reader)
    expect(items.map(({ cadence }) => cadence)).toEqual(['never'])
  })

  it('[ALERT6] the word in the mail is nowhere in the database', async () => {
    await save({ genre: ['war'] })
    await publish()
    const [mail] = await mails()
    const token = mail?.headers['List-Unsubscribe']?.split('/').at(-1)?.replace('>', '') ?? ''
    const kept = sqlStatement<{ all: number; holding: number }>(
      'test.token-kept',
      `select count(*)::int as all, count(*) filter (where to_jsonb(s)::text like '%' || $1 || '%')::int as holding
       from saved_searches s where s.person_id = $2`,
    )
    const found = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows(kept, [token, reader.userId]),
    )
    expect(token).toHaveLength(43)
    expect(found).toEqual([{ all: 1, holding: 0 }])
  })

  it('[ALERT6] a made-up link is answered as expired', async () => {
    const token = 'y'.repeat(43)
    expect(await api.refusalCode('GET /api/unsubscribe/{token}', { token })).toBe('link_expired')
    expect(await api.refusalCode('POST /api/unsubscribe/{token}', { token })).toBe('link_expired')
    expect(await api.refusalCode('GET /api/unsubscribe/{token}', { token: '../../etc' })).toBe('invalid_input')
  })
})
