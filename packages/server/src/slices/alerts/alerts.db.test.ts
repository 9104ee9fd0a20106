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
import { matchNewPitch, sendAlerts } from './send-alerts.ts'

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
    expect(await api.call('GET /api/unsubscribe/{token}', { token })).toEqual({ name: saved.name, cadence: 'at_once' })
    const stopped = { name: saved.name, cadence: 'never' }
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
