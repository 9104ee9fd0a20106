import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manualClock } from '@pitchey/server/ports/clock'
import { StoreAway } from '@pitchey/server/ports/store-away'
import type { FileStore } from '@pitchey/server/ports/file-store'
import { createMemoryFileStore } from '@pitchey/server/ports/memory-file-store'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createFolderStore } from '../../src/adapters/files/folder-store.ts'
import { createS3Store } from '../../src/adapters/files/s3-store.ts'
import { startS3Double } from '../kit/s3-double.ts'
import type { S3Double } from '../kit/s3-double.ts'

// Tens of megabytes go over sockets here.
vi.setConfig({ testTimeout: 60_000 })

const dirs: string[] = []
const newDir = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'pitchey-store-'))
  dirs.push(dir)
  return dir
}
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))))

/** A store, and how the files in it grow older by so much. */
type Aging = { store: FileStore; age(key: string, byMs: number): Promise<void> }

const agingFolder = async (): Promise<Aging> => {
  const dir = await newDir()
  return {
    store: createFolderStore(dir),
    age: async (key, byMs) => {
      const written = new Date((await stat(join(dir, key))).mtimeMs - byMs)
      await utimes(join(dir, key), written, written)
    },
  }
}

const agingMemory = async (): Promise<Aging> => {
  const clock = manualClock(new Date('2026-03-02T10:00:00.000Z'))
  return { store: createMemoryFileStore(clock), age: async (_key, byMs) => clock.advance(byMs) }
}

const doubles: S3Double[] = []
const newDouble = async (): Promise<S3Double> => {
  const double = await startS3Double()
  doubles.push(double)
  return double
}
afterAll(() => Promise.all(doubles.map((double) => double.stop())))

const agingBucket = async (): Promise<Aging> => {
  const double = await newDouble()
  return { store: createS3Store(double.settings), age: async (key, byMs) => double.age(key, byMs) }
}

const stores = [
  { name: 'folder', create: async () => createFolderStore(await newDir()), createAging: agingFolder },
  { name: 'memory', create: async () => createMemoryFileStore(), createAging: agingMemory },
  { name: 'S3', create: async () => createS3Store((await newDouble()).settings), createAging: agingBucket },
]

const listAll = async (store: FileStore, prefix: string, limit: number): Promise<string[]> => {
  const keys: string[] = []
  for (;;) {
    const page = await store.list({ prefix, after: keys.at(-1), limit })
    expect(page.length).toBeLessThanOrEqual(limit)
    keys.push(...page.map(({ key }) => key))
    if (page.length < limit) return keys
  }
}

/** Bytes in pieces, as a stream brings them. */
async function* inPieces(bytes: Uint8Array, pieceSizeBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSizeBytes) yield bytes.slice(at, at + pieceSizeBytes)
}

const bytesOf = async (body: ReadableStream<Uint8Array>): Promise<Uint8Array> =>
  new Uint8Array(await new Response(body).arrayBuffer())

const filled = (value: number, sizeBytes: number): Uint8Array => new Uint8Array(sizeBytes).fill(value)
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** The one value that fills all bytes; undefined for a file that mixes two writes. */
const uniform = (bytes: Uint8Array): number | undefined => (new Set(bytes).size === 1 ? bytes[0] : undefined)

