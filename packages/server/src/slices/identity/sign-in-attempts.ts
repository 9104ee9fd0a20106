import { sqlStatement } from '../../kernel/db.ts'
import type { Database, Db } from '../../kernel/db.ts'
import { sha256Hex } from '../../kernel/digest.ts'

const minuteMs = 60_000
const system = { id: null, role: 'system' } as const

/** Five failures from one origin make it wait one minute, and each further one twice as long, at most fifteen. */
const perOrigin = { free: 5, firstWaitMs: minuteMs, longestWaitMs: 15 * minuteMs } as const

/** Fifty failures from anywhere, none an hour after the one before, make origins that the owner never used wait an hour. */
const fromAnywhere = { free: 50, waitMs: 60 * minuteMs } as const
const anywhere = '*'

const forgetAfterMs = 24 * 60 * minuteMs
const forgetOriginAfterMs = 90 * forgetAfterMs

// Counting and asking are one statement on a locked row, so that parallel guesses get no more turns than others.
const takeFromOrigin = sqlStatement<{ signedInAt: Date | null }>(
  'attempt.take-from-origin',
  `insert into sign_in_failures as f (account_key, origin, failures, last_failed_at) values ($1, $2, 1, $3)
   on conflict (account_key, origin) do update set
     last_failed_at = $3,
     failures = case when f.last_failed_at < $4 then 1 else f.failures + 1 end,
     blocked_until = case when f.last_failed_at >= $4 and f.failures + 1 >= ${perOrigin.free}
       then $3::timestamptz + interval '1 millisecond' * least(
         ${perOrigin.firstWaitMs} * power(2, least(f.failures + 1 - ${perOrigin.free}, 10)), ${perOrigin.longestWaitMs})
       end
   where f.blocked_until is null or f.blocked_until <= $3
   returning signed_in_at as "signedInAt"`,
)

const takeFromAnywhere = sqlStatement<{ failures: number }>(
  'attempt.take-from-anywhere',
  `insert into sign_in_failures as f (account_key, origin, failures, last_failed_at) values ($1, '${anywhere}', 1, $2)
   on conflict (account_key, origin) do update set
     last_failed_at = $2,
     failures = case
       when f.last_failed_at < $3 then 1
       when f.failures + 1 >= ${fromAnywhere.free} then 0
       else f.failures + 1 end,
     blocked_until = case when f.last_failed_at >= $3 and f.failures + 1 >= ${fromAnywhere.free}
       then $2::timestamptz + interval '${fromAnywhere.waitMs} milliseconds' end
   where f.blocked_until is null or f.blocked_until <= $2
   returning failures`,
)

const readBlock = sqlStatement<{ blockedUntil: Date | null }>(
  'attempt.read-block',
  'select blocked_until as "blockedUntil" from sign_in_failures where account_key = $1 and origin = $2',
)

const giveBackToOrigin = sqlStatement<Record<never, never>>(
  'attempt.give-back-to-origin',
  `update sign_in_failures set failures = greatest(failures - 1, 0), blocked_until = null
   where account_key = $1 and origin = $2`,
)

// A wait of everybody stands, or unjudged attempts could be used to lift it.
const giveBackToAnywhere = sqlStatement<Record<never, never>>(
  'attempt.give-back-to-anywhere',
  `update sign_in_failures set failures = greatest(failures - 1, 0) where account_key = $1 and origin = '${anywhere}'`,
)

const welcome = sqlStatement<Record<never, never>>(
  'attempt.welcome',
  `insert into sign_in_failures (account_key, origin, failures, last_failed_at, signed_in_at) values ($1, $2, 0, $3, $3)
   on conflict (account_key, origin) do update set failures = 0, blocked_until = null, signed_in_at = $3`,
)

const clearAll = sqlStatement<Record<never, never>>(
  'attempt.clear-all',
  'update sign_in_failures set failures = 0, blocked_until = null where account_key = $1',
)

/** Forgets failures of the day before, except where the owner got in within ninety days. */
export const deleteOldAttempts = sqlStatement<Record<never, never>>(
  'attempt.delete-old',
  'delete from sign_in_failures where last_failed_at < $1 and (signed_in_at is null or signed_in_at < $2)',
)

export const oldAttempts = (now: Date): [Date, Date] => [
  new Date(now.getTime() - forgetAfterMs),
  new Date(now.getTime() - forgetOriginAfterMs),
]

/** Under which key the attempts on an account are counted, whether it exists or not. */
export const accountKeyOf = (email: string): Promise<string> => sha256Hex(email.toLowerCase())

/** One attempt to prove a password, counted as a failure until it is known to be none. */
export type Attempt = { accountKey: string; origin: string; countedAnywhere: boolean }

export type AttemptVerdict = { allowed: true; attempt: Attempt } | { allowed: false; retryAfterSeconds: number }

const refused = async (tx: Db, accountKey: string, origin: string, now: Date): Promise<AttemptVerdict> => {
  const [row] = await tx.rows(readBlock, [accountKey, origin])
  const waitMs = (row?.blockedUntil ?? now).getTime() - now.getTime()
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) }
}

/**
 * Takes one attempt on an account from an origin, in a transaction of its own, before the password is looked at.
 * Refuses while the origin, or everybody unknown to the account, has to wait.
 */
export const takeAttempt = (
  database: Database,
  { accountKey, origin, now }: { accountKey: string; origin: string; now: Date },
): Promise<AttemptVerdict> =>
  database.transaction({ actor: system }, async (tx) => {
    const forgetBefore = new Date(now.getTime() - forgetAfterMs)
    const [own] = await tx.rows(takeFromOrigin, [accountKey, origin, now, forgetBefore])
    if (!own) return refused(tx, accountKey, origin, now)
    const countedAnywhere = own.signedInAt === null
    if (countedAnywhere) {
      const [all] = await tx.rows(takeFromAnywhere, [accountKey, now, new Date(now.getTime() - fromAnywhere.waitMs)])
      if (!all) {
        await tx.rows(giveBackToOrigin, [accountKey, origin])
        return refused(tx, accountKey, anywhere, now)
      }
    }
    return { allowed: true, attempt: { accountKey, origin, countedAnywhere } }
  })

/** Takes back an attempt that was never judged, because the hashing queue was full or failed. */
export const dropAttempt = (database: Database, { accountKey, origin, countedAnywhere }: Attempt): Promise<void> =>
  database.transaction({ actor: system }, async (tx) => {
    await tx.rows(giveBackToOrigin, [accountKey, origin])
    if (countedAnywhere) await tx.rows(giveBackToAnywhere, [accountKey])
  })

/** Clears an origin after its attempt was right, and remembers it as one of the owner's. */
export const welcomeOrigin = async (db: Db, attempt: Attempt, now: Date): Promise<void> => {
  await db.rows(welcome, [attempt.accountKey, attempt.origin, now])
  if (attempt.countedAnywhere) await db.rows(giveBackToAnywhere, [attempt.accountKey])
}

/** Lifts every wait on an account whose owner proved to hold its mailbox, and remembers the origin as theirs. */
export const forgiveAccount = async (db: Db, accountKey: string, origin: string, now: Date): Promise<void> => {
  await db.rows(clearAll, [accountKey])
  await db.rows(welcome, [accountKey, origin, now])
}
