import type { UserId } from '@pitchey/contract/ids'
import { maxOwnTemplates } from '@pitchey/contract/pitches/templates'
import type { OwnTemplate } from '@pitchey/contract/pitches/templates'
import { only, sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

const templateJson = `json_build_object('id', id, 'name', name, 'format', format, 'wordCount', word_count,
  'createdAt', ${instantJson('created_at')})`

const hold = sqlStatement<Record<never, never>>(
  'template.hold',
  `select pg_advisory_xact_lock(hashtextextended('templates ' || $1::text, 7134772004))`,
)
const list = sqlStatement<{ item: OwnTemplate }>(
  'template.list',
  `select ${templateJson} as item from pitch_templates where owner_id = $1
   order by created_at desc, id desc limit ${maxOwnTemplates}`,
)
const content = sqlStatement<{ content: Record<string, unknown> }>(
  'template.content',
  'select content from pitch_templates where id = $1 and owner_id = $2',
)
const count = sqlStatement<{ n: number }>(
  'template.count',
  'select count(*)::int as n from pitch_templates where owner_id = $1',
)
const insert = sqlStatement<{ item: OwnTemplate }>(
  'template.insert',
  `insert into pitch_templates (id, owner_id, name, format, content, word_count, created_at)
   values ($1, $2, $3, $4, $5::jsonb, $6, $7) returning ${templateJson} as item`,
)
const remove = sqlStatement<{ id: string }>(
  'template.delete',
  'delete from pitch_templates where id = $1 and owner_id = $2 returning id',
)

export const listTemplatesOf = async (db: Db, ownerId: UserId): Promise<OwnTemplate[]> =>
  (await db.rows(list, [ownerId])).map(({ item }) => item)

/** The content of a template of somebody; null when there is none. */
export const findTemplate = async (db: Db, ownerId: UserId, id: string): Promise<Record<string, unknown> | null> =>
  (await db.rows(content, [id, ownerId]))[0]?.content ?? null

/** How many templates somebody has; others of the same account wait until the transaction ends. */
export const countTemplatesHeld = async (db: Db, ownerId: UserId): Promise<number> => {
  await db.rows(hold, [ownerId])
  return only(await db.rows(count, [ownerId])).n
}

export type NewTemplate = {
  id: string
  ownerId: UserId
  name: string
  format: string
  content: Readonly<Record<string, unknown>>
  wordCount: number
  at: Date
}

export const insertTemplate = async (db: Db, template: NewTemplate): Promise<OwnTemplate> => {
  const { id, ownerId, name, format, wordCount, at } = template
  const values = [id, ownerId, name, format, JSON.stringify(template.content), wordCount, at]
  return only(await db.rows(insert, values)).item
}

/** Whether there was such a template of somebody. */
export const deleteTemplateRow = async (db: Db, ownerId: UserId, id: string): Promise<boolean> =>
  (await db.rows(remove, [id, ownerId])).length > 0
