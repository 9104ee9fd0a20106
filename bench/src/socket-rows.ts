import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { MarketData } from './market-data.ts'
import { median, percentile } from './measure.ts'
import type { Row } from './results.ts'
import { startServer } from './server-process.ts'
import type { ServerProcess } from './server-process.ts'
import { signUpCreator } from './sign-up.ts'
import { cpuMsOf, ioCrowd, residentKib, wsCrowd } from './socket-crowd.ts'
import type { Crowd } from './socket-crowd.ts'
import { startSocketPeer } from './socket-limit.ts'

const sizes = [2000, 5000]
const idleSockets = 10_000
const messagesPerRound = 25
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)
const inFlight = 8
const perPerson = 1000

const words = 'The market closes at six this evening, and opens again on Monday at nine. '.repeat(2)

const isAnnouncement = (data: Buffer): boolean => data.includes('"type":"announcement"')

/** Makes somebody an administrator, as the operator's command does. */
const promote = async (data: MarketData, cookie: string, baseUrl: string): Promise<void> => {
  const answer = await fetch(`${baseUrl}/api/auth/session`, { headers: { cookie } })
  const { user } = (await answer.json()) as { user: { id: string } }
  const client = new pg.Client(data.owner)
  await client.connect()
  await client.query(`insert into user_roles (user_id, role_key) values ($1, 'admin') on conflict do nothing`, [
    user.id,
  ])
  await client.query(`select pg_notify('actors', $1)`, [user.id])
  await client.end()
}

type Speaker = (text: string) => Promise<void>

const announcer =
  (baseUrl: string, cookie: string): Speaker =>
  async (text) => {
    const answer = await fetch(`${baseUrl}/api/ws/announce`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, cookie },
      body: JSON.stringify({ title: 'Tonight', message: text, level: 'info', endsAt: null }),
    })
    if (!answer.ok) throw new Error(`announcing answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }

const poster =
  (port: number): Speaker =>
  async (text) => {
    const body = JSON.stringify({ type: 'announcement', data: { title: 'Tonight', message: text, id: randomUUID() } })
    await (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })).arrayBuffer()
  }

/** Deliveries a second, and the CPU of the server for each. */
type Delivered = { perSecond: number; cpuMicros: number }

const deliver = async (crowd: Crowd, size: number, pid: number, say: Speaker): Promise<Delivered> => {
  crowd.reset()
  const cpuBefore = cpuMsOf(pid)
  const startedAt = performance.now()
  const queue = Array.from({ length: messagesPerRound }).keys()
  const speak = async (): Promise<void> => {
    for (const number of queue) await say(`${number} ${words}`)
  }
  const all = crowd.heard(size * messagesPerRound)
  await Promise.all(Array.from({ length: inFlight }, speak))
  await all
  const seconds = (performance.now() - startedAt) / 1000
  const deliveries = size * messagesPerRound
  return { perSecond: deliveries / seconds, cpuMicros: ((cpuMsOf(pid) - cpuBefore) * 1000) / deliveries }
}

type Side = { crowd: Crowd; pid: number; say: Speaker }

const fanOutRow = async (size: number, ours: Side, bare: Side, io: Side): Promise<Row> => {
  const got: { ours: Delivered; bare: Delivered; io: Delivered }[] = []
  for (let round = 0; round < rounds + 1; round += 1) {
    got.push({
      ours: await deliver(ours.crowd, size, ours.pid, ours.say),
      bare: await deliver(bare.crowd, size, bare.pid, bare.say),
      io: await deliver(io.crowd, size, io.pid, io.say),
    })
  }
  const counted = got.slice(1)
  const ratio = median(counted.map((round) => round.ours.perSecond / round.bare.perSecond))
  const overIo = median(counted.map((round) => round.ours.perSecond / round.io.perSecond))
  const cpu = median(counted.map((round) => round.ours.cpuMicros))
  return {
    id: size === sizes[0] ? 'socket-fanout' : `socket-fanout-${size}`,
    what: `one message to ${size} sockets, against bare ws; ${overIo.toFixed(2)} × socket.io, ${cpu.toFixed(1)} µs CPU each`,
    value: median(counted.map((round) => round.ours.perSecond)),
    unit: 'deliveries/s',
    limit: median(counted.map((round) => round.bare.perSecond)),
    ratio,
    target: '≥ 0.95 of bare ws, ≥ 1.7 × socket.io, ≤ 7 µs CPU',
    holds: ratio >= 0.95 && overIo >= 1.7 && cpu <= 7,
  }
}

type People = { server: ServerProcess; cookies: string[]; pid: number }

const addressesOf = ({ server, cookies }: People) => {
  const url = `${server.baseUrl.replace('http', 'ws')}/ws`
  return (index: number) => ({
    url,
    headers: { cookie: cookies[Math.floor(index / perPerson)] ?? '', origin: server.baseUrl },
  })
}

const fanOut = async (people: People): Promise<Row[]> => {
  const [bare, io] = [await startSocketPeer('ws'), await startSocketPeer('socket.io')]
  const rows: Row[] = []
  for (const size of sizes) {
    const crowds = [
      await wsCrowd(size, addressesOf(people), isAnnouncement),
      await wsCrowd(size, () => ({ url: `ws://127.0.0.1:${bare.port}` })),
      await ioCrowd(size, `http://127.0.0.1:${io.port}`),
    ] as const
    rows.push(
      await fanOutRow(
        size,
        { crowd: crowds[0], pid: people.pid, say: announcer(people.server.baseUrl, people.cookies[0] ?? '') },
        { crowd: crowds[1], pid: bare.child.pid ?? 0, say: poster(bare.port) },
        { crowd: crowds[2], pid: io.child.pid ?? 0, say: poster(io.port) },
      ),
    )
    for (const crowd of crowds) await crowd.close()
  }
  bare.stop()
  io.stop()
  return rows
}