describe.each(stores)('the $name store', ({ create, createAging }) => {
  it('[FILE1] gives back the bytes that were put, empty ones too, and the latest under a key', async () => {
    const store = await create()
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.constantFrom('a', 'media/x/540.avif'),
        async (bytes, key) => {
          await store.put(key, bytes)
          expect(new Uint8Array((await store.get(key)) ?? [1, 2, 3])).toEqual(bytes)
        },
      ),
      { numRuns: 20 },
    )
  })

  it('[FILE1] what a caller does to its bytes afterwards does not reach the store', async () => {
    const store = await create()
    const given = text('kept')
    await store.put('a', given)
    given.fill(0)
    const got = await store.get('a')
    got?.fill(0)
    expect(new Uint8Array((await store.get('a')) ?? [])).toEqual(text('kept'))
  })

  it('[FILE2] a missing key is null, also below and above keys that are there', async () => {
    const store = await create()
    await store.put('media/one/file.webp', text('x'))
    for (const key of ['nothing', 'media', 'media/one', 'media/one/other', 'media/one/file.webp/below']) {
      expect(await store.get(key)).toBeNull()
    }
  })

  it('[FILE3] removing is final, may be repeated, and spares the neighbours', async () => {
    const store = await create()
    await store.put('media/one/a', text('a'))
    await store.put('media/one/b', text('b'))
    for (let round = 0; round < 2; round += 1) await store.remove('media/one/a')
    await store.remove('never/there')
    expect(await store.get('media/one/a')).toBeNull()
    expect(new Uint8Array((await store.get('media/one/b')) ?? [])).toEqual(text('b'))
  })

  it('[FILE4] a key that could mean another place is refused for every use', async () => {
    const store = await create()
    const hostile = [
      '',
      '/',
      '/etc/passwd',
      '..',
      '../up',
      'a/../b',
      'a/..',
      'a..b',
      'a//b',
      'a/',
      './a',
      'a/./b',
      '.hidden',
      'a/.hidden',
      'a\0b',
      'a\nb',
      'a\\b',
      'C:/a',
      'A',
      'é',
      'a b',
      '%2e%2e/a',
      '-rf',
      'a'.repeat(201),
      '~root',
      'a/~',
    ]
    for (const key of hostile) {
      for (const use of [() => store.put(key, text('x')), () => store.get(key), () => store.remove(key)]) {
        await expect(use()).rejects.toThrow(TypeError)
      }
    }
  })

  it('[FILE5] a reader during a write sees the old file or the new one, never a part', async () => {
    const store = await create()
    const sizes = [300_000, 700_000]
    await store.put('one', filled(0, 300_000))
    const writing = new AbortController()
    const seen: boolean[] = []
    const read = async () => {
      while (!writing.signal.aborted) {
        const bytes = (await store.get('one')) ?? new Uint8Array()
        const value = uniform(bytes)
        seen.push(value !== undefined && bytes.length === sizes[value % 2])
      }
    }
    const reading = [read(), read()]
    for (let round = 1; round <= 12; round += 1) await store.put('one', filled(round, sizes[round % 2] ?? 0))
    writing.abort()
    await Promise.all(reading)
    expect(seen.length).toBeGreaterThan(0)
    expect(seen).not.toContain(false)
  })

  it('[FILE6] of many writes to one key at the same time, one wins whole', async () => {
    const store = await create()
    await Promise.all(Array.from({ length: 20 }, (_, value) => store.put('one', filled(value, 50_000 + value))))
    const bytes = (await store.get('one')) ?? new Uint8Array()
    expect(bytes.length - 50_000).toBe(uniform(bytes))
  })

  it('[FILE7] a write succeeds while the last neighbours of its file are removed', async () => {
    const store = await create()
    const busy = async (lane: number) => {
      for (let round = 0; round < 25; round += 1) {
        await store.put(`media/shared/${lane}`, filled(lane, 10))
        await store.remove(`media/shared/${lane}`)
      }
    }
    await Promise.all(Array.from({ length: 8 }, (_, lane) => busy(lane)))
    await store.put('media/shared/last', text('x'))
    expect(await store.get('media/shared/last')).not.toBeNull()
  })

  it('[FILE11] pages of a list meet every key below a prefix once, in the order of their characters', async () => {
    const part = fc.constantFrom('a', 'b', 'a-b', 'a.b', 'a_b', 'media', '0', 'zz')
    const key = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.f`)
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(key, { maxLength: 12 }),
        fc.constantFrom('', 'a', 'a/', 'media/', 'media/a', 'never/'),
        fc.integer({ min: 1, max: 5 }),
        async (keys, prefix, limit) => {
          const store = await create()
          await Promise.all(keys.map((each) => store.put(each, text(each))))
          const expected = keys.filter((each) => each.startsWith(prefix)).toSorted((a, b) => (a < b ? -1 : 1))
          expect(await listAll(store, prefix, limit)).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('[FILE11] a list leaves out what was removed, and a page of no keys is empty', async () => {
    const store = await create()
    await store.put('media/one/a', text('a'))
    await store.put('media/two/a', text('a'))
    await store.remove('media/one/a')
    expect(await listAll(store, 'media/', 10)).toEqual(['media/two/a'])
    expect(await store.list({ prefix: 'media/', limit: 0 })).toEqual([])
  })

  it('[FILE12] a list says how long ago each file was written, and writing again begins anew', async () => {
    const { store, age } = await createAging()
    const ageOf = async () => (await store.list({ prefix: 'media/', limit: 1 }))[0]?.ageMs ?? -1
    await store.put('media/one/a', text('a'))
    expect(await ageOf()).toBeGreaterThanOrEqual(0)
    expect(await ageOf()).toBeLessThan(60_000)
    await age('media/one/a', 7_200_000)
    expect(await ageOf()).toBeGreaterThanOrEqual(7_200_000)
    await store.put('media/one/a', text('b'))
    expect(await ageOf()).toBeLessThan(60_000)
  })

  it('[FILE13] gives back what was written as a stream, of several parts too, and an empty one', async () => {
    const store = await create()
    for (const sizeBytes of [0, 1, 65_537, 18 * 1024 * 1024 + 3]) {
      const bytes = filled(0, sizeBytes).map((_, index) => (index * 31) % 251)
      await store.write('documents/one', inPieces(bytes, 700_001))
      const back = await store.read('documents/one')
      expect(back?.sizeBytes).toBe(sizeBytes)
      expect(Buffer.compare(back ? await bytesOf(back.body) : filled(1, 1), bytes)).toBe(0)
    }
  })

  it('[FILE13] of a stream that breaks off nothing is kept, and what was there before stays', async () => {
    const store = await create()
    await store.put('documents/one', text('before'))
    for (const piecesBefore of [1, 12]) {
      const broken = async function* broken() {
        for (let piece = 0; piece < piecesBefore; piece += 1) yield filled(1, 1_000_000)
        throw new Error('cut')
      }
      await expect(store.write('documents/one', broken())).rejects.toThrow('cut')
      await expect(store.write('documents/two', broken())).rejects.toThrow('cut')
    }
    expect(new Uint8Array((await store.get('documents/one')) ?? [])).toEqual(text('before'))
    expect(await store.get('documents/two')).toBeNull()
    expect(await listAll(store, '', 10)).toEqual(['documents/one'])
  })

  it('[FILE14] reads any range of a file, and says how large the whole of it is', async () => {
    const store = await create()
    const bytes = filled(0, 5000).map((_, index) => index % 256)
    await store.put('one', bytes)
    await fc.assert(
      fc.asyncProperty(fc.nat(5000), fc.nat(5000), async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const found = await store.read('one', { start, end })
        expect(found?.sizeBytes).toBe(5000)
        expect(found ? await bytesOf(found.body) : null).toEqual(bytes.slice(start, end))
      }),
      { numRuns: 25 },
    )
    expect(await store.read('two', { start: 0, end: 1 })).toBeNull()
    expect(await store.read('one/two')).toBeNull()
  })

  it('[FILE14] a reader who stops in the middle keeps nothing open', async () => {
    const store = await create()
    await store.put('one', filled(7, 3_000_000))
    const found = await store.read('one')
    const reader = found?.body.getReader()
    await reader?.read()
    await reader?.cancel()
    await store.remove('one')
    expect(await store.get('one')).toBeNull()
  })

  it('[FILE8] a probe leaves nothing behind', async () => {
    const store = await create()
    await store.probe()
    expect(await store.get('probe')).toBeNull()
  })
})

describe('the folder store', () => {
  it('[FILE9] leaves no half-written file and no empty folder behind', async () => {
    const dir = await newDir()
    const store = createFolderStore(dir)
    await store.put('taken/below', text('x'))
    await expect(store.put('taken', text('a file where a folder is'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/u)
    await store.remove('taken/below')
    await store.probe()
    expect(await readdir(dir)).toEqual([])
  })

  it('[FILE11] lists what a write that never ended left behind, and nothing that could not be removed', async () => {
    const dir = await newDir()
    const store = createFolderStore(dir)
    await mkdir(join(dir, 'media/one'), { recursive: true })
    for (const name of ['540.webp.0123456789ab.part', '.DS_Store', 'Thumbs.db']) {
      await writeFile(join(dir, 'media/one', name), 'x')
    }
    const listed = await listAll(store, '', 10)
    expect(listed).toEqual(['media/one/540.webp.0123456789ab.part'])
    for (const key of listed) await store.remove(key)
    expect(await listAll(store, '', 10)).toEqual([])
  })

  it('[FILE9] its files are for its own user alone', async () => {
    const dir = await newDir()
    await createFolderStore(dir).put('a/b', text('x'))
    expect([(await stat(join(dir, 'a'))).mode & 0o777, (await stat(join(dir, 'a/b'))).mode & 0o777]).toEqual([
      0o700, 0o600,
    ])
  })

  it('[FILE10] a probe of a folder that is no folder rejects', async () => {
    const dir = await newDir()
    await createFolderStore(dir).put('file', text('x'))
    await expect(createFolderStore(join(dir, 'file')).probe()).rejects.toThrow(/ENOTDIR/u)
  })
})

describe('the S3 store', () => {
  it('[FILE15] tries again when the store is busy, and says so when it stays busy', async () => {
    const double = await newDouble()
    const store = createS3Store(double.settings)
    double.refuse(503, 2)
    await store.put('one', text('x'))
    expect(await store.get('one')).not.toBeNull()
    double.refuse(503, 50)
    await expect(store.get('one')).rejects.toThrow(StoreAway)
    await expect(store.put('two', text('x'))).rejects.toThrow(StoreAway)
    double.refuse(503, 0)
    expect(new Uint8Array((await store.get('one')) ?? [])).toEqual(text('x'))
  })

  it('[FILE15] gives up the parts of a write that failed', async () => {
    const double = await newDouble()
    const store = createS3Store(double.settings)
    const broken = async function* broken() {
      for (let piece = 0; piece < 20; piece += 1) yield filled(1, 1_000_000)
      throw new Error('cut')
    }
    await expect(store.write('documents/one', broken())).rejects.toThrow('cut')
    expect(double.unfinished()).toBe(0)
  })

  it('[FILE16] takes a bucket that is not there for no empty one', async () => {
    const { settings } = await newDouble()
    const store = createS3Store({ ...settings, bucket: 'elsewhere' })
    for (const work of [
      () => store.get('one'),
      () => store.read('one'),
      () => store.list({ prefix: '', limit: 1 }),
      () => store.put('one', text('x')),
    ])
      await expect(work()).rejects.toThrow(StoreAway)
  })

  it('[FILE15] nobody without a signature is answered', async () => {
    const double = await newDouble()
    expect((await fetch(`${double.settings.endpoint}/${double.settings.bucket}/one`)).status).toBe(403)
  })
})
