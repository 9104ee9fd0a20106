import { roomOf } from '@pitchey/contract/realtime/rooms'
import type { Hint, UnsentMessage } from '@pitchey/contract/realtime/server-messages'
import type { Db } from '../kernel/db.ts'
import type { RoomEvent } from '../ports/rooms.ts'

/** An event of the outbox, after its command has committed. */
export type PastEvent = { type: string; entityId: string; payload: Record<string, unknown> }

type Rooms = readonly (string | null)[]

type CommonRule = {
  /** `null` where the event does not say whom it concerns. Reads in the transaction of the relay, as the system. */
  rooms: (event: PastEvent, at: { tx: Db; now: Date }) => Rooms | Promise<Rooms>
  /** Whether after this not everybody in the rooms may belong there any more. */
  recheck?: (event: PastEvent) => boolean
}

type HintingRule = CommonRule & {
  entity: Hint['entity']
  /** The id the hint speaks of; the event's own without it. */
  id?: (event: PastEvent) => string | null
  /** The number or version that came with it; the payload's `version` without it. */
  version?: (event: PastEvent) => number | null
  kind: string
}

type MessageRule = CommonRule & { message: (event: PastEvent) => UnsentMessage | null }

/** Says nothing: everybody in the rooms is only judged anew. */
type RejudgingRule = Pick<CommonRule, 'rooms'> & { rejudges: true }

/** What an event means on other screens: a hint, a message of its own, or that somebody may have to leave. */
export type HintRule = HintingRule | MessageRule | RejudgingRule

/** Rules by type of event; every slice brings its own. */
export type HintTable = Readonly<Record<string, readonly HintRule[]>>

/** A field of the payload that holds an id; null where it does not. */
export const payloadId = (event: PastEvent, field: string): string | null => {
  const value = event.payload[field]
  return typeof value === 'string' ? value : null
}

/** The room of the person whom a payload field names. */
export const personIn =
  (field: string) =>
  (event: PastEvent): string | null => {
    const id = payloadId(event, field)
    return id === null ? null : roomOf('user', id)
  }

const versionOf = (event: PastEvent): number | null => {
  const { version } = event.payload
  return typeof version === 'number' && Number.isInteger(version) ? version : null
}

const messageOf = (rule: HintingRule | MessageRule, event: PastEvent): UnsentMessage | null => {
  if ('message' in rule) return rule.message(event)
  const id = rule.id ? rule.id(event) : event.entityId
  const version = rule.version ? rule.version(event) : versionOf(event)
  return id === null ? null : { type: 'hint', data: { entity: rule.entity, id, version, kind: rule.kind } }
}

type Meaning = { recheck: true } | { message: UnsentMessage; recheck?: true }

const meaningOf = (rule: HintRule, event: PastEvent): Meaning | null => {
  if ('rejudges' in rule) return { recheck: true }
  const message = messageOf(rule, event)
  if (message === null) return null
  return rule.recheck?.(event) === true ? { message, recheck: true } : { message }
}

/** Rooms that travel with one event. */
const roomsAtOnce = 100

/** Turns events into what goes to rooms, by the tables of the slices. One without a rule means nothing to sockets. */
export const createHintMaker = (tables: readonly HintTable[]) => {
  const rules = new Map<string, HintRule[]>()
  for (const table of tables)
    for (const [type, own] of Object.entries(table)) rules.set(type, [...(rules.get(type) ?? []), ...own])

  return async (event: PastEvent, at: { tx: Db; now: Date }): Promise<RoomEvent[]> => {
    const made: RoomEvent[] = []
    for (const rule of rules.get(event.type) ?? []) {
      const rooms = [...new Set((await rule.rooms(event, at)).filter((room) => room !== null))]
      const what = meaningOf(rule, event)
      if (what === null) continue
      for (let start = 0; start < rooms.length; start += roomsAtOnce)
        made.push({ rooms: rooms.slice(start, start + roomsAtOnce), ...what })
    }
    return made
  }
}
