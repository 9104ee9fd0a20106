import { html, raw } from 'hono/html'
import type { Mail, MailItem, MailSection } from './mail.ts'

const serif = "Georgia, 'Times New Roman', serif"
const sans = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

// Mail programs read styles on the elements; those that know the dark scheme read the sheet besides.
const sheet = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  a { text-decoration: none; }
  @media (prefers-color-scheme: dark) {
    .page { background: #121214 !important; }
    .card { background: #1b1b1e !important; border-color: #2c2c31 !important; }
    .heading { color: #f6f3ee !important; }
    .body { color: #d4d0c9 !important; }
    .quiet { color: #9b968d !important; }
    .link { color: #e8bd6c !important; }
    .rule { border-color: #2c2c31 !important; }
  }
  @media (max-width: 480px) { .card { padding: 28px 22px !important; } }
`

const paragraph = (text: string) =>
  html`<p class="body" style="margin:0 0 16px;font:400 16px/1.6 ${raw(sans)};color:#3a352c">${text}</p>`

const note = (text: string) =>
  html`<p class="quiet" style="margin:0 0 10px;font:400 13px/1.55 ${raw(sans)};color:#746c5e">${text}</p>`

const button = ({ label, url }: { label: string; url: string }) =>
  html` <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px">
      <tr>
        <td style="border-radius:9px;background:#f0b13f">
          <a
            href="${url}"
            style="display:inline-block;padding:13px 26px;font:600 16px/1.2 ${raw(sans)};color:#2a1a05;border-radius:9px"
            >${label}</a
          >
        </td>
      </tr>
    </table>
    ${note('If the button does not work, open this address:')}
    <p style="margin:0 0 20px;font:400 13px/1.5 ${raw(sans)};word-break:break-all">
      <a class="link" href="${url}" style="color:#7a5208">${url}</a>
    </p>`

const item = ({ title, url, kicker, text }: MailItem) =>
  html`<div class="rule" style="border-top:1px solid #e6dfd0;padding:16px 0 4px">
    <p class="quiet" style="margin:0 0 4px;font:400 13px/1.4 ${raw(sans)};color:#746c5e">${kicker}</p>
    <p dir="auto" style="margin:0 0 6px;font:600 19px/1.3 ${raw(serif)}">
      <a class="link" href="${url}" style="color:#7a5208">${title}</a>
    </p>
    <p dir="auto" class="body" style="margin:0 0 12px;font:400 15px/1.55 ${raw(sans)};color:#3a352c">${text}</p>
  </div>`

const way = ({ label, url }: { label: string; url: string }) =>
  html`<p style="margin:0 0 10px;font:400 13px/1.55 ${raw(sans)}">
    <a class="link" href="${url}" style="color:#7a5208;text-decoration:underline">${label}</a>
  </p>`

const section = ({ heading, items, afterItems, quietLink }: MailSection) =>
  html`<h2 dir="auto" class="heading" style="margin:20px 0 12px;font:600 20px/1.3 ${raw(serif)};color:#241f16">
      ${heading}
    </h2>
    ${items.map(item)} ${afterItems ? paragraph(afterItems) : ''} ${way(quietLink)}`

const smallPrint = ({ notes = [], quietLink }: Mail) =>
  notes.length === 0 && !quietLink
    ? ''
    : html`<div class="rule" style="border-top:1px solid #e6dfd0;padding-top:16px">
        ${notes.map(note)} ${quietLink ? way(quietLink) : ''}
      </div>`

const card = (mail: Mail) => {
  const { heading, paragraphs, items = [], afterItems, sections = [], action } = mail
  return html`<h1 class="heading" style="margin:0 0 18px;font:600 27px/1.25 ${raw(serif)};color:#241f16">${heading}</h1>
    ${paragraphs.map(paragraph)} ${items.map(item)} ${afterItems ? paragraph(afterItems) : ''} ${sections.map(section)}
    ${action ? button(action) : ''} ${smallPrint(mail)}`
}

const column = (mail: Mail) =>
  html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
    <tr>
      <td style="padding:0 4px 18px">
        <span class="heading" style="font:700 22px/1 ${raw(serif)};letter-spacing:-.01em;color:#241f16">Pitchey</span>
      </td>
    </tr>
    <tr>
      <td class="card" style="padding:36px 38px;background:#fffdf8;border:1px solid #e6dfd0;border-radius:16px">
        ${card(mail)}
      </td>
    </tr>
    <tr>
      <td class="quiet" style="padding:18px 4px;font:400 12px/1.5 ${raw(sans)};color:#746c5e">
        Pitchey, where film and television projects find their makers and their money.
      </td>
    </tr>
  </table>`

const pageOf = (mail: Mail) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${mail.subject}</title>
        <style>
          ${raw(sheet)}
        </style>
      </head>
      <body class="page" style="margin:0;padding:0;background:#f5f1e8">
        <div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${mail.preheader}</div>
        <table class="page" role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
          <tr>
            <td align="center" style="padding:36px 16px">${column(mail)}</td>
          </tr>
        </table>
      </body>
    </html>`

const itemText = ({ title, url, kicker, text }: MailItem): string => `${title}\n${kicker}\n${text}\n${url}`
const linkText = ({ label, url }: { label: string; url: string }): string => `${label}:\n${url}`

const sectionText = ({ heading, items, afterItems, quietLink }: MailSection): string[] => [
  `${heading}\n${'='.repeat(Math.min(heading.length, 60))}`,
  ...items.map(itemText),
  ...(afterItems ? [afterItems] : []),
  linkText(quietLink),
]

const textOf = (mail: Mail): string =>
  [
    mail.heading,
    ...mail.paragraphs,
    ...(mail.items ?? []).map(itemText),
    ...(mail.afterItems ? [mail.afterItems] : []),
    ...(mail.sections ?? []).flatMap(sectionText),
    ...(mail.action ? [linkText(mail.action)] : []),
    ...(mail.notes ?? []),
    ...(mail.quietLink ? [linkText(mail.quietLink)] : []),
    '-- \nPitchey',
  ].join('\n\n')

/** Renders a mail in the one layout, as HTML and as plain text, and lists the addresses it leads to. */
export const renderMail = async (mail: Mail): Promise<{ html: string; text: string; links: string[] }> => ({
  html: (await pageOf(mail)).toString(),
  text: textOf(mail),
  links: [
    ...(mail.action ? [mail.action.url] : []),
    ...(mail.items ?? []).map(({ url }) => url),
    ...(mail.sections ?? []).flatMap(({ items, quietLink }) => [...items.map(({ url }) => url), quietLink.url]),
    ...(mail.quietLink ? [mail.quietLink.url] : []),
  ],
})
