import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { staticFiles } from './static-files.ts'
import { filesFor, loadWebBuild } from './web-build.ts'

const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_react.js'], css: ['assets/index.css'] },
  '_react.js': { file: 'assets/react.js' },
  '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'], css: ['assets/shared.css'] },
  'src/page.tsx': { file: 'assets/page.js', imports: ['_shared.js', '_react.js', 'index.html'] },
}

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pitchey-web-'))
})
afterEach(async () => {
  await rm(dir, { recursive: true, force: true })
})

describe('the files of a page', () => {
  test('are those that the template does not name already, each once', () => {
    expect(filesFor(manifest, ['src/page.tsx'])).toEqual({
      scripts: ['assets/page.js', 'assets/shared.js'],
      styles: ['assets/shared.css'],
    })
  })

  test('are none for a module that the build does not know', () => {
    expect(filesFor(manifest, ['src/gone.tsx'])).toEqual({ scripts: [], styles: [] })
  })
})

describe('static files', () => {
  test('are those of the folder, and nothing outside it or beside it', async () => {
    await mkdir(join(dir, 'assets'))
    await writeFile(join(dir, 'secret.txt'), 'secret')
    await writeFile(join(dir, 'assets/a.js'), 'let a = 1')
    await writeFile(join(dir, 'assets/a.js.map'), '{}')
    const files = await staticFiles(join(dir, 'assets'))
    expect((await files.get('a.js'))?.contentType).toBe('text/javascript; charset=utf-8')
    for (const name of ['../secret.txt', '..%2fsecret.txt', '', 'a.js.map', join(dir, 'secret.txt')])
      expect(await files.get(name)).toBeNull()
  })
})

test('a folder without a build is no fault', async () => {
  expect(await loadWebBuild(dir)).toBeNull()
})
