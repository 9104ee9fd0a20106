import type { z } from 'zod'
import type { ProblemCode } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What one address takes and answers. Path parameters stand in braces: `/api/pitches/{id}`. */
export type Endpoint = {
  summary: string
  tag: string
  params?: z.ZodObject
  query?: z.ZodObject
  /** A JSON body; `upload` instead means the raw bytes of one file. */
  body?: z.ZodObject
  upload?: { types: readonly string[]; maxSizeBytes: number }
  /** Most bytes of a JSON body, where the usual 64 KiB are not enough. */
  maxBodySizeBytes?: number
  status: 200 | 201 | 202 | 204
  answer?: z.ZodType
  /** The media type of an answer that is a file instead. */
  file?: 'text/csv'
  /** Problems of this address beside those that every address may answer with. */
  problems: readonly ProblemCode[]
  /** Whether a `POST` must carry an `Idempotency-Key`. */
  idempotency?: 'required'
}

export type EndpointKey = `${Method} /${string}`
export type Endpoints = Record<EndpointKey, Endpoint>

type Part<E extends Endpoint, Key extends 'params' | 'query' | 'body'> = E[Key] extends z.ZodType ? E[Key] : never
type PartInput<E extends Endpoint, Key extends 'params' | 'query' | 'body'> = [Part<E, Key>] extends [never]
  ? Record<never, never>
  : { [P in Key]: z.input<Part<E, Key>> }

/** What a caller passes: `{ params, query, body }`, each only where the endpoint takes it. */
export type RequestOf<E extends Endpoint> = PartInput<E, 'params'> &
  PartInput<E, 'body'> &
  Partial<PartInput<E, 'query'>>

/** What a caller gets. */
export type AnswerOf<E extends Endpoint> = E['answer'] extends z.ZodType ? z.output<E['answer']> : undefined
