import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { OpenInvitation, TeamMember } from '@pitchey/contract/pitches/team'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

/** SQL for the picture of a person `u` whose profile is `pr`. */
export const faceJson = `(select json_build_object('id', face.id, 'colour', face.colour) from media face where face.id = pr.avatar_id)`

const readMembers = sqlStatement<{ item: TeamMember }>(
  'team.members',
  `select json_build_object('person', json_build_object('id', u.id, 'handle', u.handle, 'name', u.name,
       'headline', coalesce(pr.headline, ''), 'avatar', ${faceJson}),
     'role', t.role, 'since', ${instantJson('t.since')}, 'mine', u.id = app_actor_id()) as item
   from (
     select owner_id as person_id, 'owner' as role, created_at as since, 0 as place from pitches where id = $1
     union all select person_id, role, created_at, 1 from pitch_members where pitch_id = $1) t
   join users u on u.id = t.person_id left join profiles pr on pr.user_id = u.id
   order by t.place, t.since, u.id`,
)

/** The team of a pitch as the acting person may see it, owner first. */
export const membersOf = async (db: Db, pitchId: PitchId): Promise<TeamMember[]> =>
  (await db.rows(readMembers, [pitchId])).map(({ item }) => item)

const readInvitations = sqlStatement<{ item: OpenInvitation }>(
  'team.invitations',
  `select json_build_object('id', i.id, 'email', i.email, 'role', i.role, 'invitedBy', u.name,
     'expiresAt', ${instantJson('i.expires_at')}, 'expired', i.expires_at <= $2::timestamptz) as item
   from pitch_invitations i join users u on u.id = i.invited_by
   where i.pitch_id = $1 and i.accepted_at is null and i.revoked_at is null and pitch_role(i.pitch_id) = 'owner'
   order by i.created_at, i.id`,
)

/** Invitations that nobody accepted yet; row-level security shows them to the owner alone. */
export const openInvitationsOf = async (db: Db, pitchId: PitchId, now: Date): Promise<OpenInvitation[]> =>
  (await db.rows(readInvitations, [pitchId, now])).map(({ item }) => item)

const changeRole = sqlStatement<{ personId: UserId }>(
  'team.change-role',
  `update pitch_members set role = $3 where pitch_id = $1 and person_id = $2 returning person_id as "personId"`,
)

/** Gives a member a role; false when there is no such member. */
export const setMemberRole = async (db: Db, pitchId: PitchId, personId: UserId, role: TeamRole): Promise<boolean> =>
  (await db.rows(changeRole, [pitchId, personId, role])).length === 1

const removeOne = sqlStatement<{ personId: UserId }>(
  'team.remove',
  `delete from pitch_members where pitch_id = $1 and person_id = $2 returning person_id as "personId"`,
)

/** Takes a member off the team; false when there is no such member. */
export const deleteMember = async (db: Db, pitchId: PitchId, personId: UserId): Promise<boolean> =>
  (await db.rows(removeOne, [pitchId, personId])).length === 1

const insertOne = sqlStatement<{ personId: UserId }>(
  'team.add',
  `insert into pitch_members (pitch_id, person_id, role, added_by, created_at)
   select $1, $2, $3, i.invited_by, $4 from pitch_invitations i where i.id = $5
   on conflict (pitch_id, person_id) do nothing returning person_id as "personId"`,
)

/** Adds a person by an invitation; false when they are on the team already. */
export const addMember = async (
  db: Db,
  member: { pitchId: PitchId; personId: UserId; role: TeamRole; invitationId: string; now: Date },
): Promise<boolean> =>
  (await db.rows(insertOne, [member.pitchId, member.personId, member.role, member.now, member.invitationId])).length ===
  1

const countTeam = sqlStatement<{ members: number; invitations: number; onTeam: boolean }>(
  'team.count',
  `select (select count(*)::int from pitch_members where pitch_id = $1) as members,
     (select count(*)::int from pitch_invitations where pitch_id = $1 and accepted_at is null and revoked_at is null
       and expires_at > $3 and email <> $2) as invitations,
     exists (select from users u where lower(u.email) = $2 and (
       u.id = (select owner_id from pitches where id = $1)
       or exists (select from pitch_members m where m.pitch_id = $1 and m.person_id = u.id))) as "onTeam"`,
)

