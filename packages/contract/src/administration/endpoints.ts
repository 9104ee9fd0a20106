import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { organisationId, pitchId, userId } from '../ids.ts'
import { instant, listOf, pageQuery } from '../list.ts'
import { line, slug } from '../text.ts'
import { userType, userTypes } from '../identity/user.ts'

export const accountStatuses = ['active', 'suspended'] as const

export const managedUser = z.strictObject({
  id: userId,
  handle: slug,
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  userType,
  status: z.enum(accountStatuses),
  pitchCount: z.int(),
  lastSeenAt: instant.nullable(),
  createdAt: instant,
})
export type ManagedUser = z.infer<typeof managedUser>

const auditedPerson = z.strictObject({ id: userId, handle: slug, name: z.string() })

export const auditEntry = z.strictObject({
  id: z.uuid(),
  at: instant,
  actor: auditedPerson.nullable(),
  /** The person whom the entry concerns, where it concerns one who has an account. */
  subject: auditedPerson.nullable(),
  actorKind: z.enum(['person', 'visitor', 'system']),
  action: z.string(),
  entityType: z.string().nullable(),
  entityId: z.string().nullable(),
  requestId: z.string().nullable(),
  address: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
})
export type AuditEntry = z.infer<typeof auditEntry>

const reason = line(300, 3)

export const administrationEndpoints = {
  'GET /api/admin/users': {
    summary: 'All accounts',
    tag: 'Administration',
    query: z.strictObject({
      ...pageQuery,
      search: line(100).optional(),
      userType: z.enum(userTypes).optional(),
      status: z.enum(accountStatuses).optional(),
    }),
    status: 200,
    answer: listOf(managedUser),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/admin/users/{id}/suspend': {
    summary: 'Suspend an account and end its sessions',
    tag: 'Administration',
    params: z.strictObject({ id: userId }),
    body: z.strictObject({ reason }),
    status: 200,
    answer: managedUser,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'POST /api/admin/users/{id}/reinstate': {
    summary: 'Lift a suspension',
    tag: 'Administration',
    params: z.strictObject({ id: userId }),
    status: 200,
    answer: managedUser,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'POST /api/admin/admins': {
    summary: 'Invite an administrator by mail',
    tag: 'Administration',
    body: z.strictObject({ email: z.email(), name: line(80, 2) }),
    status: 201,
    answer: managedUser,
    problems: ['not_signed_in', 'forbidden', 'fresh_sign_in_needed', 'conflict'],
  },
  'POST /api/admin/organisations/{id}/verify': {
    summary: 'Mark a company as verified',
    tag: 'Administration',
    params: z.strictObject({ id: organisationId }),
    body: z.strictObject({ version: z.int().min(1) }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'stale_version'],
  },
  'POST /api/admin/pitches/{id}/remove': {
    summary: 'Take a pitch down',
    tag: 'Administration',
    params: z.strictObject({ id: pitchId }),
    body: z.strictObject({ reason }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'POST /api/admin/pitches/{id}/reinstate': {
    summary: 'Give a removed pitch back to its owner as a draft',
    tag: 'Administration',
    params: z.strictObject({ id: pitchId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'illegal_transition'],
  },
  'GET /api/admin/audit': {
    summary: 'The audit trail, newest first',
    tag: 'Administration',
    query: z.strictObject({
      ...pageQuery,
      action: line(60).optional(),
      actorId: userId.optional(),
      entityId: line(60).optional(),
    }),
    status: 200,
    answer: listOf(auditEntry),
    problems: ['not_signed_in', 'forbidden'],
  },
} as const satisfies Endpoints
