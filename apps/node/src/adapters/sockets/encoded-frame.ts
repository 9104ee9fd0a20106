import { WebSocket } from 'ws'

type Frame = readonly Uint8Array[]

/** The part of `ws` that makes frames and writes them. Its own package shares it between sockets in the same way. */
type Sender = { sendFrame(frame: Frame, done: (error?: Error) => void): void }
type FrameMaker = {
  frame(data: Uint8Array, options: { fin: true; rsv1: false; opcode: 1; mask: false; readOnly: true }): Frame
}

const textFrame = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true } as const

const senderOf = (socket: WebSocket): Sender | undefined =>
  '_sender' in socket ? (socket._sender as Sender | undefined) : undefined

const maker: FrameMaker | undefined = 'Sender' in WebSocket ? (WebSocket.Sender as FrameMaker) : undefined

const frames = new WeakMap<Uint8Array, Frame>()

const frameOf = (bytes: Uint8Array, make: FrameMaker): Frame => {
  const known = frames.get(bytes)
  if (known) return known
  const frame = [Buffer.concat(make.frame(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), textFrame))]
  frames.set(bytes, frame)
  return frame
}

/**
 * Sends text that is encoded already. The frame is made once for however many sockets get the same bytes; that is
 * only right without compression, which this server does not use.
 */
export const sendEncoded = (socket: WebSocket, bytes: Uint8Array, done: (error?: Error) => void): void => {
  const sender = senderOf(socket)
  if (sender && maker) sender.sendFrame(frameOf(bytes, maker), done)
  else socket.send(bytes, { binary: false }, done)
}
