import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@pitchey/node/adapters/postgres/embedded/start-embedded-postgres'
import pg from 'pg'
import { openJournal } from './crash-journal.ts'
import { judge } from './crash-verdict.ts'
import { createWriter } from './crash-writer.ts'
import type { Target } from './crash-writer.ts'
import { freePort, startServer } from './server-process.ts'
import { signUpCreator } from './sign-up.ts'

const kills = Number(process.argv[2] ?? 20)
const writerCount = 6

const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

/** Kills the server again and again while writers write, then judges the database by their journal. */
const run = async (): Promise<boolean> => {
  const homeDir = await mkdtemp(join(tmpdir(), 'pitchey-crash-'))
  const journal = openJournal(join(homeDir, 'journal.ndjson'))
  const env = {
    PITCHEY_HOME: homeDir,
    PORT: String(await freePort()),
    SEED_DEMO: 'false',
    RATE_LIMIT_PER_MINUTE: '1000000',
    RATE_LIMIT_SIGN_IN_PER_MINUTE: '1000000',
    RATE_LIMIT_ACCOUNT_PER_MINUTE: '1000000',
  }
  let server = await startServer(env)
  const target: Target = { baseUrl: server.baseUrl }
  const writers = Array.from({ length: writerCount }, (_, index) =>
    createWriter(
      target,
      () => signUpCreator(target.baseUrl, `writer-${randomUUID().slice(0, 8)}`),
      `Writer ${index}`,
      journal,
    ),
  )
  const running = writers.map((writer) => writer.run())
  let slowestMs = 0
  for (let round = 1; round <= kills; round += 1) {
    await pause(300 + Math.random() * 1500)
    await server.kill()
    server = await startServer(env)
    slowestMs = Math.max(slowestMs, server.startedInMs)
  }
  await pause(500)
  for (const writer of writers) writer.stop()
  await Promise.all(running)
  const operations = writers.reduce((sum, writer) => sum + writer.operations(), 0)
  await server.stop()

  const database = await startEmbeddedPostgres({ homeDir, log: () => undefined })
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  const verdicts = await judge(client, journal.read())
  await client.end()
  await database.stop()
  journal.close()
  await rm(homeDir, { recursive: true, force: true })

  process.stdout.write(
    `${kills} kills, ${operations} acknowledged operations by ${writerCount} writers, slowest start ${Math.round(slowestMs)} ms\n`,
  )
  for (const { name, found, holds } of verdicts)
    process.stdout.write(`${holds ? 'ok  ' : 'FAIL'} ${String(found).padStart(4)} ${name}\n`)
  return verdicts.every(({ holds }) => holds)
}

process.exitCode = (await run()) ? 0 : 1
