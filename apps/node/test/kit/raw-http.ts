import { connect } from 'node:net'
import type { Socket } from 'node:net'

export type RawAnswer = { status: number; headers: Map<string, string>; body: string }

const answerIn = (text: string): RawAnswer => {
  const split = text.indexOf('\r\n\r\n')
  const [first = '', ...lines] = text.slice(0, split).split('\r\n')
  const pairs = lines.map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { status: Number(first.split(' ')[1]), headers: new Map(pairs), body: text.slice(split + 4) }
}

/** Opens a connection and answers once it stands. */
export const dial = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** Sends lines exactly as they are, and answers what came until the server closed the connection. */
export const sendRaw = async (port: number, ...lines: string[]): Promise<RawAnswer> => {
  const socket = await dial(port)
  const chunks: Buffer[] = []
  const ended = new Promise<void>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
  socket.write([...lines, '', ''].join('\r\n'), 'latin1')
  await ended
  return answerIn(Buffer.concat(chunks).toString())
}
