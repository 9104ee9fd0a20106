import type { SentMessage } from '@pitchey/contract/realtime/client-messages'
import { heartbeatMs } from '@pitchey/contract/realtime/protocol'
import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'

/** What a browser's socket tells. */
export type SocketEars = { message(data: unknown): void; close(code: number, reason: string): void }
/** What can be done with it. */
export type SocketLike = { send(text: string): void; close(): void }

/** How long the server may take for the first word, and for an answer to a ping. */
const answerWithinMs = 10_000

type Listener = {
  /** The server has said hello. */
  onOpen(): void
  onMessage(message: ServerMessage): void
  onClose(code: number, reason: string): void
  /** The server says nothing any more. */
  onSilence(): void
}

export type Connection = {
  isOpen(): boolean
  send(message: SentMessage): void
  /** Nothing is heard of it any more. */
  end(): void
}

const readMessage = (data: unknown): ServerMessage | null => {
  if (typeof data !== 'string') return null
  try {
    return JSON.parse(data) as ServerMessage
  } catch {
    return null
  }
}

/** One socket from its beginning to its end, with the pings that show whether the other side is there. */
export const openConnection = (open: (ears: SocketEars) => SocketLike, listener: Listener): Connection => {
  const state = { isOpen: false, isOver: false }
  let beat: ReturnType<typeof setTimeout> | undefined
  let patience: ReturnType<typeof setTimeout> | undefined

  const finish = (): void => {
    state.isOver = true
    state.isOpen = false
    clearTimeout(beat)
    clearTimeout(patience)
  }
  const expectAnswer = (): void => {
    clearTimeout(patience)
    patience = setTimeout(listener.onSilence, answerWithinMs)
  }
  const send = (message: SentMessage): void => socket.send(JSON.stringify(message))
  const ping = (): void => {
    beat = setTimeout(() => {
      send({ type: 'ping', data: {} })
      expectAnswer()
      ping()
    }, heartbeatMs)
  }
  const hear = (data: unknown): void => {
    if (state.isOver) return
    clearTimeout(patience)
    const message = readMessage(data)
    if (message === null) return
    if (message.type === 'connected' && !state.isOpen) {
      state.isOpen = true
      ping()
      listener.onOpen()
    }
    listener.onMessage(message)
  }

  const socket = open({
    message: hear,
    close: (code, reason) => {
      if (state.isOver) return
      finish()
      listener.onClose(code, reason)
    },
  })
  expectAnswer()
  return {
    isOpen: () => state.isOpen,
    send,
    end: () => {
      finish()
      socket.close()
    },
  }
}
