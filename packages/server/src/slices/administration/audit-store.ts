import type { UserId } from '@pitchey/contract/ids'
import type { JsonLine } from '../../http/json-page.ts'
import { cursorTime } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { instantJson } from '../../kernel/instant-json.ts'

const personJson = (table: string) =>
  `json_build_object('id', ${table}.id, 'handle', ${table}.handle, 'name', ${table}.name)`

const entryJson = `json_build_object(
  'id', a.id, 'at', ${instantJson('a.at')},
  'actor', case when u.id is null then null else ${personJson('u')} end,
  'subject', (select ${personJson('s')} from users s
    where s.id = case when a.entity_type = 'user' then a.entity_id::uuid end),
  'actorKind', a.actor_kind, 'action', a.action, 'entityType', a.entity_type, 'entityId', a.entity_id,
  'requestId', a.request_id, 'address', a.address, 'details', a.details)`

const trail = (marks: string, conditions: string) =>
  sqlStatement<JsonLine>(
    `administration.audit.${marks}`,
    `select ${entryJson}::text as item, ${cursorTime('a.at')} as at, a.id
     from audit_log a left join users u on u.id = a.actor_id
     where true ${conditions} order by a.at desc, a.id desc limit $1`,
  )

export type AuditFilter = {
  action: string | undefined
  actorId: UserId | undefined
  entityId: string | undefined
  after: readonly [string, string] | null
  limit: number
}

/** The audit trail, newest first. An action is named whole (`pitch.published`) or by its first part (`pitch`). */
export const listAudit = (db: Db, filter: AuditFilter): Promise<JsonLine[]> => {
  const values: unknown[] = [filter.limit]
  const use = (value: unknown): string => `$${values.push(value)}`
  const conditions: string[] = []
  const marks: string[] = []
  if (filter.action !== undefined) {
    const action = use(filter.action)
    conditions.push(`and (a.action = ${action} or starts_with(a.action, ${action} || '.'))`)
    marks.push('action')
  }
  if (filter.actorId !== undefined) {
    conditions.push(`and a.actor_id = ${use(filter.actorId)}`)
    marks.push('actor')
  }
  if (filter.entityId !== undefined) {
    conditions.push(`and a.entity_id = ${use(filter.entityId)}`)
    marks.push('entity')
  }
  if (filter.after !== null) {
    conditions.push(`and (a.at, a.id) < (${use(filter.after[0])}::timestamptz, ${use(filter.after[1])}::uuid)`)
    marks.push('after')
  }
  return db.rows(trail(marks.join('-'), conditions.join(' ')), values)
}
