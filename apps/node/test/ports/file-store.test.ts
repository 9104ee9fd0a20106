import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMemoryFileStore } from '@pitchey/server/ports/memory-file-store'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createFolderStore } from '../../src/adapters/files/folder-store.ts'

const dirs: string[] = []
const newDir = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'pitchey-store-'))
  dirs.push(dir)
  return dir
}
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, { recursive: true, force: true }))))

const stores = [
  { name: 'folder', create: async () => createFolderStore(await newDir()) },
  { name: 'memory', create: async () => createMemoryFileStore() },
]

const filled = (value: number, sizeBytes: number): Uint8Array => new Uint8Array(sizeBytes).fill(value)
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** The one value that fills all bytes; undefined for a file that mixes two writes. */
const uniform = (bytes: Uint8Array): number | undefined => (new Set(bytes).size === 1 ? bytes[0] : undefined)

describe.each(stores)('the $name store', ({ create }) => {
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
