import { uploadsPath } from '@pitchey/contract/documents/vocabulary'
import type { ProblemCode } from '@pitchey/contract/problem'
import { ClientGone } from '@pitchey/server/http/client-gone'
import { actorOf } from '@pitchey/server/http/http-types'
import type { HttpEnv } from '@pitchey/server/http/http-types'
import { actorId } from '@pitchey/server/kernel/actor'
import type { Caller } from '@pitchey/server/kernel/execute'
import { signedIn } from '@pitchey/server/kernel/policy'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Product } from '@pitchey/server/product'
import { ERRORS, Server } from '@tus/server'
import type { Locker } from '@tus/server'
import type { Context, Hono } from 'hono'
import { UploadDataStore } from './upload-data-store.ts'
import type { Checksum } from './upload-data-store.ts'

const protocolVersion = '1.0.0'
/** What a person sends at once; each holds a part in memory until it is kept. */
const maxWritesAtOnce = 8

/** Two writers at one place are told apart by the database, which works for any number of processes. */
const withoutLocks: Locker = {
  newLock: () => ({ lock: async () => undefined, unlock: async () => undefined }),
}

const problemByStatus: Readonly<Record<number, ProblemCode>> = {
  404: 'not_found',
  409: 'offset_mismatch',
  410: 'upload_over',
  412: 'upload_protocol',
  413: 'too_large',
}

const checksumOf = (header: string | undefined): Checksum | null => {
  if (header === undefined) return null
  const [, algorithm, digest] = /^(sha1|sha256) ([A-Za-z0-9+/]{27,43}=)$/u.exec(header) ?? []
  if (digest === undefined) throw new Problem('malformed', { detail: 'Upload-Checksum takes sha1 or sha256.' })
  return { algorithm: algorithm === 'sha1' ? 'sha1' : 'sha256', digest }
}

const callerOf = (c: Context<HttpEnv>): Caller => ({
  actor: actorOf(c),
  request: {
    id: c.get('requestId'),
    address: c.get('address') ?? null,
    userAgent: c.req.header('user-agent')?.slice(0, 300) ?? null,
  },
  log: c.get('log'),
  locate: (key) => `#/header/Upload-Metadata/${key}`,
})

/** Runs the writes of one person, as many at once as there may be. Throws `too_many_requests` for one more. */
const boundedWrites = () => {
  const running = new Map<string, number>()
  return async <T>(personId: string, write: () => Promise<T>): Promise<T> => {
    const before = running.get(personId) ?? 0
    if (before >= maxWritesAtOnce) {
      throw new Problem('too_many_requests', {
        detail: `Send at most ${maxWritesAtOnce} parts at once.`,
        retryAfterSeconds: 1,
      })
    }
    running.set(personId, before + 1)
    try {
      return await write()
    } finally {
      const left = (running.get(personId) ?? 1) - 1
      if (left === 0) running.delete(personId)
      else running.set(personId, left)
    }
  }
}

const problemOf = async (answer: Response, thrown: unknown): Promise<Error> => {
  if (thrown === ERRORS.ABORTED) return new ClientGone(thrown)
  if (thrown instanceof Error) return thrown
  const detail = (await answer.text()).trim().slice(0, 200)
  return new Problem(problemByStatus[answer.status] ?? 'malformed', detail === '' ? {} : { detail })
}

/**
 * Resumable uploads by the tus protocol 1.0 with creation, creation with upload, termination, expiration and checksum.
 * The protocol is that of @tus/server; who may do what, and where the bytes go, is decided by the operations.
 */
export const mountUploads = (app: Hono<HttpEnv>, { kernel, appendToUpload }: Product): void => {
  const bounded = boundedWrites()
  const serve = (route: string) => async (c: Context<HttpEnv>) => {
    c.set('route', `${c.req.method} ${route}`)
    c.header('Tus-Resumable', protocolVersion)
    const refusal = signedIn(actorOf(c))
    if (refusal) throw new Problem(refusal)
    const checksum = c.req.method === 'PATCH' ? checksumOf(c.req.header('upload-checksum')) : null
    const store = new UploadDataStore(kernel, callerOf(c), appendToUpload, checksum)
    let thrown: unknown
    const server = new Server({
      path: uploadsPath,
      datastore: store,
      locker: withoutLocks,
      relativeLocation: true,
      onResponseError: (_request, error) => {
        thrown = error
        return undefined
      },
    })
    const work = () => server.handleWeb(c.req.raw)
    const writes = c.req.method === 'PATCH' || c.req.method === 'POST'
    const answer = writes ? await bounded(actorId(actorOf(c)) ?? '', work) : await work()
    if (answer.status >= 400) throw await problemOf(answer, thrown)
    for (const name of ['location', 'upload-offset', 'upload-length']) {
      const value = answer.headers.get(name)
      if (value !== null) c.header(name, value)
    }
    if (store.expiresAt) c.header('Upload-Expires', store.expiresAt.toUTCString())
    return c.body(null, answer.status as 204)
  }

  app.post(uploadsPath, serve(uploadsPath))
  const one = serve(`${uploadsPath}/{id}`)
  // HEAD is dispatched as GET.
  app.get(`${uploadsPath}/:id`, (c) => {
    if (c.req.method !== 'HEAD') throw new Problem('method_not_allowed')
    return one(c)
  })
  app.patch(`${uploadsPath}/:id`, one)
  app.delete(`${uploadsPath}/:id`, one)
}
