import { problemKinds } from '@pitchey/contract/problem'
import type { FieldFault, ProblemCode } from '@pitchey/contract/problem'

export type ProblemExtras = {
  detail?: string
  errors?: FieldFault[]
  currentVersion?: number
  retryAfterSeconds?: number
}

/** A declared refusal: every door knows how to answer it. Anything else thrown is an internal error. */
export class Problem extends Error {
  override name = 'Problem'
  readonly code: ProblemCode
  readonly extras: ProblemExtras

  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(extras.detail ?? problemKinds[code].title)
    this.code = code
    this.extras = extras
  }

  get status(): number {
    return problemKinds[this.code].status
  }
}

/** An `invalid_input` problem about one field. */
export const fieldProblem = (pointer: string, code: string, message: string): Problem =>
  new Problem('invalid_input', { errors: [{ pointer, code, message }] })
