import { html, raw } from 'hono/html'
import type { DevMail } from './list-dev-mail.ts'

const sheet = `
  :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
  body { margin: 0 auto; max-width: 760px; padding: 32px 20px; font: 15px/1.5 system-ui, sans-serif; }
  h1 { font: 600 26px/1.2 Georgia, serif; }
  article { border: 1px solid #8884; border-radius: 12px; padding: 16px 18px; margin: 0 0 16px; }
  h2 { font-size: 16px; margin: 0 0 4px; overflow-wrap: anywhere; }
  .meta { opacity: .75; margin: 0 0 10px; overflow-wrap: anywhere; }
  .links a { overflow-wrap: anywhere; }
  iframe { width: 100%; height: 520px; border: 1px solid #8884; border-radius: 8px; background: #fff; }
`

const entry = (mail: DevMail) =>
  html` <article>
    <h2>${mail.subject}</h2>
    <p class="meta">to ${mail.to} · <time datetime="${mail.createdAt}">${mail.createdAt}</time></p>
    ${mail.links.map((link) => html`<p class="links"><a href="${link}">${link}</a></p>`)}
    <details>
      <summary>Show the mail</summary>
      <iframe sandbox title="${mail.subject}" srcdoc="${mail.html}"></iframe>
    </details>
  </article>`

/** The outbox as a page for developers; each mail is shown in a frame without rights. */
export const renderDevMailPage = (mails: readonly DevMail[]): string => {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Mail outbox · Pitchey</title>
        <style>
          ${raw(sheet)}
        </style>
      </head>
      <body>
        <main>
          <h1>Mail outbox</h1>
          ${mails.length === 0 ? html`<p>No mail was written yet.</p>` : mails.map(entry)}
        </main>
      </body>
    </html>`
  if (page instanceof Promise) throw new TypeError('nothing on this page has to be waited for')
  return page.toString()
}
