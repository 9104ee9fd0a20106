import type { UserType } from '@pitchey/contract/identity/user'
import type { UserId } from '@pitchey/contract/ids'
import type { CreditRow } from '../../db/schema/identity.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

export type ProfileRow = {
  name: string
  handle: string
  headline: string
  bio: string
  country: string | null
  location: string
  website: string | null
  credits: CreditRow[]
}

const lockRow = sqlStatement<
  ProfileRow & { userId: UserId; userType: UserType; version: number; avatarId: string | null }
>(
  'person.lock',
  `select u.id as "userId", u.user_type as "userType", u.name, u.handle, p.headline, p.bio, p.country, p.location, p.website, p.credits, p.version,
     p.avatar_id as "avatarId"
   from users u join profiles p on p.user_id = u.id where u.id = $1 for no key update of u, p`,
)

const renameUser = sqlStatement<Record<never, never>>(
  'person.rename',
  'update users set name = $2, handle = $3, updated_at = $4 where id = $1',
)

const writeProfile = sqlStatement<Record<never, never>>(
  'person.write',
  `update profiles set headline = $2, bio = $3, country = $4, location = $5, website = $6, credits = $7::jsonb,
     version = version + 1, updated_at = $8
   where user_id = $1`,
)

const writeAvatar = sqlStatement<Record<never, never>>(
  'person.set-avatar',
  'update profiles set avatar_id = $2, updated_at = $3 where user_id = $1',
)

/** A person's profile, held until the end of the transaction. */
export const lockProfile = async (db: Db, userId: UserId) => only(await db.rows(lockRow, [userId]))

const isHandleTaken = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23505' &&
  'constraint' in error &&
  error.constraint === 'users_handle'

/** Gives a person another name or handle. False when the handle belongs to somebody else; the transaction is lost then. */
export const renamePerson = async (
  db: Db,
  userId: UserId,
  to: Pick<ProfileRow, 'name' | 'handle'>,
  now: Date,
): Promise<boolean> => {
  try {
    await db.rows(renameUser, [userId, to.name, to.handle, now])
    return true
  } catch (error) {
    if (isHandleTaken(error)) return false
    throw error
  }
}

export const updateProfile = async (db: Db, userId: UserId, row: ProfileRow, now: Date): Promise<void> => {
  const { headline, bio, country, location, website, credits } = row
  await db.rows(writeProfile, [userId, headline, bio, country, location, website, JSON.stringify(credits), now])
}

export const setAvatar = async (db: Db, userId: UserId, avatarId: string | null, now: Date): Promise<void> => {
  await db.rows(writeAvatar, [userId, avatarId, now])
}
