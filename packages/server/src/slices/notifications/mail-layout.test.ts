import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DevMail } from './list-dev-mail.ts'
import { renderDevMailPage } from './dev-mail-page.ts'
import { renderMail } from './mail-layout.ts'
import type { Mail } from './mail.ts'
import { subjectLine } from './queue-mail.ts'

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>`

const mail = (name: string): Mail => ({
  kind: 'test',
  to: 'a@people.example',
  subject: `For ${name}`,
  preheader: name,
  heading: `Welcome, ${name}`,
  paragraphs: [`Hello ${name}`],
  action: { label: name, url: 'http://localhost:8001/verify?token=t0ken' },
  notes: [name],
})

it('escapes a name that holds markup, in every place of the mail', async () => {
  const { html } = await renderMail(mail(hostile))
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<img')
  expect(html.match(/&lt;script&gt;/gu)?.length).toBeGreaterThanOrEqual(6)
})

it('says the same in plain text, with the address in full, and lists it', async () => {
  const { text, links } = await renderMail(mail('Nadia'))
  for (const part of ['Welcome, Nadia', 'Hello Nadia', 'http://localhost:8001/verify?token=t0ken'])
    expect(text).toContain(part)
  expect(links).toEqual(['http://localhost:8001/verify?token=t0ken'])
})

it('is laid out for both colour schemes, with a hidden preheader', async () => {
  const { html } = await renderMail(mail('Nadia'))
  expect(html).toContain('<meta name="color-scheme" content="light dark"')
  expect(html).toContain('prefers-color-scheme: dark')
  expect(html).toContain('role="presentation"')
})

it('lets no name add a header to the subject', () => {
  expect(subjectLine('Hello\r\nBcc: everybody@people.example\r\n\r\nbody')).toBe(
    'Hello Bcc: everybody@people.example body',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (subject) => {
      const line = subjectLine(subject)
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(line.length).toBeLessThanOrEqual(200)
      expect(line.isWellFormed()).toBe(true)
    }),
  )
})

it('shows hostile mails on the page for developers without running them', () => {
  const shown: DevMail = {
    to: hostile,
    subject: hostile,
    text: hostile,
    html: hostile,
    links: ['http://localhost:8001/'],
    createdAt: '2026-03-02T10:00:00.000Z',
  }
  const page = renderDevMailPage([shown])
  expect(page).not.toContain('<script>')
  expect(page).not.toContain('<img')
  expect(page).toContain('<iframe sandbox ')
  expect(renderDevMailPage([])).toContain('No mail was written yet.')
})
