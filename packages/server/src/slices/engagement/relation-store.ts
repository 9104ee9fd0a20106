import type { OrganisationId, UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'

export type PersonRelation = { following: boolean; followsMe: boolean; blocked: boolean }
export type BlockedFacts = { id: UserId; isPublic: boolean; isBlocked: boolean }
export type OrganisationFacts = { id: OrganisationId; following: boolean; followerCount: number }

const readBlocked = sqlStatement<BlockedFacts>(
  'relation.blocked',
  `select u.id, u.status = 'active' and u.user_type <> 'admin' and u.email_verified as "isPublic",
     exists (select from blocks b where b.blocker_id = $2 and b.blocked_id = u.id) as "isBlocked"
   from users u where u.handle = $1`,
)

const readRelation = sqlStatement<PersonRelation>(
  'relation.person',
  `select exists (select from follows where follower_id = $1 and followee_id = $2) as following,
     exists (select from follows where follower_id = $2 and followee_id = $1) as "followsMe",
     exists (select from blocks where blocker_id = $1 and blocked_id = $2) as blocked`,
)

const cardOf = `json_build_object('id', u.id, 'handle', u.handle, 'name', u.name, 'userType', u.user_type, 'headline', p.headline,
  'country', p.country, 'location', p.location,
  'avatar', (select json_build_object('id', m.id, 'colour', m.colour) from media m where m.id = p.avatar_id),
  'pitchCount', (select count(*) from listings l where l.owner_id = u.id),
  'followerCount', (select count(*) from follows n where n.followee_id = u.id))`

const circle = (name: string, of: 'follower_id' | 'followee_id', shown: 'follower_id' | 'followee_id') =>
  sqlStatement<JsonLine>(
    `relation.${name}`,
    `select ${cardOf}::text as item, ${cursorTime('f.created_at')} as at, u.id
     from (
       select f.${shown} as person_id, f.created_at from follows f join users u on u.id = f.${shown}
       where f.${of} = $1 and ($2::timestamptz is null or (f.created_at, f.${shown}) < ($2::timestamptz, $3::uuid))
         and u.status = 'active' and u.user_type <> 'admin' and u.email_verified
       order by f.created_at desc, f.${shown} desc limit $4) f
     join users u on u.id = f.person_id join profiles p on p.user_id = u.id
     order by f.created_at desc, f.person_id desc`,
  )

const readFollowers = circle('followers', 'followee_id', 'follower_id')
const readFollowing = circle('following', 'follower_id', 'followee_id')

const readOrganisation = sqlStatement<OrganisationFacts>(
  'relation.organisation',
  `select o.id, exists (select from organisation_follows f where f.organisation_id = o.id and f.follower_id = $2::uuid) as following,
     (select count(*)::int from organisation_follows f where f.organisation_id = o.id) as "followerCount"
   from organisations o where o.slug = $1`,
)

const addFollow = sqlStatement<{ id: OrganisationId }>(
  'relation.follow-organisation',
  `insert into organisation_follows (follower_id, organisation_id, created_at) values ($1, $2, $3)
   on conflict do nothing returning organisation_id as id`,
)

const removeFollow = sqlStatement<{ id: OrganisationId }>(
  'relation.unfollow-organisation',
  `delete from organisation_follows where follower_id = $1 and organisation_id = $2 returning organisation_id as id`,
)

/** Whom a handle belongs to, and whether the reader blocked them. */
export const findBlocked = async (db: Db, handle: string, readerId: UserId): Promise<BlockedFacts | null> => {
  const [row] = await db.rows(readBlocked, [handle, readerId])
  return row ?? null
}

/** What one person is to another. */
export const relationBetween = async (db: Db, readerId: UserId, otherId: UserId): Promise<PersonRelation> => {
  const [row] = await db.rows(readRelation, [readerId, otherId])
  return row ?? { following: false, followsMe: false, blocked: false }
}

export type CirclePage = { personId: UserId; after: readonly [string, string] | null; limit: number }

const page =
  (statement: typeof readFollowers) =>
  (db: Db, { personId, after, limit }: CirclePage) =>
    db.rows(statement, [personId, after?.[0] ?? null, after?.[1] ?? null, limit])

/** People with a public profile who follow a person, newest first, each as JSON. */
export const followersOf = page(readFollowers)
/** People with a public profile whom a person follows, newest first, each as JSON. */
export const followingOf = page(readFollowing)

/** A company by its slug, with what a reader is to it; null when there is none. */
export const findOrganisation = async (
  db: Db,
  slug: string,
  readerId: UserId | null,
): Promise<OrganisationFacts | null> => {
  const [row] = await db.rows(readOrganisation, [slug, readerId])
  return row ?? null
}

/** False when the person followed the company before. */
export const insertOrganisationFollow = async (
  db: Db,
  followerId: UserId,
  id: OrganisationId,
  now: Date,
): Promise<boolean> => (await db.rows(addFollow, [followerId, id, now])).length === 1

/** False when the person did not follow the company. */
export const deleteOrganisationFollow = async (db: Db, followerId: UserId, id: OrganisationId): Promise<boolean> =>
  (await db.rows(removeFollow, [followerId, id])).length === 1
