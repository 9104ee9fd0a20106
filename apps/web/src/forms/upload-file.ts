import type { ApiAnswer, ApiKey, ApiRequest } from '../app/api.ts'
import { ApiProblem, problemOf } from '../app/api-problem.ts'
import { addressOf } from '../app/api-request.ts'

export type UploadOptions = {
  /** 0 to 100, as far as the file has left this device. */
  onProgress?: ((percent: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/** Sends a file to an endpoint that takes raw bytes, and tells how far it is. Throws `ApiProblem`. */
export function uploadFile<Key extends ApiKey & `${'PUT' | 'POST'} ${string}`>(
  key: Key,
  request: ApiRequest<Key>,
  file: Blob,
  { onProgress, signal }: UploadOptions = {},
): Promise<ApiAnswer<Key>> {
  const { method, address } = addressOf(key, request)
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(method, address)
    xhr.responseType = 'text'
    xhr.setRequestHeader('accept', 'application/json')
    xhr.setRequestHeader('content-type', file.type)
    xhr.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(Math.round((event.loaded / event.total) * 100))
    })
    xhr.addEventListener('load', () => {
      if (xhr.status >= 200 && xhr.status < 300) resolve(JSON.parse(xhr.responseText) as ApiAnswer<Key>)
      else void problemOf(new Response(xhr.responseText, { status: xhr.status, headers: headersOf(xhr) })).then(reject)
    })
    xhr.addEventListener('error', () =>
      reject(new ApiProblem({ code: 'offline', status: 0, message: 'The connection was lost' })),
    )
    xhr.addEventListener('abort', () => reject(new DOMException('Cancelled', 'AbortError')))
    signal?.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(file)
  })
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const headers = new Headers()
  for (const name of ['content-type', 'x-request-id', 'retry-after']) {
    const value = xhr.getResponseHeader(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
