import { createHash, randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { sqlStatement } from '@pitchey/server/kernel/db'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { draftOf, liveOf } from './access-world.ts'
import { mp4Of, plainPdf } from './kit/document-files.ts'
import { startListeningSite } from './kit/listening-site.ts'
import type { ListeningSite } from './kit/listening-site.ts'
import { startTestProduct } from './kit/product.ts'
import type { TestProduct } from './kit/product.ts'
import { checkSent, sendFile } from './kit/send-file.ts'
import { createTestSite, origin } from './kit/site.ts'

type SignedIn = Awaited<ReturnType<ReturnType<typeof createTestSite>['signIn']>>

let product: TestProduct
let site: ListeningSite
let owner: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  product = await startTestProduct()
  const door = createTestSite(product)
  owner = await door.signIn({ userType: 'creator' })
  stranger = await door.signIn({ userType: 'creator' })
  site = await startListeningSite(product, { distDir: tmpdir(), env: { RATE_LIMIT_ACCOUNT_PER_MINUTE: '100000' } })
})
afterAll(async () => {
  await site.stop()
  await product.stop()
})

const tus = { 'tus-resumable': '1.0.0' }
const octets = { 'content-type': 'application/offset+octet-stream' }
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const metadata = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name} ${base64(value)}`)
    .join(',')

type Sending = { who?: SignedIn | null; headers?: Record<string, string>; body?: Uint8Array<ArrayBuffer> | string }
const send = (method: string, path: string, { who = owner, headers = {}, body }: Sending = {}) =>
  site.get(path, {
    method,
    headers: { origin, ...tus, ...(who === null ? {} : { cookie: who.cookie }), ...headers },
    ...(body === undefined ? {} : { body }),
  })
const create = (
  pitchId: string,
  sizeBytes: number | string,
  more: Record<string, string> = {},
  who: SignedIn | null = owner,
) =>
  send('POST', '/api/uploads', {
    who,
    headers: {
      'upload-length': String(sizeBytes),
      'upload-metadata': metadata({ pitchId, kind: 'script', filename: 'Salt.pdf', ...more }),
    },
  })
const patch = (at: string, offset: number, body: Uint8Array<ArrayBuffer>, more: Sending = {}) =>
  send('PATCH', at, { ...more, body, headers: { ...octets, 'upload-offset': String(offset), ...more.headers } })
const begun = async (pitchId: string, sizeBytes: number, more: Record<string, string> = {}): Promise<string> => {
  const made = await create(pitchId, sizeBytes, more)
  expect(made.status).toBe(201)
  return made.headers.get('location') ?? ''
}
const offsetOf = async (at: string): Promise<number> =>
  Number((await send('HEAD', at)).headers.get('upload-offset') ?? -1)
const idIn = (at: string): string => at.split('/').at(-1) ?? ''
const codeOf = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code
const stored = (
  pitchId: string,
  documentId: string,
  headers: Record<string, string> = {},
  who: SignedIn | null = owner,
) => send('GET', `/api/pitches/${pitchId}/documents/${documentId}/file`, { who, headers })
const bytesOf = async (answer: Response): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await answer.arrayBuffer())
const until = async <T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> => {
  for (;;) {
    const value = await read()
    if (good(value)) return value
  }
}

describe('a resumable upload', () => {
  it('[UPL2] arrives in pieces, says where it stands, and becomes a document with the same bytes', async () => {
    const { id } = await draftOf(product, owner)
    const pdf = await plainPdf()
    const at = await begun(id, pdf.byteLength, { title: 'The Salt Line, draft 4', tier: '3' })
    expect(at).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/u)
    const first = await patch(at, 0, pdf.slice(0, 300))
    expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '300'])
    expect(first.headers.get('upload-expires')).toBeTruthy()
    const head = await send('HEAD', at)
    expect([head.status, head.headers.get('upload-length'), head.headers.get('cache-control')]).toEqual([
      200,
      String(pdf.byteLength),
      'private, no-store',
    ])
    expect((await patch(at, 300, pdf.slice(300))).status).toBe(204)
    await checkSent(product, idIn(at))
    const back = await stored(id, idIn(at))
    expect(Buffer.compare(await bytesOf(back), pdf)).toBe(0)
    expect(back.headers.get('etag')).toBe(`"${createHash('sha256').update(pdf).digest('hex')}"`)
  })

  it('[UPL2] keeps what came before a cut, and goes on from there after the server started anew', async () => {
    const { id } = await draftOf(product, owner)
    const file = mp4Of(9000, 11 * 1024 * 1024)
    const at = await begun(id, file.length, { kind: 'sizzle', filename: 'reel.mp4' })
    const socket = connect(site.port, '127.0.0.1')
    const head = [
      `PATCH ${at} HTTP/1.1`,
      'Host: localhost',
      `Origin: ${origin}`,
      `Cookie: ${owner.cookie}`,
      'Tus-Resumable: 1.0.0',
      'Content-Type: application/offset+octet-stream',
      'Upload-Offset: 0',
      `Content-Length: ${file.length}`,
    ]
    await new Promise<void>((resolve) => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      socket.write(file.subarray(0, 6 * 1024 * 1024), () => resolve())
    })
    await until(
      () => offsetOf(at),
      (offset) => offset >= 4 * 1024 * 1024,
    )
    socket.destroy()
    const another = await product.openAnother()
    await another.close()
    const offset = await until(
      () => offsetOf(at),
      (now) => now > 4 * 1024 * 1024,
    )
    expect(offset).toBeLessThanOrEqual(6 * 1024 * 1024)
    const rest = new Uint8Array(file.subarray(offset))
    const resumed = await patch(at, offset, rest)
    expect([resumed.status, await codeIfAny(resumed)]).toEqual([204, null])
    await checkSent(product, idIn(at))
    expect(Buffer.compare(await bytesOf(await stored(id, idIn(at))), file)).toBe(0)
  })

  it('[UPL2] of two writers at one place one goes on and the other is answered 409', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 2_000_000)
    const answers = await Promise.all([1, 2, 3, 4].map((value) => patch(at, 0, new Uint8Array(500_000).fill(value))))
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409])
    expect(await offsetOf(at)).toBe(500_000)
  })

  it('[UPL2] nobody sends more parts at once than can be held, and goes on when some have ended', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 100)
    const enough = Promise.withResolvers<undefined>()
    const waiting = Array.from({ length: 8 }, () => {
      const body = new ReadableStream({
        start: async (control) => {
          control.enqueue(new Uint8Array(1))
          await enough.promise
          control.close()
        },
      })
      const headers = { origin, ...tus, cookie: owner.cookie, ...octets, 'upload-offset': '0' }
      const streamed = { method: 'PATCH', headers, body, duplex: 'half' }
      return site.get(at, streamed)
    })
    await vi.waitFor(async () => expect((await patch(at, 0, new Uint8Array(1))).status).toBe(429))
    enough.resolve(undefined)
    await Promise.all(waiting)
    expect((await patch(at, await offsetOf(at), new Uint8Array(1))).status).toBe(204)
  })

  it('[UPL2] an offset that is not where the upload stands is answered 409 and changes nothing', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 1000)
    await patch(at, 0, new Uint8Array(400))
    for (const offset of [0, 399, 401, 1000]) {
      const answer = await patch(at, offset, new Uint8Array(10))
      expect([answer.status, await codeOf(answer)]).toEqual([409, 'offset_mismatch'])
    }
    expect(await offsetOf(at)).toBe(400)
  })

  it('[UPL3] more bytes than were announced are refused, in one request and in several', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 1000)
    expect((await patch(at, 0, new Uint8Array(1001))).status).toBe(413)
    await patch(at, await offsetOf(at), new Uint8Array(600))
    expect((await patch(at, 600, new Uint8Array(401))).status).toBe(413)
    expect(await offsetOf(at)).toBeLessThanOrEqual(1000)
    for (const size of ['0', '-1', '1e3', 'many', '99999999999999']) {
      expect((await create(id, size)).status).toBeGreaterThanOrEqual(400)
    }
  })

  it('[UPL1] exists for the person who began it and for nobody else', async () => {
    const live = await liveOf(product, owner)
    const at = await begun(live.id, 1000)
    await patch(at, 0, new Uint8Array(100))
    const tries = [
      await send('HEAD', at, { who: stranger }),
      await patch(at, 100, new Uint8Array(10), { who: stranger }),
      await send('DELETE', at, { who: stranger }),
    ]
    expect(tries.map(({ status }) => status)).toEqual([404, 404, 404])
    expect((await patch(at, 100, new Uint8Array(10), { who: null })).status).toBe(401)
    expect(await offsetOf(at)).toBe(100)
  })

  it('[UPL1] nobody begins one for a pitch of somebody else', async () => {
    const [draft, live] = [await draftOf(product, owner), await liveOf(product, owner)]
    expect((await create(draft.id, 10, {}, stranger)).status).toBe(404)
    expect((await create(live.id, 10, {}, stranger)).status).toBe(403)
    expect((await create(live.id, 10, {}, null)).status).toBe(401)
  })

  it('[UPL1] a page of another site can neither begin nor continue one', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 100)
    const foreign = { origin: 'https://evil.example' }
    expect((await send('POST', '/api/uploads', { headers: foreign })).status).toBe(403)
    expect((await patch(at, 0, new Uint8Array(1), { headers: foreign })).status).toBe(403)
  })

  it('[UPL2] damaged bytes are not kept when a checksum came with them', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 5000)
    const bytes = new Uint8Array(randomBytes(3000))
    const sum = `sha256 ${createHash('sha256').update(bytes).digest('base64')}`
    const damaged = await patch(at, 0, new Uint8Array(3000), { headers: { 'upload-checksum': sum } })
    expect([damaged.status, await offsetOf(at)]).toEqual([460, 0])
    const whole = await patch(at, 0, bytes, { headers: { 'upload-checksum': sum } })
    expect([whole.status, await offsetOf(at)]).toEqual([204, 3000])
    const odd = await patch(at, 3000, new Uint8Array(1), { headers: { 'upload-checksum': 'crc32 abcd' } })
    expect(odd.status).toBe(400)
  })

  it('[UPL6] that was given up, or whose time is over, is not there any more', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 1000)
    expect((await send('DELETE', at)).status).toBe(204)
    expect((await send('HEAD', at)).status).toBe(404)
    expect((await patch(at, 0, new Uint8Array(1))).status).toBe(404)
  })

  it('[UPL5] that is refused says why, keeps no bytes, and takes no room', async () => {
    const { id } = await draftOf(product, owner)
    const file = new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))
    const used = async () => {
      const team = await send('GET', `/api/pitches/${id}/documents/edit`)
      return ((await team.json()) as { storage: { usedBytes: number } }).storage.usedBytes
    }
    const before = await used()
    const at = await begun(id, file.byteLength, { kind: 'still', filename: 'still.jpg' })
    expect(await used()).toBe(before + file.byteLength)
    await patch(at, 0, file)
    await checkSent(product, idIn(at))
    const list = await send('GET', `/api/pitches/${id}/uploads`)
    const { items } = (await list.json()) as { items: { state: string; refusal: string }[] }
    expect(items).toMatchObject([{ state: 'refused', refusal: expect.stringMatching(/not taken here/u) }])
    expect(await used()).toBe(before)
  })

  it('[UPL2] whatever the headers are, the answer is a declared problem', async () => {
    const { id } = await draftOf(product, owner)
    const at = await begun(id, 100)
    const odd = [
      await send('POST', '/api/uploads', { headers: { 'upload-length': '10' } }),
      await send('POST', '/api/uploads', { headers: { 'upload-length': '10', 'upload-metadata': '%%%' } }),
      await send('POST', '/api/uploads', { headers: { 'upload-defer-length': '1' } }),
      await create('not-an-id', 10),
      await create(id, 10, { kind: 'malware' }),
      await create(id, 10, { tier: '9' }),
      // A reel is for everybody unless its sender says otherwise: what cannot be read must not count as unsaid.
      await create(id, 10, { kind: 'sizzle', tier: '33' }),
      await create(id, 10, { kind: 'sizzle', tier: 'three' }),
      await create(id, 10, { kind: 'sizzle', tier: '' }),
      await create(id, 10, { filename: '../../etc/passwd\0' }),
      await send('PATCH', at, { headers: octets, body: 'x' }),
      await send('PATCH', at, { headers: { 'upload-offset': '0', 'content-type': 'text/plain' }, body: 'x' }),
      await send('HEAD', '/api/uploads/not-an-id'),
      await send('PATCH', '/api/uploads/not-an-id', { headers: { ...octets, 'upload-offset': '0' }, body: 'x' }),
      await site.get('/api/uploads', { method: 'POST', headers: { origin, cookie: owner.cookie } }),
    ]
    for (const answer of odd)
      expect([answer.status, answer.status >= 400 && answer.status < 500]).toEqual([answer.status, true])
    const older = await send('HEAD', at, { headers: { 'tus-resumable': '0.2.2' } })
    expect([400, 412]).toContain(older.status)
  })
})

const codeIfAny = async (answer: Response): Promise<string | null> => (answer.status < 400 ? null : codeOf(answer))

describe('reading the bytes of a document', () => {
  const reel = mp4Of(4000, 300_000)
  const shown = async (tier: 0 | 1 | 2 | 3 = 0) => {
    const { id } = await liveOf(product, owner)
    const file = { kind: 'sizzle' as const, fileName: 'reel.mp4', bytes: reel, tier, title: 'Réel "one"/two' }
    return { id, documentId: await sendFile(product, owner, id, file) }
  }

  it('[DOC5] whole, in ranges, from an offset, from the end, and not beyond', async () => {
    const { id, documentId } = await shown()
    const get = (range: string, more: Record<string, string> = {}) => stored(id, documentId, { range, ...more }, null)
    const whole = await stored(id, documentId, {}, null)
    expect([whole.status, whole.headers.get('accept-ranges'), whole.headers.get('content-length')]).toEqual([
      200,
      'bytes',
      String(reel.length),
    ])
    expect(Buffer.compare(await bytesOf(whole), reel)).toBe(0)
    const part = await get('bytes=100-199')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${reel.length}`])
    expect(Buffer.compare(await bytesOf(part), reel.subarray(100, 200))).toBe(0)
    expect(Buffer.compare(await bytesOf(await get('bytes=-50')), reel.subarray(-50))).toBe(0)
    expect((await bytesOf(await get(`bytes=${reel.length - 1}-`))).length).toBe(1)
    const beyond = await get(`bytes=${reel.length}-`)
    expect([beyond.status, beyond.headers.get('content-range'), await codeOf(beyond)]).toEqual([
      416,
      `bytes */${reel.length}`,
      'range_not_satisfiable',
    ])
    expect((await get('bytes=0-1,5-6')).status).toBe(200)
  })

  it('[DOC5] a range is whole again when the file is another one by now, and what is known is not sent again', async () => {
    const { id, documentId } = await shown()
    const etag = (await stored(id, documentId, {}, null)).headers.get('etag') ?? ''
    const again = (headers: Record<string, string>) => stored(id, documentId, headers, null)
    expect((await again({ range: 'bytes=0-9', 'if-range': etag })).status).toBe(206)
    expect((await again({ range: 'bytes=0-9', 'if-range': '"another"' })).status).toBe(200)
    expect((await again({ 'if-none-match': etag })).status).toBe(304)
  })

  it('[DOC5] HEAD says what GET would, without a byte', async () => {
    const { id, documentId } = await shown()
    const head = await site.get(`/api/pitches/${id}/documents/${documentId}/file`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), (await bytesOf(head)).length]).toEqual([
      200,
      String(reel.length),
      0,
    ])
  })

  it('[DOC5] it is saved, never shown as a page: nothing in it may run', async () => {
    const { id, documentId } = await shown()
    const { headers } = await stored(id, documentId)
    expect(headers.get('content-type')).toBe('video/mp4')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/u)
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="Reel -one--two.mp4"; filename*=UTF-8''R%C3%A9el%20-one--two.mp4`,
    )
  })

  it('[DOC1] is refused as if it were not there to whoever may not open it, and nothing of it is kept on the way', async () => {
    for (const tier of [1, 2, 3] as const) {
      const { id, documentId } = await shown(tier)
      expect((await stored(id, documentId, {}, null)).status).toBe(404)
      const other = await stored(id, documentId, { range: 'bytes=0-10' }, stranger)
      expect(other.status).toBe(tier === 1 ? 206 : 404)
      expect((await stored(id, documentId)).headers.get('cache-control')).toBe('private, no-store')
    }
  })

  it('[DOC5] bytes that are missing in the store are a failure of ours and no empty file', async () => {
    const { id, documentId } = await shown()
    const keyOf = sqlStatement<{ key: string }>(
      'test.key-of',
      'select b.key from blobs b join pitch_documents d on d.sha256 = b.sha256 where d.id = $1',
    )
    const [row] = await product.database.transaction({ actor: { id: null, role: 'system' } }, (tx) =>
      tx.rows(keyOf, [documentId]),
    )
    const bytes = await product.files.get(row?.key ?? 'none')
    await product.files.remove(row?.key ?? 'none')
    expect((await stored(id, documentId)).status).toBe(503)
    await product.files.put(row?.key ?? 'none', bytes ?? new Uint8Array())
  })
})
