import type { PitchId, UserId } from '@pitchey/contract/ids'
import type { AttachmentRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { Attachment, AttachmentOffer, MyAttachment } from '@pitchey/contract/pitches/team'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'
import { faceJson } from './team-store.ts'

/** SQL for a person of a project as its team sees them; only who may edit sees the address that was asked. */
const attachmentJson = `json_build_object('id', a.id, 'name', coalesce(u.name, a.name),
    'handle', case when u.status = 'active' then u.handle end, 'avatar', ${faceJson},
    'email', case when a.state = 'proposed' and a.person_id is null and pitch_role(a.pitch_id) in ('owner', 'editor') then a.email end,
    'role', a.role, 'roleOther', a.role_other, 'state', a.state, 'proposedAt', ${instantJson('a.created_at')},
    'decidedAt', ${instantJson('a.decided_at')})`
const source =
  'from pitch_attachments a left join users u on u.id = a.person_id left join profiles pr on pr.user_id = u.id'

const readOfPitch = sqlStatement<{ item: Attachment }>(
  'attachment.of-pitch',
  `select ${attachmentJson} as item ${source}
   where a.pitch_id = $1 and a.state <> 'withdrawn' order by a.position, a.id`,
)
const readOne = sqlStatement<{ item: Attachment }>(
  'attachment.one',
  `select ${attachmentJson} as item ${source} where a.id = $1`,
)

/** People of a project, asked and confirmed. */
export const attachmentsOf = async (db: Db, pitchId: PitchId): Promise<Attachment[]> =>
  (await db.rows(readOfPitch, [pitchId])).map(({ item }) => item)

export const attachmentById = async (db: Db, id: string): Promise<Attachment> => only(await db.rows(readOne, [id])).item

const readPerson = sqlStatement<{ name: string; email: string; verified: boolean }>(
  'attachment.person',
  `select name, lower(email) as email, email_verified as verified from users
   where id = $1 and status = 'active' and user_type <> 'admin' and not asked_across_block($2, app_actor_id(), id, null)`,
)

/** Somebody who can be named in a project; null for whoever has no page here, and where a block stands. */
export const findNameable = async (db: Db, pitchId: PitchId, personId: UserId) =>
  (await db.rows(readPerson, [personId, pitchId]))[0] ?? null

const readStanding = sqlStatement<{ count: number; taken: boolean }>(
  'attachment.standing',
  `select count(*)::int as count,
     coalesce(bool_or(role = $2 and role_other = $3 and (person_id = $4::uuid or email = $5)), false) as taken
   from pitch_attachments where pitch_id = $1 and state in ('proposed', 'confirmed')`,
)

type Asked = { personId: UserId | null; email: string | null }

/** How many people a project names or asks, and whether this one is asked for the same already. */
export const standingOf = async (
  db: Db,
  pitchId: PitchId,
  { role, roleOther, personId, email }: Asked & { role: AttachmentRole; roleOther: string },
) => only(await db.rows(readStanding, [pitchId, role, roleOther, personId, email]))

const insertOne = sqlStatement<Record<never, never>>(
  'attachment.insert',
  `insert into pitch_attachments (id, pitch_id, person_id, name, email, role, role_other, position, state, token_hash,
     proposed_by, created_at)
   select $1, $2, $3, $4, $5, $6, $7, coalesce(max(position) + 1, 0), 'proposed', $8, $9, $10
   from pitch_attachments where pitch_id = $2`,
)

export type NewAttachment = Asked & {
  id: string
  pitchId: PitchId
  name: string
  role: AttachmentRole
  roleOther: string
  tokenHash: string
  proposedBy: UserId
  now: Date
}

/** Writes a proposal at the end of the list. */
export const insertAttachment = async (db: Db, given: NewAttachment): Promise<void> => {
  const { id, pitchId, personId, name, email, role, roleOther, tokenHash, proposedBy, now } = given
  await db.rows(insertOne, [id, pitchId, personId, name, email, role, roleOther, tokenHash, proposedBy, now])
}

const withdrawOne = sqlStatement<{ id: string }>(
  'attachment.withdraw',
  `update pitch_attachments set state = 'withdrawn', decided_at = $3, token_hash = null, email = null
   where id = $1 and pitch_id = $2 and state <> 'withdrawn' returning id`,
)

/** Takes a person off a project; false when there is no such entry. */
export const withdrawAttachmentRow = async (db: Db, id: string, pitchId: PitchId, now: Date): Promise<boolean> =>
  (await db.rows(withdrawOne, [id, pitchId, now])).length === 1

const answerOne = sqlStatement<{ pitchId: PitchId }>(
  'attachment.answer',
  `update pitch_attachments set state = $2, decided_at = $3, person_id = app_actor_id(), email = null
   where id = $1 and (person_id = app_actor_id() or (person_id is null and email = app_actor_address()))
     and state in ('proposed', 'confirmed') and state <> $2 returning pitch_id as "pitchId"`,
)

/** What the person asked says; null when they are not asked, or said so before. */
export const answerAttachment = async (
  db: Db,
  id: string,
  state: 'confirmed' | 'declined',
  now: Date,
): Promise<PitchId | null> => (await db.rows(answerOne, [id, state, now]))[0]?.pitchId ?? null

const mineText = `select json_build_object('id', a.id, 'pitch', json_build_object('id', a.pitch_id, 'slug', a.slug, 'title', a.title,
     'genre', a.genre), 'proposedBy', a.proposed_by, 'role', a.role, 'roleOther', a.role_other, 'state', a.state,
     'proposedAt', ${instantJson('a.created_at')}) as item`
const readMine = sqlStatement<{ item: MyAttachment }>(
  'attachment.mine',
  `${mineText} from pitch_attachments_of_actor() a`,
)

/** Projects that name or ask the acting person, newest first. */
export const attachmentsOfActor = async (db: Db): Promise<MyAttachment[]> =>
  (await db.rows(readMine, [])).map(({ item }) => item)

const readBehind = sqlStatement<{ id: string; pitchId: PitchId; ownerId: UserId; offer: AttachmentOffer }>(
  'attachment.behind',
  `select a.id, a.pitch_id as "pitchId", a.owner_id as "ownerId", json_build_object('pitch', json_build_object(
     'id', a.pitch_id, 'slug', a.slug, 'title', a.title, 'genre', a.genre), 'proposedBy', a.proposed_by, 'name', a.name,
     'role', a.role, 'roleOther', a.role_other, 'state', a.state, 'proposedAt', ${instantJson('a.created_at')}) as offer
   from pitch_attachment_behind($1) a`,
)

/** The proposal that a link stands for, whoever asks; null for an unknown one. */
export const attachmentBehind = async (db: Db, tokenHash: string) => (await db.rows(readBehind, [tokenHash]))[0] ?? null

const answerBehind = sqlStatement<{ id: string | null }>(
  'attachment.answer-behind',
  'select answer_pitch_attachment($1, $2, $3) as id',
)

/** Answers a proposal by its link; false when it says so already. */
export const answerBehindLink = async (
  db: Db,
  tokenHash: string,
  state: 'confirmed' | 'declined',
  now: Date,
): Promise<boolean> => only(await db.rows(answerBehind, [tokenHash, state, now])).id !== null
