import { socketPath } from '@pitchey/contract/realtime/protocol'
import type { ServerMessage } from '@pitchey/contract/realtime/server-messages'
import type { QueryClient } from '@tanstack/react-query'
import { refreshSession } from '../app/session.ts'
import { toast } from '../ui/toast.ts'
import { noteAnnouncements } from './announcement-notes.ts'
import type { SocketEars, SocketLike } from './connection.ts'
import { createFreshener } from './freshen.ts'
import { watchIdleness } from './idleness.ts'
import { staleAfter } from './hint-queries.ts'
import { patchCounts } from './patch-counts.ts'
import { createPolling } from './polling.ts'
import { useRealtime } from './realtime-store.ts'
import { createSocketClient } from './socket-client.ts'
import { createTypingNotes } from './typing.ts'
import { createUploadNotes } from './upload-notes.ts'

/** Asks for everything anew at a random moment, so that not all tabs of the world do so at once. */
const createResync = (renewAll: () => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    stop,
    within: (ms: number): void => {
      stop()
      timer = setTimeout(renewAll, Math.random() * ms)
    },
  }
}

const openSocket = (ears: SocketEars): SocketLike => {
  const { protocol, host } = window.location
  const socket = new WebSocket(`${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${socketPath}`)
  socket.addEventListener('message', ({ data }) => ears.message(data))
  socket.addEventListener('close', ({ code, reason }) => ears.close(code, reason))
  return { send: (text) => socket.send(text), close: () => socket.close() }
}

/** Keeps this tab up to date for whoever is signed in. Answers how to stop. */
export const startRealtime = (queryClient: QueryClient, userId: string): (() => void) => {
  const freshener = createFreshener(queryClient)
  const typing = createTypingNotes()
  const uploads = createUploadNotes()
  const tellIdle = (idle: boolean) => client.send({ type: 'presence_update', data: { idle } })
  const idleness = watchIdleness((idle) => tellIdle(idle))
  const resync = createResync(freshener.renewAll)

  const hear = (message: ServerMessage): void => {
    freshener.renew(staleAfter(message))
    noteAnnouncements(queryClient, message)
    if (message.type === 'connected') {
      if (idleness.isIdle()) tellIdle(true)
    } else if (message.type === 'notification')
      toast(message.data.title, { description: message.data.message, tone: 'info' })
    else if (message.type === 'presence' && message.data.userId === userId)
      freshener.renew([{ key: 'GET /api/presence' }])
    else if (message.type === 'pitch_view_update') patchCounts(queryClient, message.data)
    else if (message.type === 'typing' && message.data.userId !== userId) typing.note(message.data)
    else if (message.type === 'upload_progress') {
      if (uploads.note(message.data)) freshener.renew([{ key: 'GET /api/pitches/{id}/uploads' }])
    } else if (message.type === 'resync') resync.within(message.data.withinMs)
  }

  const polling = createPolling({
    isVisible: () => document.visibilityState === 'visible' && navigator.onLine,
    poll: freshener.renewAll,
    onPolling: (isPolling) => isPolling && useRealtime.setState({ status: 'polling' }),
  })
  const client = createSocketClient({
    open: openSocket,
    random: Math.random,
    isOnline: () => navigator.onLine,
    onMessage: hear,
    onState: (state) => {
      polling.follow(state)
      if (state === 'open') useRealtime.setState({ status: 'open' })
      else if (useRealtime.getState().status !== 'polling') useRealtime.setState({ status: 'connecting' })
    },
    onReturn: freshener.renewAll,
    onSessionChange: () => void refreshSession(queryClient),
  })

  const ending = new AbortController()
  const wake = (): void => {
    if (document.visibilityState === 'visible') client.wake()
  }
  for (const name of ['online', 'pageshow']) window.addEventListener(name, wake, { signal: ending.signal })
  document.addEventListener('visibilitychange', wake, { signal: ending.signal })
  useRealtime.setState({ status: 'connecting', client })
  client.start()

  return () => {
    ending.abort()
    idleness.stop()
    resync.stop()
    client.stop()
    polling.stop()
    freshener.stop()
    typing.stop()
    uploads.stop()
    useRealtime.setState({ status: 'off', client: null })
  }
}
