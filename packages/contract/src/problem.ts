import { z } from 'zod'

/** Every problem that any door may answer with: its HTTP status and its title (RFC 9457). */
export const problemKinds = {
  malformed: { status: 400, title: 'The request cannot be read' },
  not_signed_in: { status: 401, title: 'You are not signed in' },
  invalid_credentials: { status: 401, title: 'Invalid credentials' },
  forbidden: { status: 403, title: 'You may not do this' },
  cross_site: { status: 403, title: 'The request came from another site' },
  email_not_verified: { status: 403, title: 'Confirm your e-mail address first' },
  fresh_sign_in_needed: { status: 403, title: 'Sign in again to do this' },
  account_suspended: { status: 403, title: 'This account is suspended' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  conflict: { status: 409, title: 'The request does not fit the present state' },
  stale_version: { status: 409, title: 'Somebody changed this in the meantime' },
  illegal_transition: { status: 409, title: 'This step is not possible from the present status' },
  link_expired: { status: 410, title: 'The link has expired or was used before' },
  offset_mismatch: { status: 409, title: 'The upload stands elsewhere' },
  upload_over: { status: 410, title: 'The upload has expired or was given up' },
  upload_protocol: { status: 412, title: 'The upload speaks another protocol' },
  storage_full: { status: 413, title: 'The storage of this account is full' },
  too_large: { status: 413, title: 'The request is too large' },
  unsupported_media_type: { status: 415, title: 'The content type is not supported' },
  unusable_image: { status: 415, title: 'The picture cannot be used' },
  range_not_satisfiable: { status: 416, title: 'The file has no such range' },
  invalid_input: { status: 422, title: 'Some fields need another look' },
  not_publishable: { status: 422, title: 'The pitch is not complete enough to publish' },
  idempotency_key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  idempotency_key_required: { status: 400, title: 'An Idempotency-Key header is required' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  too_many_attempts: { status: 429, title: 'Too many attempts' },
  checksum_mismatch: { status: 460, title: 'The bytes arrived damaged' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  unavailable: { status: 503, title: 'The service is not available right now' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problemKinds

/** Problems that every endpoint may answer with, so that none needs to name them. */
export const commonProblems = [
  'malformed',
  'cross_site',
  'method_not_allowed',
  'too_large',
  'unsupported_media_type',
  'invalid_input',
  'too_many_requests',
  'internal',
  'unavailable',
] as const satisfies readonly ProblemCode[]

/** One fault of the input: a JSON pointer (RFC 6901) into the body, or `#/query/…`, `#/path/…`. */
export const fieldFault = z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })
export type FieldFault = z.infer<typeof fieldFault>

/** RFC 9457 problem details as every door answers them. */
export const problemDetails = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  code: z.enum(Object.keys(problemKinds) as [ProblemCode, ...ProblemCode[]]),
  requestId: z.string(),
  errors: z.array(fieldFault).optional(),
  currentVersion: z.int().optional(),
  retryAfterSeconds: z.int().optional(),
})
export type ProblemDetails = z.infer<typeof problemDetails>
