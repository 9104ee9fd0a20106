import { readFileSync } from 'node:fs'
import { io } from 'socket.io-client'
import { WebSocket } from 'ws'

/** Many sockets in this process, which count what arrives. */
export type Crowd = {
  /** Resolves when so many messages have arrived in all since the last call of `reset`. */
  heard(count: number): Promise<void>
  reset(): void
  close(): Promise<void>
}

const atOnce = 50

const counting = () => {
  let count = 0
  let waiting: { count: number; done: () => void } | null = null
  return {
    hear: (): void => {
      count += 1
      if (waiting !== null && count >= waiting.count) waiting.done()
    },
    reset: (): void => {
      count = 0
    },
    heard: (wanted: number): Promise<void> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`${count} of ${wanted} messages arrived`)), 60_000)
        const done = (): void => {
          clearTimeout(timer)
          waiting = null
          resolve()
        }
        waiting = { count: wanted, done }
        if (count >= wanted) done()
      }),
  }
}

const openAll = async <Socket>(size: number, open: (index: number) => Promise<Socket>): Promise<Socket[]> => {
  const sockets: Socket[] = []
  for (let begun = 0; begun < size; begun += atOnce) {
    const wave = Array.from({ length: Math.min(atOnce, size - begun) }, (_, offset) => open(begun + offset))
    sockets.push(...(await Promise.all(wave)))
  }
  return sockets
}

/** `size` sockets of `ws`; `isHeard` says which messages count. */
export const wsCrowd = async (
  size: number,
  address: (index: number) => { url: string; headers?: Record<string, string> },
  isHeard: (data: Buffer) => boolean = () => true,
): Promise<Crowd> => {
  const counter = counting()
  const sockets = await openAll(
    size,
    (index) =>
      new Promise<WebSocket>((resolve, reject) => {
        const { url, headers = {} } = address(index)
        const socket = new WebSocket(url, { headers, perMessageDeflate: false })
        socket.once('open', () => resolve(socket))
        socket.once('error', reject)
        socket.on('message', (data: Buffer) => {
          if (isHeard(data)) counter.hear()
        })
      }),
  )
  return {
    ...counter,
    close: async () => {
      const ended = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
      for (const socket of sockets) socket.terminate()
      await Promise.all(ended)
    },
  }
}

/** `size` sockets of socket.io, without polling. */
export const ioCrowd = async (size: number, url: string): Promise<Crowd> => {
  const counter = counting()
  const sockets = await openAll(
    size,
    () =>
      new Promise<ReturnType<typeof io>>((resolve, reject) => {
        const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false })
        socket.once('connect', () => resolve(socket))
        socket.once('connect_error', reject)
        socket.on('said', () => counter.hear())
      }),
  )
  return {
    ...counter,
    close: async () => {
      for (const socket of sockets) socket.close()
    },
  }
}

const tickMs = 10

/** Milliseconds of CPU that a process has used, in user and kernel mode. */
export const cpuMsOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

/** Resident memory of a process in KiB. */
export const residentKib = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN)
