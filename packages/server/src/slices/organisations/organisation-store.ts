import type { OrganisationId, UserId } from '@pitchey/contract/ids'
import type { Organisation, OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { cardJson } from '../pitches/index.ts'

export type OrganisationRow = {
  id: OrganisationId
  name: string
  kind: Organisation['kind']
  about: string
  registrationNumber: string
  website: string | null
  address: string
  country: string | null
  verifiedAt: Date | null
  version: number
}

export type MemberRole = OwnOrganisation['members'][number]['role']

/** Members that the world sees: nobody who is suspended or never confirmed the address. */
const membersJson = `coalesce((
  select json_agg(json_build_object('handle', u.handle, 'name', u.name, 'headline', coalesce(p.headline, ''), 'role', m.role)
    order by array_position(array['owner', 'admin', 'member'], m.role), m.joined_at, u.id)
  from organisation_members m join users u on u.id = m.user_id left join profiles p on p.user_id = u.id
  where m.organisation_id = o.id and u.status = 'active' and u.email_verified), '[]')`

const sharedJson = `'id', o.id, 'slug', o.slug, 'name', o.name, 'kind', o.kind, 'about', o.about, 'website', o.website,
  'country', o.country, 'verified', o.verified_at is not null, 'members', ${membersJson}, 'createdAt', ${instantJson('o.created_at')}, 'version', o.version`

const ownJson = `json_build_object(${sharedJson}, 'registrationNumber', o.registration_number, 'address', o.address)`

const insertOne = sqlStatement<{ id: OrganisationId }>(
  'organisation.insert',
  `insert into organisations (id, slug, name, kind, about, registration_number, website, address, country, version, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10, $10)
   on conflict (slug) do nothing returning id`,
)

const insertMember = sqlStatement<Record<never, never>>(
  'organisation.insert-member',
  `insert into organisation_members (organisation_id, user_id, role, joined_at) values ($1, $2, $3, $4)`,
)

const lockFounder = sqlStatement<{ id: UserId }>(
  'organisation.lock-founder',
  'select id from users where id = $1 for no key update',
)

const readFounded = sqlStatement<{ count: number; sameName: boolean }>(
  'organisation.owned',
  `select count(*)::int as count, coalesce(bool_or(lower(o.name) = lower($2)), false) as "sameName"
   from organisation_members m join organisations o on o.id = m.organisation_id
   where m.user_id = $1 and m.role = 'owner'`,
)

const readMine = sqlStatement<{ json: string }>(
  'organisation.mine',
  `select json_build_object('items', coalesce(json_agg(${ownJson} order by mine.joined_at, o.id), '[]'), 'nextCursor', null)::text as json
   from organisation_members mine join organisations o on o.id = mine.organisation_id where mine.user_id = $1`,
)

const readOwn = sqlStatement<{ organisation: OwnOrganisation }>(
  'organisation.own',
  `select ${ownJson} as organisation from organisations o where o.id = $1`,
)

const readPage = sqlStatement<{ json: string }>(
  'organisation.page',
  `select json_build_object(${sharedJson}, 'pitches', coalesce((
     select json_agg(card order by published_at desc, pitch_id desc) from (
       select ${cardJson} as card, l.published_at, l.pitch_id
       from listings l left join pitch_counters c on c.pitch_id = l.pitch_id
       where l.owner_id in (select m.user_id from organisation_members m where m.organisation_id = o.id)
       order by l.published_at desc, l.pitch_id desc limit 24) newest), '[]'))::text as json
   from organisations o where o.slug = $1`,
)

const lockForEdit = sqlStatement<OrganisationRow & { role: MemberRole | null }>(
  'organisation.lock',
  `select o.id, o.name, o.kind, o.about, o.registration_number as "registrationNumber", o.website, o.address, o.country,
     o.verified_at as "verifiedAt", o.version,
     (select m.role from organisation_members m where m.organisation_id = o.id and m.user_id = $2) as role
   from organisations o where o.id = $1 for no key update`,
)

const updateOne = sqlStatement<Record<never, never>>(
  'organisation.update',
  `update organisations set name = $2, kind = $3, about = $4, registration_number = $5, website = $6, address = $7, country = $8,
     verified_at = $9, version = version + 1, updated_at = $10
   where id = $1`,
)

const verifyOne = sqlStatement<Record<never, never>>(
  'organisation.verify',
  `update organisations set verified_at = coalesce(verified_at, $2) where id = $1`,
)

export type NewOrganisation = Omit<OrganisationRow, 'verifiedAt' | 'version'>

/** Adds a company under a slug; false when the slug is taken. */
export const insertOrganisation = async (db: Db, slug: string, row: NewOrganisation, now: Date): Promise<boolean> => {
  const inserted = await db.rows(insertOne, [
    row.id,
    slug,
    row.name,
    row.kind,
    row.about,
    row.registrationNumber,
    row.website,
    row.address,
    row.country,
    now,
  ])
  return inserted.length === 1
}

export const addMember = async (
  db: Db,
  member: { organisationId: OrganisationId; userId: UserId; role: MemberRole; joinedAt: Date },
): Promise<void> => {
  await db.rows(insertMember, [member.organisationId, member.userId, member.role, member.joinedAt])
}

/**
 * How many companies a person owns, and whether one has this name. Makes other founders of the same account wait
 * until the end of the transaction, so that the answer stays true.
 */
export const foundedBy = async (
  db: Db,
  ownerId: UserId,
  name: string,
): Promise<{ count: number; sameName: boolean }> => {
  await db.rows(lockFounder, [ownerId])
  const [row] = await db.rows(readFounded, [ownerId, name])
  return row ?? { count: 0, sameName: false }
}

export const organisationsOf = async (db: Db, userId: UserId): Promise<string> => {
  const [row] = await db.rows(readMine, [userId])
  return row?.json ?? '{"items":[],"nextCursor":null}'
}

export const ownOrganisation = async (db: Db, id: OrganisationId): Promise<OwnOrganisation | null> => {
  const [row] = await db.rows(readOwn, [id])
  return row?.organisation ?? null
}

export const organisationPage = async (db: Db, slug: string): Promise<string | null> => {
  const [row] = await db.rows(readPage, [slug])
  return row?.json ?? null
}

/** A company and the caller's role in it, locked until the end of the transaction. */
export const lockOrganisation = async (
  db: Db,
  id: OrganisationId,
  userId: UserId | null,
): Promise<(OrganisationRow & { role: MemberRole | null }) | null> => {
  const [row] = await db.rows(lockForEdit, [id, userId])
  return row ?? null
}

export const updateOrganisation = async (db: Db, row: Omit<OrganisationRow, 'version'>, now: Date): Promise<void> => {
  await db.rows(updateOne, [
    row.id,
    row.name,
    row.kind,
    row.about,
    row.registrationNumber,
    row.website,
    row.address,
    row.country,
    row.verifiedAt,
    now,
  ])
}

/** Marks a company as verified; one that is keeps its date. */
export const markVerified = async (db: Db, id: OrganisationId, now: Date): Promise<void> => {
  await db.rows(verifyOne, [id, now])
}

const findMember = sqlStatement<{ found: boolean }>(
  'organisation.is-member',
  'select exists (select from organisation_members where organisation_id = $1 and user_id = $2) as found',
)

/** Whether somebody belongs to a company; false also for a company that there is not. */
export const isMemberOf = async (db: Db, id: OrganisationId, userId: UserId): Promise<boolean> => {
  const [row] = await db.rows(findMember, [id, userId])
  return row?.found === true
}