const settleMs = 5000
const pause = (durationMs: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, durationMs))

const idle = async (people: People): Promise<Row> => {
  await pause(settleMs)
  const before = residentKib(people.pid)
  const crowd = await wsCrowd(idleSockets, addressesOf(people))
  await pause(settleMs)
  const each = (residentKib(people.pid) - before) / idleSockets
  await crowd.close()
  return {
    id: 'socket-idle-kb',
    what: `memory of the server for each of ${idleSockets} idle sockets`,
    value: each,
    unit: 'KiB',
    limit: null,
    ratio: null,
    target: '≤ 14 KiB',
    holds: each <= 14,
  }
}

const screens = async (people: People): Promise<Row> => {
  const crowd = await wsCrowd(1, addressesOf(people), isAnnouncement)
  const say = announcer(people.server.baseUrl, people.cookies[0] ?? '')
  const times: number[] = []
  for (let sample = 0; sample < 300; sample += 1) {
    crowd.reset()
    const startedAt = performance.now()
    const arrived = crowd.heard(1).then(() => performance.now() - startedAt)
    await say(words)
    times.push(await arrived)
  }
  await crowd.close()
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  return {
    id: 'commit-to-screen',
    what: 'from the request of one to the screen of another, commit included',
    value: p99,
    unit: 'ms p99',
    limit: p50,
    ratio: null,
    target: 'p50 ≤ 15 ms, p99 ≤ 60 ms',
    holds: p50 <= 15 && p99 <= 60,
  }
}

/** Sockets: fan-out against bare `ws` and socket.io, memory while nothing happens, and how soon others see it. */
export const socketRows = async (env: Record<string, string>, data: MarketData): Promise<Row[]> => {
  const server = await startServer({
    ...env,
    NODE_ENV: 'development',
    SEED_DEMO: 'false',
    SOCKETS_PER_PERSON: String(perPerson),
    SOCKETS_PER_ADDRESS: '100000',
  })
  const cookies: string[] = []
  for (let index = 0; index < idleSockets / perPerson; index += 1) {
    cookies.push(await signUpCreator(server.baseUrl, `socket-${randomUUID().slice(0, 8)}`))
  }
  await promote(data, cookies[0] ?? '', server.baseUrl)
  const people = { server, cookies, pid: server.child.pid ?? 0 }
  const rows = [await screens(people), ...(await fanOut(people)), await idle(people)]
  await server.stop()
  return rows
}
