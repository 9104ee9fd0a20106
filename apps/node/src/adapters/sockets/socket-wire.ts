import { closeCodes, closeText } from '@pitchey/contract/realtime/close-codes'
import type { CloseNotice, CloseReason } from '@pitchey/contract/realtime/close-codes'
import type { Wire } from '@pitchey/server/realtime/connection'
import { WebSocket } from 'ws'
import { sendEncoded } from './encoded-frame.ts'

/** What may wait for one reader before it counts as too slow. */
const mostWaitingBytes = 1024 * 1024

const ignore = (): void => undefined

/** How long a client may take to answer a close frame before it is cut off. */
const answerWithinMs = 1000

const close = (socket: WebSocket, { reason, ...rest }: CloseNotice): void => {
  if (socket.readyState !== WebSocket.OPEN) return
  socket.close(closeCodes[reason], closeText({ reason, ...rest }))
  const timer = setTimeout(() => socket.terminate(), answerWithinMs)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}

/** The sending side of one socket. A reader that does not keep up is closed; `onSlow` is told why. */
export const createWire = (socket: WebSocket, onSlow: (reason: CloseReason) => void): Wire => ({
  send: (bytes) => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (socket.bufferedAmount > mostWaitingBytes) {
      onSlow('slow_reader')
      close(socket, { reason: 'slow_reader' })
      return
    }
    sendEncoded(socket, bytes, ignore)
  },
  close: (notice) => close(socket, notice),
})
