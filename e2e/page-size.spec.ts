import { gzipSync } from 'node:zlib'
import { expect } from '@playwright/test'
import { emptyServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = emptyServer
const mostKb = 145

test('[SIZE1] the landing page asks for no more code than a phone takes in its stride', async ({ request }) => {
  const html = await (await request.get(`${baseUrl}/`)).text()
  const paths = new Set([...html.matchAll(/"(?<path>\/assets\/[^"]+\.js)"/gu)].map(({ groups }) => groups?.['path']))
  expect(paths.size).toBeGreaterThan(5)
  let sizeKb = 0
  for (const path of paths) sizeKb += gzipSync(await (await request.get(`${baseUrl}${path}`)).body()).length / 1024
  expect(sizeKb).toBeLessThanOrEqual(mostKb)
})
