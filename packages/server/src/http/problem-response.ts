import { problemKinds } from '@pitchey/contract/problem'
import type { ProblemDetails } from '@pitchey/contract/problem'
import type { Log } from '../ports/log.ts'
import { HasherBusy } from '../ports/password-hasher.ts'
import { Problem } from '../kernel/problem.ts'

export type FaultClassifier = (error: unknown) => boolean

/**
 * Maps whatever was thrown to a declared problem. The unknown becomes a bare internal error: its cause goes to
 * the log and never to the caller.
 */
export const toProblem = (error: unknown, isDependencyDown: FaultClassifier, log: Log): Problem => {
  if (error instanceof Problem) return error
  if (error instanceof HasherBusy)
    return new Problem('unavailable', { retryAfterSeconds: 5, detail: 'Too many sign-ins at once.' })
  if (isDependencyDown(error)) {
    log.error({ err: error }, 'a dependency is down')
    return new Problem('unavailable', { retryAfterSeconds: 3 })
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
