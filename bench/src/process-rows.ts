import { mkdtemp, rm } from 'node:fs/promises'
import { readFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { median } from './measure.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'

const distDir = fileURLToPath(new URL('../../apps/web/dist/client', import.meta.url))

const residentMib = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1024

/** A start with data, from the process to the first healthy answer, and the memory it sits in afterwards. */
export const startRows = async (env: Record<string, string>): Promise<Row[]> => {
  const homeDir = await mkdtemp(join(tmpdir(), 'pitchey-start-'))
  const own = { ...env, PITCHEY_HOME: homeDir }
  await (await startServer(own)).stop()
  const times: number[] = []
  let memoryMib = 0
  for (let round = 0; round < 5; round += 1) {
    const server = await startServer(own)
    times.push(server.startedInMs)
    if (round === 4 && server.child.pid !== undefined) {
      await new Promise((resolve) => setTimeout(resolve, 5000))
      memoryMib = residentMib(server.child.pid)
    }
    await server.stop()
  }
  await rm(homeDir, { recursive: true, force: true })
  return [
    {
      id: 'start-warm',
      what: 'start with data to the first healthy answer, PostgreSQL included',
      value: median(times) / 1000,
      unit: 's',
      limit: null,
      ratio: null,
      target: '≤ 1.5 s',
      holds: median(times) <= 1500,
    },
    {
      id: 'memory-idle',
      what: 'memory of the idle server, without PostgreSQL',
      value: memoryMib,
      unit: 'MiB RSS',
      limit: null,
      ratio: null,
      target: '≤ 130 MiB',
      holds: memoryMib <= 130,
    },
  ]
}

const gzipKb = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) / 1024

/** The scripts and fonts that the landing page loads before anybody does anything. */
export const landingRows = async (env: Record<string, string>): Promise<Row[]> => {
  if (!existsSync(distDir)) throw new Error('the web app is not built')
  const server = await startServer(env)
  const html = await (await fetch(`${server.baseUrl}/`)).text()
  await server.stop()
  const named = (ending: string): string[] => [
    ...new Set(
      [...html.matchAll(/"(\/assets\/[^"]+)"/gu)].flatMap(([, path]) =>
        path?.endsWith(ending) === true ? [join(distDir, path)] : [],
      ),
    ),
  ]
  const [scripts, fonts] = [named('.js'), named('.woff2')]
  const scriptKb = gzipKb(scripts)
  const fontKb = fonts.reduce((sum, file) => sum + readFileSync(file).length, 0) / 1024
  return [
    {
      id: 'landing-js-kb',
      what: `${scripts.length} scripts of the landing page, gzip`,
      value: scriptKb,
      unit: 'KB',
      limit: null,
      ratio: null,
      target: '≤ 140 KB',
      holds: scriptKb <= 140 && scripts.length > 0,
    },
    {
      id: 'landing-fonts-kb',
      what: `${fonts.length} fonts of the landing page`,
      value: fontKb,
      unit: 'KB',
      limit: null,
      ratio: null,
      target: '≤ 60 KB',
      holds: fontKb <= 60 && fonts.length > 0,
    },
  ]
}
