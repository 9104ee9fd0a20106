import { problemKinds } from '@pitchey/contract/problem'
import type { ProblemCode } from '@pitchey/contract/problem'
import { endpointEntries, problemsOf } from '@pitchey/server/http/openapi'
import { html, raw } from 'hono/html'
import { schemaText } from './schema-text.ts'
import type { JsonSchema } from './schema-text.ts'

type Markup = ReturnType<typeof html>
type Parameter = { name: string; in: string; required?: boolean; schema: JsonSchema }
type Content = Record<string, { schema?: JsonSchema }>
type Operation = {
  summary: string
  parameters?: Parameter[]
  requestBody?: { content: Content }
  responses: Record<string, { content?: Content }>
}
type OpenApi = { info: { version: string }; paths?: object }

const styles = `
.docs{display:grid;grid-template-columns:minmax(0,1fr);gap:3rem;padding-block:3rem 6rem}
@media(min-width:64rem){.docs{grid-template-columns:13rem minmax(0,1fr)}.docs>nav{position:sticky;top:2rem;align-self:start;max-height:calc(100vh - 4rem);overflow:auto}}
.docs nav a{display:block;padding:.25rem 0;font-size:.8125rem;color:var(--ink-2)}
.docs a{color:var(--accent-ink);border-radius:6px}.docs main p a{text-decoration:underline;text-underline-offset:4px}.docs a:hover{text-decoration:underline;text-underline-offset:4px}
.docs h1{font:440 clamp(2.125rem,1.5rem + 2.6vw,3.5rem)/1.03 var(--display);letter-spacing:-.022em;margin:0}
.docs h2{font:440 1.75rem/1.2 var(--display);letter-spacing:-.022em;margin:4rem 0 0}
.docs h3{font-size:.9375rem;font-weight:560;margin:0;display:flex;flex-wrap:wrap;gap:.75rem;align-items:baseline}
.docs h4{font-size:.8125rem;font-weight:530;color:var(--ink-2);margin:1.25rem 0 .375rem}
.docs p{max-width:44em;color:var(--ink-2);margin:.5rem 0 0}
.docs .rules{color:var(--ink-2);margin:1rem 0 0;padding-left:1.1rem;list-style:disc}.docs .rules li{padding:.125rem 0}
.docs .operation{border-top:1px solid var(--line);padding:1rem 0}.docs h2+.operation{margin-top:1.5rem}
.docs h3 code{min-width:0;overflow-wrap:anywhere}.docs summary{cursor:pointer;list-style:none;border-radius:6px}.docs summary::-webkit-details-marker{display:none}
.docs summary h3::after{content:'+';margin-left:auto;color:var(--ink-2);font-weight:400}.docs [open]>summary h3::after{content:'–'}
.docs code,.docs pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.8125rem}
.docs pre{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:1rem;overflow-x:auto;line-height:1.6;margin:0}
.docs .verb{font:560 .6875rem/1.25rem ui-monospace,Menlo,monospace;background:var(--surface-3);color:var(--ink);border-radius:6px;padding:0 .5rem}
.docs table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:.8125rem}.docs td,.docs th{text-align:left;vertical-align:top;padding:.5rem 1rem .5rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.docs th{font-weight:530;color:var(--ink-2);border-top:0}
.docs .chips{display:flex;flex-wrap:wrap;gap:.375rem;list-style:none;padding:0;margin:0}
.docs .chips a{display:inline-block;background:var(--surface-3);color:var(--ink-2);border-radius:6px;padding:.125rem .5rem;font-size:.75rem}
:root{--display:'Fraunces','Fraunces Fallback',Georgia,serif}
`

const anchorOf = (method: string, path: string): string =>
  `${method} ${path}`
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')

const operationAt = (document: OpenApi, path: string, method: string): Operation => {
  const item = (document.paths as Record<string, Record<string, Operation>> | undefined)?.[path]
  const operation = item?.[method.toLowerCase()]
  if (!operation) throw new Error(`${method} ${path} is not in the OpenAPI document`)
  return operation
}

const schemaIn = (content: Content | undefined): JsonSchema | undefined => Object.values(content ?? {})[0]?.schema

const parameterTable = (parameters: readonly Parameter[]): Markup | string =>
  parameters.length === 0
    ? ''
    : html`<h4>Parameters</h4>
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">In</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            ${parameters.map(
              ({ name, in: place, required, schema }) =>
                html`<tr>
                  <td><code>${name}</code>${required ? '' : ' (optional)'}</td>
                  <td>${place}</td>
                  <td>${schemaText(schema)}</td>
                </tr>`,
            )}
          </tbody>
        </table>`

