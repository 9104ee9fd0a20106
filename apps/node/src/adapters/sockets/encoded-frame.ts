import type { WebSocket } from 'ws'

/** The part of `ws` that writes frames. It is not in its types, so whoever lacks it sends the usual way. */
type Sender = { sendFrame(frame: readonly Uint8Array[], done: (error?: Error) => void): void }

const senderOf = (socket: WebSocket): Sender | undefined =>
  '_sender' in socket ? (socket._sender as Sender | undefined) : undefined

const finalText = 0x81

/** The frame of a whole text message from a server (RFC 6455, section 5.2): not masked, not compressed. */
const textFrame = (bytes: Uint8Array): Uint8Array => {
  const { byteLength } = bytes
  const extra = byteLength < 126 ? 0 : byteLength < 65_536 ? 2 : 8
  const frame = Buffer.allocUnsafe(2 + extra + byteLength)
  frame[0] = finalText
  frame[1] = extra === 0 ? byteLength : extra === 2 ? 126 : 127
  if (extra === 2) frame.writeUInt16BE(byteLength, 2)
  if (extra === 8) frame.writeBigUInt64BE(BigInt(byteLength), 2)
  frame.set(bytes, 2 + extra)
  return frame
}

const frames = new WeakMap<Uint8Array, readonly Uint8Array[]>()

const frameOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const known = frames.get(bytes)
  if (known) return known
  const made = [textFrame(bytes)]
  frames.set(bytes, made)
  return made
}

/**
 * Sends text that is encoded already. The frame is made once for however many sockets get the same bytes; that is
 * only right without compression, which this server does not use.
 */
export const sendEncoded = (socket: WebSocket, bytes: Uint8Array, done: (error?: Error) => void): void => {
  const sender = senderOf(socket)
  if (sender) sender.sendFrame(frameOf(bytes), done)
  else socket.send(bytes, { binary: false }, done)
}
