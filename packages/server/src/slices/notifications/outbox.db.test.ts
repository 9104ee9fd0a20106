import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { system } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { execute } from '../../kernel/execute.ts'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import { MailRefusedForGood } from '../../ports/mailer.ts'
import type { Mailer, OutgoingMail } from '../../ports/mailer.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { listDevMail } from './list-dev-mail.ts'
import { notificationJobs } from './notification-jobs.ts'
import { mailQueue, queueMail } from './queue-mail.ts'

const minuteMs = 60_000
type Row = {
  id: string
  status: string
  attempts: number
  text: string
  html: string
  links: string[]
  lastError: string | null
}
const rowsOf = sqlStatement<Row>(
  'test.mails',
  'select id, status, attempts, text, html, links, last_error as "lastError" from mail_outbox where recipient = $1',
)

let product: TestProduct
beforeAll(async () => {
  product = await startTestProduct()
})
afterAll(() => product.stop())
beforeEach(() => product.clock.advance(minuteMs))

const write = command({
  name: 'test.mail-written',
  input: z.strictObject({ to: z.string(), fail: z.boolean() }),
  who: systemOnly,
  run: async (scope, { to, fail }): Promise<undefined> => {
    await queueMail(scope, {
      kind: 'test',
      to,
      subject: 'A subject',
      preheader: 'p',
      heading: 'h',
      paragraphs: ['x'],
      action: { label: 'l', url: 'http://localhost:8001/verify?token=secret-token' },
    })
    if (fail) throw new Error('the command failed after all')
    return undefined
  },
  audit: () => null,
})
const put = (to: string, fail = false) => execute(product.kernel, write, { to, fail }, product.as(system('test')))
const rows = (to: string) => product.database.rows(rowsOf, [to])

const recorder = (accepts: () => boolean = () => true): Mailer & { sent: OutgoingMail[] } => {
  const sent: OutgoingMail[] = []
  return {
    sent,
    send: async (mail) => {
      if (!accepts()) throw new Error('451 try again later')
      sent.push(mail)
    },
  }
}
const run = async (mailer: Mailer | null, queue: string, data: object) => {
  const found = notificationJobs(mailer).find((job) => job.queue === queue)
  if (!found) throw new Error(`no job for ${queue}`)
  await found.run(product.kernel, data)
}

it('writes a mail only when its command commits', async () => {
  await expect(put('rolled-back@people.example', true)).rejects.toThrow('after all')
  expect(await rows('rolled-back@people.example')).toEqual([])
  await put('kept@people.example')
  expect(only(await rows('kept@people.example'))).toMatchObject({ status: 'queued', attempts: 0 })
})

it('sends a mail once, under an id that never changes, however often its job runs', async () => {
  await put('once@people.example')
  const { id } = only(await rows('once@people.example'))
  const mailer = recorder()
  await Promise.all([1, 2, 3, 4].map(() => run(mailer, mailQueue, { id })))
  await run(mailer, mailQueue, { id })
  expect(mailer.sent).toHaveLength(1)
  expect(mailer.sent[0]).toMatchObject({
    id,
    to: 'once@people.example',
    subject: 'A subject',
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
})

it('empties a mail that has left, because its link is as good as a password', async () => {
  await put('emptied@people.example')
  const { id } = only(await rows('emptied@people.example'))
  await run(recorder(), mailQueue, { id })
  expect(only(await rows('emptied@people.example'))).toMatchObject({
    status: 'sent',
    text: '',
    html: '',
    links: [],
    attempts: 1,
  })
})

it('keeps a refused mail with the reason, fails its job so that it is tried again, and sends it later', async () => {
  await put('refused@people.example')
  const { id } = only(await rows('refused@people.example'))
  let up = false
  const mailer = recorder(() => up)
  await expect(run(mailer, mailQueue, { id })).rejects.toThrow('did not accept')
  expect(only(await rows('refused@people.example'))).toMatchObject({
    status: 'queued',
    attempts: 1,
    lastError: '451 try again later',
  })
  up = true
  await run(mailer, mailQueue, { id })
  expect(only(await rows('refused@people.example'))).toMatchObject({ status: 'sent', attempts: 2, lastError: null })
})

it('gives a mail that is refused for good up at once, with the reason and without its link', async () => {
  await put('no-mailbox@people.example')
  const { id } = only(await rows('no-mailbox@people.example'))
  const mailer: Mailer = { send: () => Promise.reject(new MailRefusedForGood('550 no such mailbox')) }
  await run(mailer, mailQueue, { id })
  const dead = { status: 'failed', attempts: 1, lastError: '550 no such mailbox', text: '', html: '', links: [] }
  expect(only(await rows('no-mailbox@people.example'))).toMatchObject(dead)
  const later = recorder()
  await run(later, mailQueue, { id })
  expect(later.sent).toEqual([])
})

it('finds mails whose jobs were lost, and gives up after a day', async () => {
  await put('lost@people.example')
  const mailer = recorder()
  product.clock.advance(3 * minuteMs)
  const queued: unknown[] = []
  const jobs = {
    enqueue: async (_tx: unknown, queue: string, data: Record<string, unknown>) =>
      void queued.push([queue, data['id']]),
  }
  await notificationJobs(mailer)
    .find((job) => job.queue === 'mail.tend-outbox')
    ?.run({ ...product.kernel, jobs }, {})
  expect(queued).toContainEqual([mailQueue, only(await rows('lost@people.example')).id])
  product.clock.advance(24 * 60 * minuteMs)
  await run(mailer, 'mail.tend-outbox', {})
  expect(only(await rows('lost@people.example'))).toMatchObject({ status: 'failed', text: '' })
  product.clock.advance(30 * 24 * 60 * minuteMs)
  await run(mailer, 'mail.tend-outbox', {})
  expect(await rows('lost@people.example')).toEqual([])
})

it('without a mail server keeps mails readable for developers, newest first, of one recipient or of all', async () => {
  await put('one@people.example')
  product.clock.advance(1000)
  await put('two@people.example')
  const list = async (to?: string) =>
    (await execute(product.kernel, listDevMail, to === undefined ? {} : { to }, product.as({ kind: 'visitor' }))).items
  await product.settle()
  await run(null, 'mail.tend-outbox', {})
  expect((await list()).slice(0, 2).map((mail) => mail.to)).toEqual(['two@people.example', 'one@people.example'])
  expect(await list('One@People.example')).toMatchObject([
    { to: 'one@people.example', subject: 'A subject', links: ['http://localhost:8001/verify?token=secret-token'] },
  ])
})
