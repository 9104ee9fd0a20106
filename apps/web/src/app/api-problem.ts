import type { FieldFault, ProblemCode } from '@pitchey/contract/problem'

/** `offline` stands for a request that never got an answer. */
export type ApiProblemCode = ProblemCode | 'offline'

export type ApiProblemFacts = {
  code: ApiProblemCode
  /** The HTTP status; 0 when there was no answer. */
  status: number
  message: string
  errors?: readonly FieldFault[] | undefined
  retryAfterSeconds?: number | undefined
  currentVersion?: number | undefined
  requestId?: string | undefined
}

/** What a call to the API throws instead of an answer. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly code: ApiProblemCode
  readonly status: number
  readonly errors: readonly FieldFault[]
  readonly retryAfterSeconds: number | undefined
  readonly currentVersion: number | undefined
  readonly requestId: string | undefined

  constructor(facts: ApiProblemFacts, options?: ErrorOptions) {
    super(facts.message, options)
    this.code = facts.code
    this.status = facts.status
    this.errors = facts.errors ?? []
    this.retryAfterSeconds = facts.retryAfterSeconds
    this.currentVersion = facts.currentVersion
    this.requestId = facts.requestId
  }
}

/** Whether something thrown is an `ApiProblem`, with this code if one is given. */
export function isProblem(error: unknown, code?: ApiProblemCode): error is ApiProblem {
  return error instanceof ApiProblem && (code === undefined || error.code === code)
}

type ProblemJson = Partial<Omit<ApiProblemFacts, 'message'>> & { title?: string; detail?: string }

/** Reads the problem of a refused request; anything that is not problem JSON counts as a failure of the server. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get('x-request-id') ?? undefined
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfterSeconds = Number.isFinite(retryAfter) ? retryAfter : undefined
  const body = await readJson(response)
  if (body?.code === undefined) {
    const code = response.status === 503 || response.status === 502 ? 'unavailable' : 'internal'
    return new ApiProblem({
      code,
      status: response.status,
      message: 'Something went wrong on our side',
      requestId,
      retryAfterSeconds,
    })
  }
  return new ApiProblem({
    ...body,
    code: body.code,
    status: response.status,
    message: body.detail ?? body.title ?? 'Something went wrong',
    requestId: body.requestId ?? requestId,
    retryAfterSeconds: body.retryAfterSeconds ?? retryAfterSeconds,
  })
}

async function readJson(response: Response): Promise<ProblemJson | undefined> {
  if (!response.headers.get('content-type')?.includes('json')) return undefined
  try {
    return (await response.json()) as ProblemJson
  } catch {
    return undefined
  }
}
