import { api } from '@pitchey/contract/api'
import type { ApiAnswer, ApiKey } from '@pitchey/contract/api'
import { commonProblems } from '@pitchey/contract/problem'
import type { ProblemCode } from '@pitchey/contract/problem'
import { JsonText } from '@pitchey/server/http/route'
import type { Route } from '@pitchey/server/http/route'
import { visitor } from '@pitchey/server/kernel/actor'
import type { Actor } from '@pitchey/server/kernel/actor'
import type { Kernel, Caller } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Endpoint } from '@pitchey/contract/endpoint'

type CallOptions = { userAgent?: string; address?: string; idempotencyKey?: string }

/** Calls addresses of the API without a server, and holds every answer and every problem against the contract. */
export const apiCaller = (kernel: Kernel, routes: readonly Route[]) => {
  const send = async (key: ApiKey, input: Record<string, unknown>, actor: Actor, options: CallOptions) => {
    const found = routes.find((candidate) => candidate.key === key)
    if (!found) throw new Error(`no route serves ${key}`)
    const caller: Caller = {
      actor,
      request: {
        id: 'test-request',
        address: options.address ?? '192.0.2.1',
        userAgent: options.userAgent ?? 'Mozilla/5.0 (test)',
      },
      ...(options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey }),
    }
    return found.handle(kernel, input, caller)
  }

  /** The answer of an address, checked against its schema. */
  const call = async <Key extends ApiKey>(
    key: Key,
    input: Record<string, unknown> = {},
    actor: Actor = visitor,
    options: CallOptions = {},
  ): Promise<ApiAnswer<Key>> => {
    const { value } = await send(key, input, actor, options)
    const endpoint: Endpoint = api[key]
    const plain: unknown = value instanceof JsonText ? JSON.parse(value.text) : value
    return (endpoint.answer ? endpoint.answer.parse(plain) : plain) as ApiAnswer<Key>
  }

  /** The problem an address answers with, which must be one that it declares. */
  const refusal = async (
    key: ApiKey,
    input: Record<string, unknown> = {},
    actor: Actor = visitor,
    options: CallOptions = {},
  ): Promise<Problem> => {
    const thrown: unknown = await send(key, input, actor, options).then(
      () => new Error(`${key} was not refused`),
      (error: unknown) => error,
    )
    if (!(thrown instanceof Problem)) throw thrown
    const declared: readonly ProblemCode[] = [...(api[key] as Endpoint).problems, ...commonProblems]
    if (!declared.includes(thrown.code)) throw new Error(`${key} does not declare the problem ${thrown.code}`)
    return thrown
  }

  return {
    call,
    refusal,
    /** The code of that problem. */
    refusalCode: async (...args: Parameters<typeof refusal>): Promise<ProblemCode> => (await refusal(...args)).code,
  }
}

export type ApiCaller = ReturnType<typeof apiCaller>
