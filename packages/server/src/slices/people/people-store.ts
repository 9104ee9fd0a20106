import type { OpenUserType } from '@pitchey/contract/identity/user'
import type { UserId } from '@pitchey/contract/ids'
import { cursorTime } from '../../kernel/cursor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import type { JsonLine } from '../../http/json-page.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { cardJson } from '../pitches/index.ts'
import type { ProfileFacts } from './people-policy.ts'

const cardsOnProfile = 24

const avatarJson = `(select json_build_object('id', m.id, 'colour', m.colour) from media m where m.id = p.avatar_id)`
const followersOf = '(select count(*) from follows f where f.followee_id = u.id)'

/** What every reader sees of a person `u` with the profile `p`. */
const publicJson = `
  'id', u.id, 'handle', u.handle, 'name', u.name, 'userType', u.user_type, 'headline', p.headline, 'bio', p.bio, 'country', p.country,
  'location', p.location, 'website', p.website, 'credits', p.credits, 'avatar', ${avatarJson},
  'companies', coalesce((
     select json_agg(json_build_object('slug', o.slug, 'name', o.name, 'verified', o.verified_at is not null, 'role', m.role)
       order by m.joined_at, o.id)
     from organisation_members m join organisations o on o.id = m.organisation_id where m.user_id = u.id), '[]'),
  'followerCount', ${followersOf}, 'followingCount', (select count(*) from follows f where f.follower_id = u.id),
  'joinedAt', ${instantJson('u.created_at')}`

const readProfile = sqlStatement<ProfileFacts & { json: string }>(
  'person.profile',
  `select u.status, u.user_type as "userType", u.email_verified as "emailVerified", json_build_object(${publicJson},
     'pitches', coalesce((
        select json_agg(card order by published_at desc, pitch_id desc) from (
          select ${cardJson} as card, l.published_at, l.pitch_id
          from listings l left join pitch_counters c on c.pitch_id = l.pitch_id
          where l.owner_id = u.id order by l.published_at desc, l.pitch_id desc limit ${cardsOnProfile}) newest), '[]'),
     'followedByMe', exists (select from follows f where f.follower_id = $2::uuid and f.followee_id = u.id))::text as json
   from users u join profiles p on p.user_id = u.id where u.handle = $1`,
)

const readOwn = sqlStatement<{ json: string }>(
  'person.own-profile',
  `select json_build_object(${publicJson},
     'email', u.email, 'emailVerified', u.email_verified, 'version', p.version)::text as json
   from users u join profiles p on p.user_id = u.id where u.id = $1`,
)

const directory = (marks: string, conditions: string) =>
  sqlStatement<JsonLine>(
    `person.directory.${marks}`,
    `with page as (
       select u.id, u.handle, u.name, u.user_type, u.created_at from users u
       where u.status = 'active' and u.user_type <> 'admin' and u.email_verified ${conditions}
       order by u.created_at desc, u.id desc limit $1)
     select json_build_object('id', u.id, 'handle', u.handle, 'name', u.name, 'userType', u.user_type, 'headline', p.headline,
         'country', p.country, 'location', p.location, 'avatar', ${avatarJson},
         'pitchCount', (select count(*) from listings l where l.owner_id = u.id), 'followerCount', ${followersOf})::text as item,
       ${cursorTime('u.created_at')} as at, u.id
     from page u join profiles p on p.user_id = u.id order by u.created_at desc, u.id desc`,
  )

export type DirectoryFilter = {
  search: string | undefined
  userType: OpenUserType | undefined
  after: readonly [string, string] | null
  limit: number
}

const escaped = (text: string): string => text.replaceAll(/[\\%_]/gu, String.raw`\$&`)

/** People with a public profile, newest first; a search finds the beginning of any word of a name. */
export const listDirectory = (db: Db, filter: DirectoryFilter): Promise<JsonLine[]> => {
  const values: unknown[] = [filter.limit]
  const use = (value: unknown): string => `$${values.push(value)}`
  const conditions: string[] = []
  const marks: string[] = []
  if (filter.search !== undefined) {
    const start = use(`${escaped(filter.search)}%`)
    conditions.push(`and (lower(u.name) like lower(${start}) or lower(u.name) like '% ' || lower(${start}))`)
    marks.push('search')
  }
  if (filter.userType !== undefined) {
    conditions.push(`and u.user_type = ${use(filter.userType)}`)
    marks.push('type')
  }
  if (filter.after !== null) {
    conditions.push(`and (u.created_at, u.id) < (${use(filter.after[0])}::timestamptz, ${use(filter.after[1])}::uuid)`)
    marks.push('after')
  }
  return db.rows(directory(marks.join('-'), conditions.join(' ')), values)
}

/** A person's public profile as JSON for a reader, with what decides whether it may be opened. */
export const findProfile = async (
  db: Db,
  handle: string,
  readerId: UserId | null,
): Promise<(ProfileFacts & { json: string }) | null> => {
  const [row] = await db.rows(readProfile, [handle, readerId])
  return row ?? null
}

/** A person's own profile as JSON. */
export const ownProfile = async (db: Db, userId: UserId): Promise<string> => only(await db.rows(readOwn, [userId])).json
