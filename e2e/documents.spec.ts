import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { signInThroughPages } from './people.ts'
import { demoServer } from './servers.ts'
import { test } from './test.ts'

const { baseUrl } = demoServer

type SignIns = { items: { portal: string; email: string; password: string }[] }

const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** A file that is an MP4 by its boxes, of so many bytes of nothing. */
const mp4Of = (durationMs: number, mediaSizeBytes: number): Buffer => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(durationMs, 16)
  const brands = Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1')
  const parts = [box('ftyp', brands), box('moov', box('mvhd', header)), box('mdat', Buffer.alloc(mediaSizeBytes, 7))]
  return Buffer.concat(parts)
}

test('[UPL2] an upload that is cut in the middle goes on from there, and its reel plays on the pitch page', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const { items } = (await (await page.request.get(`${baseUrl}/api/dev/demo-sign-ins`)).json()) as SignIns
  const signIn = items.find((item) => item.portal === 'creator')
  await signInThroughPages(page, baseUrl, 'creator', signIn?.email ?? '', signIn?.password ?? '')
  const mine = (await (await page.request.get(`${baseUrl}/api/pitches/mine?search=Plimsoll`)).json()) as {
    items: { id: string; slug: string }[]
  }
  const pitch = mine.items[0]
  await page.goto(`${baseUrl}/creator/pitches/${pitch?.id}/documents`)
  await expect(page.getByRole('heading', { name: 'Documents', level: 1 })).toBeVisible()

  const dir = mkdtempSync(join(tmpdir(), 'pitchey-e2e-files-'))
  const reel = join(dir, 'Plimsoll teaser.mp4')
  writeFileSync(reel, mp4Of(95_000, 20 * 1024 * 1024))
  const notAScript = join(dir, 'script.pdf')
  writeFileSync(notAScript, '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

  const offsets: string[] = []
  let cuts = 0
  await page.route('**/api/uploads/*', (route) => {
    const request = route.request()
    const offset = request.headers()['upload-offset'] ?? '0'
    if (request.method() === 'PATCH') offsets.push(offset)
    if (request.method() !== 'PATCH' || offset === '0' || cuts === 2) return route.continue()
    cuts += 1
    return route.abort('connectionreset')
  })
  await page.locator('input[type=file][multiple]').setInputFiles([reel, notAScript])

  await expect(page.getByRole('heading', { name: 'Sizzle reels' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('link', { name: 'Plimsoll teaser' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Uploads' })).toContainText('not taken here')
  expect(cuts).toBe(2)
  // What had arrived was not sent again.
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(2)

  await page.getByRole('button', { name: 'Remove script.pdf' }).click()
  await expect(page.getByRole('region', { name: 'Uploads' })).toBeHidden()

  await page.goto(`${baseUrl}/pitch/${pitch?.slug}`)
  const video = page.locator('video')
  await expect(video).toHaveAttribute('aria-label', 'Plimsoll teaser')
  const part = await page.request.get(`${baseUrl}${await video.getAttribute('src')}`, {
    headers: { range: 'bytes=0-99' },
  })
  expect([part.status(), (await part.body()).length]).toEqual([206, 100])
})