const bodyPart = ({ requestBody }: Operation): Markup | string => {
  if (!requestBody) return ''
  const types = Object.keys(requestBody.content)
  const schema = schemaIn(requestBody.content)
  return html`<h4>Body, ${types.join(', ')}</h4>
    <pre tabindex="0">${schema ? schemaText(schema) : 'bytes'}</pre>`
}

const answerPart = (operation: Operation, status: number): Markup => {
  const schema = schemaIn(operation.responses[`${status}`]?.content)
  if (!schema) return html`<h4>Answer ${status}, empty</h4>`
  return html`<h4>Answer ${status}</h4>
    <pre tabindex="0">${schemaText(schema)}</pre>`
}

const problemChips = (codes: readonly ProblemCode[]): Markup =>
  html`<h4>Problems</h4>
    <ul class="chips">
      ${codes.map((code) => html`<li><a href="#problem-${code}">${problemKinds[code].status} ${code}</a></li>`)}
    </ul>`

const endpointPart = (
  document: OpenApi,
  { method, path, endpoint }: ReturnType<typeof endpointEntries>[number],
): Markup => {
  const operation = operationAt(document, path, method)
  return html`<details class="operation">
    <summary>
      <h3><span class="verb">${method}</span><code>${path}</code></h3>
      <p>${operation.summary}.</p>
    </summary>
    <div id="${anchorOf(method, path)}">
      ${parameterTable(operation.parameters ?? [])} ${bodyPart(operation)} ${answerPart(operation, endpoint.status)}
      ${problemChips(problemsOf(endpoint))}
    </div>
  </details>`
}

const problemTable = (): Markup =>
  html`<table>
    <thead>
      <tr>
        <th scope="col">Code</th>
        <th scope="col">Status</th>
        <th scope="col">Title</th>
      </tr>
    </thead>
    <tbody>
      ${Object.entries(problemKinds).map(
        ([code, { status, title }]) =>
          html`<tr id="problem-${code}">
            <td><code>${code}</code></td>
            <td>${status}</td>
            <td>${title}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

export type DocsPageParts = { document: OpenApi; stylesheets: readonly string[]; themeScript: string; nonce: string }

/** The API's reference as one page without scripts of its own. */
export const apiDocsPage = ({ document, stylesheets, themeScript, nonce }: DocsPageParts): Markup => {
  const byTag = Map.groupBy(endpointEntries(), ({ endpoint }) => endpoint.tag)
  const slug = (tag: string): string => `tag-${tag.toLowerCase()}`
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>API reference · Pitchey</title>
        <meta
          name="description"
          content="The HTTP API of Pitchey: every address, what it takes, what it answers, how it refuses."
        />
        <script nonce="${nonce}">
          ${raw(themeScript)}
        </script>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        ${stylesheets.map((file) => html`<link rel="stylesheet" href="/${file}" />`)}
        <style>
          ${raw(styles)}
        </style>
      </head>
      <body>
        <div class="shell docs">
          <nav aria-label="Sections">
            <a href="/">Pitchey</a>
            ${[...byTag.keys()].map((tag) => html`<a href="#${slug(tag)}">${tag}</a>`)}
            <a href="#problems">Problems</a>
          </nav>
          <main>
            <h1>API reference</h1>
            <p>Version ${document.info.version}, also for machines: <a href="/api/openapi.json">openapi.json</a>.</p>
            <ul class="rules">
              <li>Sign in with <code>POST /api/auth/sign-in</code>; the session is a cookie.</li>
              <li>Requests that change something need the <code>Origin</code> of this site.</li>
              <li>Lists are pages: pass <code>nextCursor</code> as <code>cursor</code> for the next one.</li>
              <li>Times are UTC. Amounts are whole minor units with a currency.</li>
              <li>Refusals are problem details (RFC 9457): the code is stable, the text is for people.</li>
            </ul>
            ${[...byTag].map(
              ([tag, entries]) =>
                html`<section aria-labelledby="${slug(tag)}">
                  <h2 id="${slug(tag)}">${tag}</h2>
                  ${entries.map((entry) => endpointPart(document, entry))}
                </section>`,
            )}
            <section aria-labelledby="problems">
              <h2 id="problems">Problems</h2>
              ${problemTable()}
            </section>
          </main>
        </div>
      </body>
    </html>`
}
