import type { UnsentMessage } from '@pitchey/contract/realtime/server-messages'

/** The bytes of a message, with the moment of sending; made once for however many sockets. */
export const encodeMessage = (message: UnsentMessage, now: Date): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...message, timestamp: now.toISOString() }))
