import type { UserId } from '@pitchey/contract/ids'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { newId } from '../../kernel/ids.ts'
import { randomToken } from '../../kernel/random-token.ts'

export type LinkPurpose = 'verify-email' | 'change-email' | 'reset-password'

const accountPromise = z.strictObject({
  userId: z.string().transform((id) => id as UserId),
  /** The address of the account when the link was made; another one by now makes the link void. */
  email: z.string(),
  /** Fingerprint of the password at that time; another password by now makes the link void. */
  passwordMark: z.string(),
  newEmail: z.string().optional(),
})

const signUpPromise = z.strictObject({ signUpId: z.string() })

const promise = z.union([signUpPromise, accountPromise])

export type AccountPromise = z.output<typeof accountPromise>

/** What a link stands for: a sign-up that waits for its address, or something about an account. */
export type LinkPromise = z.output<typeof promise>

export const isSignUpLink = (link: LinkPromise | null): link is z.output<typeof signUpPromise> =>
  link !== null && 'signUpId' in link

const insertLink = sqlStatement<Record<never, never>>(
  'link.insert',
  `insert into verifications (id, identifier, value, expires_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)`,
)
const readLink = sqlStatement<{ value: string }>(
  'link.read',
  'select value from verifications where identifier = $1 and expires_at > $2',
)
// Of two that bring one token, the first to delete the row is served.
const takeLink = sqlStatement<{ value: string; expiresAt: Date }>(
  'link.take',
  'delete from verifications where identifier = $1 returning value, expires_at as "expiresAt"',
)
export const deleteExpiredLinks = sqlStatement<Record<never, never>>(
  'link.delete-expired',
  'delete from verifications where expires_at < $1',
)

const identifierOf = async (purpose: LinkPurpose, token: string): Promise<string> =>
  `${purpose}:${await sha256Hex(token)}`

/** A short fingerprint of the stored password hash, or of having none. */
export const passwordMarkOf = async (passwordHash: string | null): Promise<string> =>
  (await sha256Hex(passwordHash ?? 'none')).slice(0, 16)

/** Makes a link token of 256 random bits; only its hash is stored. Answers the token. */
export const issueLink = async (
  db: Db,
  purpose: LinkPurpose,
  content: LinkPromise,
  { now, lifetimeMs }: { now: Date; lifetimeMs: number },
): Promise<string> => {
  const token = randomToken()
  const identifier = await identifierOf(purpose, token)
  await db.rows(insertLink, [newId(), identifier, JSON.stringify(content), new Date(now.getTime() + lifetimeMs), now])
  return token
}

const contentOf = (value: string): LinkPromise => promise.parse(JSON.parse(value))

/** Looks at a token without using it up; null when it is unknown, used or expired. */
export const peekLink = async (db: Db, purpose: LinkPurpose, token: string, now: Date): Promise<LinkPromise | null> => {
  const [row] = await db.rows(readLink, [await identifierOf(purpose, token), now])
  return row ? contentOf(row.value) : null
}

/** Uses a token up; null when it is unknown, used or expired. Exactly one of many callers gets its content. */
export const consumeLink = async (
  db: Db,
  purpose: LinkPurpose,
  token: string,
  now: Date,
): Promise<LinkPromise | null> => {
  const [row] = await db.rows(takeLink, [await identifierOf(purpose, token)])
  return row && row.expiresAt > now ? contentOf(row.value) : null
}
