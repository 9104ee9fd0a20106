import { accounts, sessions, users, verifications } from '../../db/schema/identity.ts'
import type { Db } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { Settings } from '../../settings.ts'
import { sessionIdleMs, sessionLifetimeMs } from './lifetimes.ts'
import { sessionCookieAttributes, sessionCookieName } from './session-cookie.ts'

export type AuthBinding = {
  db: Db
  settings: Settings
  now: Date
  /** Where new sessions come from. */
  origin?: { address: string | null; userAgent: string | null }
  /** The hash that the given password was proven against before the transaction opened. */
  provenHash?: string
}

const tables = { users, sessions, accounts, verifications }

const fixedOptions = {
  appName: 'Pitchey',
  logger: { disabled: true },
  telemetry: { enabled: false },
  rateLimit: { enabled: false },
  user: {
    modelName: 'users',
    additionalFields: {
      handle: { type: 'string', required: true },
      userType: { type: 'string', required: true },
      status: { type: 'string', required: true },
    },
  },
  account: { modelName: 'accounts' },
  verification: { modelName: 'verifications', disableCleanup: true },
  session: {
    modelName: 'sessions',
    expiresIn: sessionLifetimeMs / 1000,
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
    additionalFields: {
      confirmedAt: { type: 'date', required: true, input: false },
      lastSeenAt: { type: 'date', required: true, input: false },
    },
  },
} as const

const startOfSession = ({ now, origin }: AuthBinding) => ({
  ipAddress: origin?.address ?? null,
  userAgent: origin?.userAgent ?? null,
  confirmedAt: now,
  lastSeenAt: now,
  createdAt: now,
  updatedAt: now,
  expiresAt: new Date(now.getTime() + sessionIdleMs),
})

/**
 * Better Auth bound to one connection, so that its rows commit with the command that asks for them. Making one costs
 * about a millisecond. It never hashes or verifies a password itself: that happened before, outside the transaction.
 * Its HTTP handler, limiter, telemetry and cookie cache stay unused, and no plugin is on.
 */
export const bindBetterAuth = async (binding: AuthBinding) => {
  const { db, settings, provenHash } = binding
  // Reading the library takes a fifth of a second, which the start of the process need not wait for.
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
  ])
  return betterAuth({
    ...fixedOptions,
    baseURL: settings.baseUrl,
    // As a list, or the library would let a variable of the environment replace it.
    secrets: [{ version: 1, value: settings.secret }],
    database: drizzleAdapter(db.builder, { provider: 'pg', schema: tables, transaction: false }),
    emailAndPassword: {
      enabled: true,
      autoSignIn: false,
      minPasswordLength: 1,
      maxPasswordLength: 1000,
      password: {
        hash: () => Promise.reject(new Error('passwords are hashed before the transaction opens')),
        verify: async ({ hash }) => hash === provenHash,
      },
    },
    databaseHooks: {
      session: { create: { before: async (session) => ({ data: { ...session, ...startOfSession(binding) } }) } },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName(settings), attributes: sessionCookieAttributes(settings) } },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => newId() },
    },
  })
}

export type BoundAuth = Awaited<ReturnType<typeof bindBetterAuth>>
