import { createMemoryMailer } from '@pitchey/server/ports/memory-mailer'
import { MailRefusedForGood } from '@pitchey/server/ports/mailer'
import type { Mailer, OutgoingMail } from '@pitchey/server/ports/mailer'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createSmtpMailer } from '../../src/adapters/mail/smtp-mailer.ts'
import { startMailSink } from '../kit/mail-sink.ts'
import type { MailSink } from '../kit/mail-sink.ts'

const mail = (more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: '0190f0f0-0000-7000-8000-000000000001',
  to: 'reader@people.example',
  subject: 'Zażółć: a new pitch — “The Salt Road”',
  text: 'Read it: https://pitchey.example/p/the-salt-road\n.\nThe end.',
  html: '<p>Read <a href="https://pitchey.example/p/the-salt-road">it</a></p>',
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Pitchey-Kind': 'test' },
  ...more,
})

let sink: MailSink
beforeAll(async () => {
  sink = await startMailSink()
})
afterAll(() => sink.stop())

const open: { close(): void }[] = []
afterEach(() => {
  for (const mailer of open.splice(0)) mailer.close()
})
const smtp = (from = 'Pitchey <no-reply@pitchey.example>', url = sink.url) => {
  const mailer = createSmtpMailer(url, from)
  open.push(mailer)
  return mailer
}

/** Header lines and body of a raw mail, folded lines joined. */
const partsOf = (raw: string): { headers: string[]; body: string } => {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  return { headers: head.replaceAll(/\r\n[ \t]+/gu, ' ').split('\r\n'), body: rest.join('\r\n\r\n') }
}
const headerOf = (raw: string, name: string): string[] =>
  partsOf(raw)
    .headers.filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim())
const sentTo = (to: string) => sink.received.filter((one) => one.to.includes(to))

const mailers: { name: string; create: () => { mailer: Mailer; count: (to: string) => number } }[] = [
  { name: 'SMTP', create: () => ({ mailer: smtp(), count: (to) => sentTo(to).length }) },
  {
    name: 'memory',
    create: () => {
      const mailer = createMemoryMailer(({ to }) => (/^(?:refused|cut)@/u.test(to) ? '550 refused' : undefined))
      return { mailer, count: (to) => mailer.sent.filter((one) => one.to === to).length }
    },
  },
]

describe.each(mailers)('the $name mailer', ({ name, create }) => {
  it('[MAILER1] hands every mail over once, many at the same time', async () => {
    const { mailer, count } = create()
    const readers = Array.from({ length: 12 }, (_, n) => `${name}-${n}@people.example`.toLowerCase())
    await Promise.all(readers.map((to, n) => mailer.send(mail({ to, id: `id-${n}` }))))
    expect(readers.map(count)).toEqual(readers.map(() => 1))
  })

  it('[MAILER2] rejects when the mail was not accepted, and the next one goes out', async () => {
    const { mailer, count } = create()
    for (const to of ['refused@people.example', 'cut@people.example']) {
      await expect(mailer.send(mail({ to }))).rejects.toThrow(/550|closed|ECONNRESET|EPIPE/iu)
      expect(count(to)).toBe(0)
    }
    const to = `after-${name}@people.example`.toLowerCase()
    await mailer.send(mail({ to }))
    expect(count(to)).toBe(1)
  })
})

describe('the SMTP mailer', () => {
  const receive = async (more: Partial<OutgoingMail>, from?: string) => {
    const to = `${Math.random().toString(36).slice(2)}@people.example`
    await smtp(from).send(mail({ to, ...more }))
    const [received] = sentTo(more.to ?? to)
    if (!received) throw new Error('nothing was received')
    return received
  }

  it('tells a recipient refused for good from a connection that broke', async () => {
    const refusalOf = (to: string) =>
      smtp()
        .send(mail({ to }))
        .catch((error: unknown) => error)
    expect(await refusalOf('refused@people.example')).toBeInstanceOf(MailRefusedForGood)
    expect(await refusalOf('cut@people.example')).not.toBeInstanceOf(MailRefusedForGood)
  })

  it('[MAILER3] a mail keeps one Message-ID of its id and the sender’s domain, however often it is sent', async () => {
    const id = '0190f0f0-0000-7000-8000-00000000beef'
    for (const from of ['Pitchey <no-reply@mail.pitchey.example>', 'no-reply@mail.pitchey.example']) {
      const [one, two] = [await receive({ id }, from), await receive({ id }, from)]
      expect(headerOf(one.raw, 'Message-ID')).toEqual([`<${id}@mail.pitchey.example>`])
      expect(headerOf(two.raw, 'Message-ID')).toEqual(headerOf(one.raw, 'Message-ID'))
      expect(one.from).toBe('no-reply@mail.pitchey.example')
    }
  })

  it('[MAILER4] carries the headers, the subject in any script, and text beside HTML', async () => {
    const { raw } = await receive({})
    expect(headerOf(raw, 'Auto-Submitted')).toEqual(['auto-generated'])
    expect(headerOf(raw, 'X-Pitchey-Kind')).toEqual(['test'])
    const [subject = ''] = headerOf(raw, 'Subject')
    const words = [...subject.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/giu)].map(([, kind, word = '']) =>
      kind === 'B'
        ? Buffer.from(word, 'base64')
        : Buffer.from(
            word
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            'latin1',
          ),
    )
    expect(Buffer.concat(words).toString()).toBe(mail().subject)
    expect(headerOf(raw, 'Content-Type')[0]).toMatch(/^multipart\/alternative/u)
    const { body } = partsOf(raw)
    expect(body.indexOf('text/plain')).toBeLessThan(body.indexOf('text/html'))
    expect(body).toContain('https://pitchey.example/p/the-salt-road')
    expect(body).toContain('The end.')
  })

  it('[MAILER5] nothing in subject, recipient or headers adds a header or a recipient', async () => {
    const evil = 'Hello\r\nBcc: thief@evil.example\r\nX-Evil: 1\r\n\r\n<script>'
    const received = await receive({ subject: evil, headers: { 'X-Pitchey-Kind': evil } })
    expect(received.to).toHaveLength(1)
    expect(headerOf(received.raw, 'Bcc')).toEqual([])
    expect(headerOf(received.raw, 'X-Evil')).toEqual([])
    expect(partsOf(received.raw).body).not.toContain('<script>')
    for (const to of ['a@people.example\r\nRCPT TO:<thief@evil.example>', 'a@people.example, thief@evil.example']) {
      await smtp()
        .send(mail({ to }))
        .catch(() => undefined)
    }
    expect(sentTo('thief@evil.example')).toEqual([])
  })

  it('[MAILER6] a check tells a server that answers from one that does not', async () => {
    await expect(smtp().check()).resolves.toBeUndefined()
    const gone = await startMailSink()
    await gone.stop()
    await expect(smtp(undefined, gone.url).check()).rejects.toThrow(/ECONNREFUSED/u)
  })
})