/** How many are on a team and invited into it beside one address, and whether that address is on it. */
export const sizeOfTeam = async (db: Db, pitchId: PitchId, email: string, now: Date) =>
  only(await db.rows(countTeam, [pitchId, email, now]))

const revokeOpen = sqlStatement<Record<never, never>>(
  'invitation.revoke-open',
  `update pitch_invitations set revoked_at = $3
   where pitch_id = $1 and email = $2 and accepted_at is null and revoked_at is null`,
)
const acrossBlock = sqlStatement<{ blocked: boolean }>(
  'team.asked-across-block',
  'select asked_across_block($1, app_actor_id(), null, $2) as blocked',
)

/** [BLK5] Whether the account with this confirmed address and the owner, or whoever asks now, blocked one another. */
export const asksAcrossBlock = async (db: Db, pitchId: PitchId, email: string): Promise<boolean> =>
  only(await db.rows(acrossBlock, [pitchId, email])).blocked

const insertInvitation = sqlStatement<Record<never, never>>(
  'invitation.insert',
  `insert into pitch_invitations (id, pitch_id, email, role, token_hash, invited_by, created_at, expires_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

export type NewInvitation = {
  id: string
  pitchId: PitchId
  email: string
  role: TeamRole
  tokenHash: string
  invitedBy: UserId
  now: Date
  expiresAt: Date
}

/** Writes an invitation in the place of an open one to the same address. */
export const replaceInvitation = async (db: Db, given: NewInvitation): Promise<void> => {
  const { id, pitchId, email, role, tokenHash, invitedBy, now, expiresAt } = given
  await db.rows(revokeOpen, [pitchId, email, now])
  await db.rows(insertInvitation, [id, pitchId, email, role, tokenHash, invitedBy, now, expiresAt])
}

const revokeOne = sqlStatement<{ id: string }>(
  'invitation.revoke',
  `update pitch_invitations set revoked_at = $3
   where id = $1 and pitch_id = $2 and accepted_at is null and revoked_at is null returning id`,
)

/** Takes an open invitation back; false when there is none. */
export const revokeOpenInvitation = async (db: Db, id: string, pitchId: PitchId, now: Date): Promise<boolean> =>
  (await db.rows(revokeOne, [id, pitchId, now])).length === 1

export type InvitationBehind = {
  id: string
  pitchId: PitchId
  title: string
  role: TeamRole
  email: string
  invitedBy: string
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

const readBehind = sqlStatement<InvitationBehind>(
  'invitation.behind',
  `select id, pitch_id as "pitchId", title, role, email, invited_by as "invitedBy", expires_at as "expiresAt",
     accepted_at as "acceptedAt", revoked_at as "revokedAt"
   from pitch_invitation_behind($1) where status <> 'removed'`,
)

/** The invitation that a link stands for, whoever asks; null for an unknown one. */
export const invitationBehind = async (db: Db, tokenHash: string): Promise<InvitationBehind | null> =>
  (await db.rows(readBehind, [tokenHash]))[0] ?? null

const takeInvitation = sqlStatement<{ id: string }>(
  'invitation.accept',
  `update pitch_invitations set accepted_at = $2
   where id = $1 and accepted_at is null and revoked_at is null and expires_at > $2 returning id`,
)

/** Uses an invitation up; of two at the same moment one gets it. */
export const useInvitation = async (db: Db, id: string, now: Date): Promise<boolean> =>
  (await db.rows(takeInvitation, [id, now])).length === 1

const readAddress = sqlStatement<{ email: string; verified: boolean; name: string }>(
  'team.address',
  'select lower(email) as email, email_verified as verified, name from users where id = $1',
)

/** The address of an account, whether it is confirmed, and the name on it. */
export const addressOf = async (db: Db, personId: UserId) => only(await db.rows(readAddress, [personId]))
