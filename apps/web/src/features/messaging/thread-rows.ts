import type { Message } from '@pitchey/contract/messaging/conversation'
import { dayWords } from './message-times.ts'

/** What a thread shows one under the other. */
export type ThreadRow =
  | { kind: 'day'; key: string; label: string }
  | { kind: 'new'; key: string }
  /** `isFirst` begins what one person says in one go. */
  | { kind: 'message'; key: string; message: Message; isFirst: boolean }

/** What one person says within this time stands together. */
const runMs = 5 * 60_000

const isSameDay = (a: string, b: string): boolean => new Date(a).toDateString() === new Date(b).toDateString()

const continues = (before: Message, after: Message): boolean =>
  before.senderId === after.senderId && Date.parse(after.createdAt) - Date.parse(before.createdAt) < runMs

/**
 * Messages, oldest first, with a line where a day begins and one before the first message of somebody else after
 * `readUpTo`. Days are those of the reader's time zone.
 */
export const threadRows = (
  messages: readonly Message[],
  { ownId, readUpTo, now = new Date() }: { ownId: string; readUpTo: number; now?: Date },
): ThreadRow[] => {
  const rows: ThreadRow[] = []
  const firstNew = messages.find(({ seq, senderId }) => seq > readUpTo && senderId !== ownId)
  let before: Message | undefined
  for (const message of messages) {
    const isNewDay = !before || !isSameDay(before.createdAt, message.createdAt)
    if (isNewDay) rows.push({ kind: 'day', key: `day ${message.id}`, label: dayWords(message.createdAt, now) })
    if (message === firstNew) rows.push({ kind: 'new', key: 'new' })
    const isFirst = isNewDay || message === firstNew || !before || !continues(before, message)
    rows.push({ kind: 'message', key: message.id, message, isFirst })
    before = message
  }
  return rows
}

/** Messages of several answers, each once in its newest form, oldest first. */
export const mergeMessages = (messages: readonly Message[]): Message[] => {
  const byId = new Map<string, Message>()
  for (const message of messages) {
    const known = byId.get(message.id)
    if (!known || known.changeSeq < message.changeSeq) byId.set(message.id, message)
  }
  return [...byId.values()].toSorted((a, b) => a.seq - b.seq)
}

/** How long one's own message may be changed. */
const editableMs = 15 * 60_000

/** Whether a message may still be changed by this person. */
export const isEditable = (message: Message, ownId: string, now = Date.now()): boolean =>
  message.senderId === ownId && message.body !== null && now - Date.parse(message.createdAt) < editableMs
