import type { ApiAnswer, ApiKey, ApiRequest } from '@pitchey/contract/api'
import { ApiProblem, problemOf } from './api-problem.ts'
import { addressOf, type RequestParts } from './api-request.ts'

export type { ApiAnswer, ApiKey, ApiRequest } from '@pitchey/contract/api'

export type CallOptions = {
  signal?: AbortSignal | undefined
  /** The file of an endpoint that takes raw bytes; its `type` is sent as the content type. */
  upload?: Blob | undefined
  /** For a `POST` that must not happen twice: sends an Idempotency-Key, and tries once more when the network fails. */
  idempotent?: boolean | undefined
}

/** The request may be left out where the endpoint needs nothing. */
export type CallArguments<Key extends ApiKey, Options> =
  Record<never, never> extends ApiRequest<Key>
    ? [request?: ApiRequest<Key>, options?: Options]
    : [request: ApiRequest<Key>, options?: Options]

/** Asks the API. Throws `ApiProblem` for every refusal and for a failed connection. */
export function call<Key extends ApiKey>(key: Key, ...rest: CallArguments<Key, CallOptions>): Promise<ApiAnswer<Key>> {
  const [request = {} as ApiRequest<Key>, options] = rest
  return ask(key, request, options)
}

/** As `call`, for code that passes requests on: the request is always given. */
export async function ask<Key extends ApiKey>(
  key: Key,
  request: ApiRequest<Key>,
  options: CallOptions = {},
): Promise<ApiAnswer<Key>> {
  const { method, address } = addressOf(key, request)
  const init = requestInit(method, request, options)
  const response = await send(address, init, options.idempotent === true ? 1 : 0)
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204 || response.headers.get('content-type') === null) return undefined as ApiAnswer<Key>
  try {
    return (await response.json()) as ApiAnswer<Key>
  } catch (cause) {
    throw offline(cause)
  }
}

function requestInit(method: string, request: RequestParts, { signal, upload, idempotent }: CallOptions): RequestInit {
  const headers = new Headers({ accept: 'application/json' })
  const init: RequestInit = { method, headers, credentials: 'same-origin' }
  if (signal) init.signal = signal
  if (idempotent) headers.set('idempotency-key', crypto.randomUUID())
  if (upload) {
    headers.set('content-type', upload.type)
    init.body = upload
  } else if (request.body) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(request.body)
  }
  return init
}

async function send(address: string, init: RequestInit, triesLeft: number): Promise<Response> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    if (triesLeft > 0) return send(address, init, triesLeft - 1)
    throw offline(cause)
  }
}

const offline = (cause: unknown): ApiProblem =>
  new ApiProblem(
    { code: 'offline', status: 0, message: 'No answer from the server. Check your connection.' },
    { cause },
  )
