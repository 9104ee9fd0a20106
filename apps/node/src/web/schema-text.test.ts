import { openApiDocument } from '@pitchey/server/http/openapi'
import { describe, expect, test } from 'vitest'
import { apiDocsPage } from './api-docs-page.ts'
import { schemaText } from './schema-text.ts'

describe('a schema in words', () => {
  test('names fields, bounds, choices and what may be left out', () => {
    const text = schemaText({
      type: 'object',
      required: ['title', 'tags'],
      properties: {
        title: { type: 'string', minLength: 1, maxLength: 200 },
        tags: { type: 'array', items: { type: 'string' }, maxItems: 15 },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 20 },
        year: { anyOf: [{ type: 'integer', minimum: 1890, maximum: 2100 }, { type: 'null' }] },
        tier: { enum: [0, 1, 2] },
      },
    })
    expect(text.split('\n')).toEqual([
      '{',
      '  title: string, 1 to 200 characters',
      '  tags: list of string, at most 15',
      '  limit?: integer 1 to 50  = 20',
      '  year?: integer 1890 to 2100 | null',
      '  tier?: 0 | 1 | 2',
      '}',
    ])
  })
})

describe('the API reference', () => {
  const document = openApiDocument({ baseUrl: 'https://p.example', version: '1.0.0', cookieName: 'pitchey-session' })
  const page = async () =>
    String(await apiDocsPage({ document, stylesheets: ['assets/a.css'], themeScript: 'theme()', nonce: 'n1' }))

  test('shows every address, and every problem under the anchor that problems point to', async () => {
    const html = await page()
    expect(html).toContain('<code>/api/pitches/{id}/publish</code>')
    expect(html).toContain('id="problem-stale_version"')
    const anchors = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    const missing = [...html.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id).filter((id) => !anchors.has(id))
    expect(missing).toEqual([])
  })

  test('runs no script but the one with the nonce', async () => {
    expect([...(await page()).matchAll(/<script[^>]*>/gu)].map(([tag]) => tag)).toEqual(['<script nonce="n1">'])
  })
})
