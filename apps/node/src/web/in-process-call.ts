import { JsonText } from '@pitchey/server/http/route'
import type { Route } from '@pitchey/server/http/route'
import { toProblem } from '@pitchey/server/http/problem-response'
import type { FaultClassifier } from '@pitchey/server/http/problem-response'
import { visitor } from '@pitchey/server/kernel/actor'
import type { Kernel } from '@pitchey/server/kernel/execute'
import type { InProcessCall } from './renderer.ts'

const caller = { actor: visitor, request: { id: null, address: null, userAgent: null } }

const partsOf = (request: object): Record<string, unknown> => {
  const { params, query } = request as { params?: object; query?: object }
  return { ...query, ...params }
}

/**
 * Answers `GET` requests of pages that are rendered here, without HTTP and always as a visitor: whatever is rendered
 * can hold nothing that is not public. Refusals are answered, never thrown.
 */
export const inProcessCall = (
  routes: readonly Route[],
  kernel: Kernel,
  isDependencyDown: FaultClassifier,
): InProcessCall => {
  const byKey = new Map(routes.filter((route) => route.method === 'GET').map((route) => [route.key as string, route]))
  return async (key, request) => {
    const route = byKey.get(key)
    if (!route) throw new Error(`a page asked for ${key}, which is no GET of the API`)
    try {
      const { value } = await route.handle(kernel, partsOf(request), caller)
      return { ok: true, value: value instanceof JsonText ? (JSON.parse(value.text) as unknown) : value }
    } catch (error) {
      const { code, status, message } = toProblem(error, isDependencyDown, kernel.log)
      return { ok: false, code, status, message }
    }
  }
}
