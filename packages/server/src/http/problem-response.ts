import { problemKinds } from '@pitchey/contract/problem'
import type { ProblemDetails } from '@pitchey/contract/problem'
import type { Log } from '../ports/log.ts'
import { Busy } from '../ports/busy.ts'
import { StoreAway } from '../ports/store-away.ts'
import { Problem } from '../kernel/problem.ts'

export type FaultClassifier = (error: unknown) => boolean

/** SQLSTATE class 22: a value that the database cannot take. The schemas should have refused it. */
const isUnusableData = (error: unknown): boolean => {
  if (typeof error !== 'object' || error === null) return false
  if ('code' in error && typeof error.code === 'string') return /^22[0-9A-Z]{3}$/u.test(error.code)
  return 'cause' in error && isUnusableData(error.cause)
}

/**
 * Maps whatever was thrown to a declared problem. The unknown becomes a bare internal error: its cause goes to
 * the log and never to the caller.
 */
export const toProblem = (error: unknown, isDependencyDown: FaultClassifier, log: Log): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof Busy)
    return new Problem('unavailable', { retryAfterSeconds: 5, detail: 'Too much is asked for at once.' })
  if (error instanceof StoreAway) {
    log.error({ err: error }, 'the file store is away')
    return new Problem('unavailable', {
      retryAfterSeconds: 10,
      detail: 'Files cannot be kept or read right now. What arrived before is kept; go on in a moment.',
    })
  }
  if (isDependencyDown(error)) {
    log.error({ err: error }, 'a dependency is down')
    return new Problem('unavailable', { retryAfterSeconds: 3 })
  }
  if (isUnusableData(error)) {
    log.warn({ err: error }, 'the database could not take an input that the contract let through')
    return new Problem('invalid_input', { detail: 'Something in the request has no meaning here.' })
  }
  log.error({ err: error }, 'unexpected failure')
  return new Problem('internal')
}

/** The RFC 9457 body of a problem. */
export const problemBody = (problem: Problem, at: { path: string; requestId: string }): ProblemDetails => {
  const kind = problemKinds[problem.code]
  const { detail, errors, currentVersion, retryAfterSeconds } = problem.extras
  return {
    type: `/api/docs#problem-${problem.code}`,
    title: kind.title,
    status: kind.status,
    ...(detail === undefined ? {} : { detail }),
    instance: at.path,
    code: problem.code,
    requestId: at.requestId,
    ...(errors === undefined ? {} : { errors }),
    ...(currentVersion === undefined ? {} : { currentVersion }),
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  }
}

/** Headers that belong to a problem answer. */
export const problemHeaders = (problem: Problem): Record<string, string> => ({
  'Content-Type': 'application/problem+json',
  'Cache-Control': 'private, no-store',
  ...(problem.extras.retryAfterSeconds === undefined
    ? {}
    : { 'Retry-After': String(problem.extras.retryAfterSeconds) }),
})
