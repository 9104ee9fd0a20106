import { once } from 'node:events'
import { connect } from 'node:net'

export type RawFrame = {
  fin?: boolean
  rsv?: number
  opcode: number
  payload?: Buffer
  masked?: boolean
  length?: number
}

/** The bytes of a frame (RFC 6455, section 5.2), with whatever is wrong about it. `length` may lie. */
export const frameBytes = ({
  fin = true,
  rsv = 0,
  opcode,
  payload = Buffer.alloc(0),
  masked = true,
  length,
}: RawFrame) => {
  const size = length ?? payload.length
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode
  const mask = masked ? 0x80 : 0
  const head =
    size < 126
      ? Buffer.from([first, mask | size])
      : size < 65_536
        ? Buffer.from([first, mask | 126, size >> 8, size & 0xff])
        : Buffer.concat([Buffer.from([first, mask | 127]), Buffer.alloc(8)])
  if (size >= 65_536) head.writeBigUInt64BE(BigInt(size), 2)
  if (!masked) return Buffer.concat([head, payload])
  const key = Buffer.from([1, 2, 3, 4])
  const body = Buffer.from(payload.map((byte, at) => byte ^ (key[at % 4] ?? 0)))
  return Buffer.concat([head, key, body])
}

/** The code in the first close frame among what a server sent; null when there is none. */
const closeCodeIn = (bytes: Buffer): number | null => {
  for (let at = 0; at + 2 <= bytes.length;) {
    const opcode = (bytes[at] ?? 0) & 0x0f
    const short = (bytes[at + 1] ?? 0) & 0x7f
    const length = short === 126 ? bytes.readUInt16BE(at + 2) : short
    const start = at + (short === 126 ? 4 : 2)
    if (opcode === 8) return length >= 2 ? bytes.readUInt16BE(start) : 1005
    at = start + length
  }
  return null
}

/** A connection that has become a socket, on which a test writes bytes by hand. */
export const openRawSocket = async (port: number, cookie: string) => {
  const tcp = connect(port, '127.0.0.1')
  tcp.on('error', () => undefined)
  const received: Buffer[] = []
  tcp.on('data', (chunk) => received.push(chunk))
  const ended = once(tcp, 'close')
  tcp.write(
    [
      'GET /ws HTTP/1.1',
      'Host: localhost',
      'Origin: http://localhost:8001',
      `Cookie: ${cookie}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      '',
      '',
    ].join('\r\n'),
  )
  const all = () => Buffer.concat(received)
  const bodyStart = () => all().indexOf('\r\n\r\n') + 4
  while (!all().includes('connected')) await once(tcp, 'data')
  return {
    tcp,
    write: (...frames: RawFrame[]) => tcp.write(Buffer.concat(frames.map(frameBytes))),
    text: () => all().toString(),
    /** Waits for the end of the connection. Answers the code of the close frame. */
    closeCode: async () => {
      await ended
      return closeCodeIn(all().subarray(bodyStart()))
    },
    end: () => tcp.destroy(),
  }
}
