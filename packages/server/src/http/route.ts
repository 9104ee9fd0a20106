import { api } from '@pitchey/contract/api'
import type { ApiAnswer, ApiKey } from '@pitchey/contract/api'
import type { Endpoint, Method } from '@pitchey/contract/endpoint'
import type { z } from 'zod'
import { execute } from '../kernel/execute.ts'
import type { Caller, Kernel } from '../kernel/execute.ts'
import type { Operation } from '../kernel/operation.ts'
import type { ActorPolicy } from '../kernel/policy.ts'

/** JSON that PostgreSQL has already written, for lists where building objects would cost more than the query. */
export class JsonText<Value> {
  readonly text: string
  declare readonly value?: Value

  constructor(text: string) {
    this.text = text
  }

  /** What stands in the text, for whoever keeps the answer as a value. */
  toJSON(): Value {
    return JSON.parse(this.text) as Value
  }
}

/** A file as an answer: its bytes as text, and the name it is saved under. */
export class FileText {
  readonly text: string
  readonly fileName: string

  constructor(text: string, fileName: string) {
    this.text = text
    this.fileName = fileName
  }
}

/** What a route answers: the contract's answer or its file, and headers such as `Set-Cookie`. */
export type Answer<Value> = {
  value: Value | JsonText<Value> | FileText
  headers?: readonly (readonly [string, string])[]
}

export type RouteOptions = {
  /** Finished bytes are kept for everybody until the topic changes. Only for answers that are the same for all. */
  cacheTopic?: string
  /** Counted against the tighter limit of the sign-in routes. */
  signIn?: boolean
}

/** One address bound to the operation that serves it. There is no route without an operation, and so none without a policy. */
export type Route = RouteOptions & {
  key: ApiKey
  method: Method
  /** Path in Hono's notation: `/api/pitches/:id`. */
  path: string
  endpoint: Endpoint
  operation: { name: string; kind: 'query' | 'command' }
  /** The first of the policies, which needs nothing of the request but its sender. */
  who: ActorPolicy
  handle: (kernel: Kernel, input: unknown, caller: Caller) => Promise<Answer<unknown>>
}

const describe = (
  key: ApiKey,
  operation: { name: string; kind: 'query' | 'command'; who: ActorPolicy },
  options: RouteOptions,
) => {
  const space = key.indexOf(' ')
  return {
    ...options,
    key,
    method: key.slice(0, space) as Method,
    path: key.slice(space + 1).replaceAll(/\{(\w+)\}/gu, ':$1'),
    endpoint: api[key] as Endpoint,
    operation: { name: operation.name, kind: operation.kind },
    who: operation.who,
  }
}

/** Binds an address to the operation whose output is its answer. */
export const route = <
  Key extends ApiKey,
  Input extends z.ZodType,
  Facts,
  Output extends ApiAnswer<Key> | JsonText<ApiAnswer<Key>>,
  Prepared,
>(
  key: Key,
  operation: Operation<Input, Facts, Output, Prepared>,
  options: RouteOptions = {},
): Route => ({
  ...describe(key, operation, options),
  handle: async (kernel, input, caller) => ({ value: await execute(kernel, operation, input, caller) }),
})

/** Binds an address to an operation whose output still needs shaping, or comes with headers. */
export const routeWith = <Key extends ApiKey, Input extends z.ZodType, Facts, Output, Prepared>(
  key: Key,
  operation: Operation<Input, Facts, Output, Prepared>,
  respond: (output: Output) => Answer<ApiAnswer<Key>>,
  options: RouteOptions = {},
): Route => ({
  ...describe(key, operation, options),
  handle: async (kernel, input, caller) => respond(await execute(kernel, operation, input, caller)),
})

/** Binds an address to the operation that makes its file. */
export const routeFile = <Input extends z.ZodType, Facts, Prepared>(
  key: ApiKey,
  operation: Operation<Input, Facts, FileText, Prepared>,
): Route => ({
  ...describe(key, operation, {}),
  handle: async (kernel, input, caller) => ({ value: await execute(kernel, operation, input, caller) }),
})
