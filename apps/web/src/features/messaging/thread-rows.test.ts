import { message as messageSchema, type Message } from '@pitchey/contract/messaging/conversation'
import { expect, test } from 'vitest'
import { isEditable, mergeMessages, threadRows } from './thread-rows.ts'

const idOf = (number: number) => `019b76da-a800-7000-8000-${String(number).padStart(12, '0')}`
const [ada, ben] = [idOf(901), idOf(902)]
const now = new Date(2026, 10, 20, 15, 0)
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString()

const said = (seq: number, senderId: string, createdAt: string, changeSeq = seq): Message =>
  messageSchema.parse({
    id: idOf(seq),
    conversationId: idOf(999),
    seq,
    changeSeq,
    senderId,
    clientId: null,
    body: `Number ${changeSeq}`,
    replyTo: null,
    pitch: null,
    reactions: [],
    version: 1,
    createdAt,
    editedAt: null,
    deletedAt: null,
  })

const drawn = (messages: Message[], readUpTo = 99) =>
  threadRows(messages, { ownId: ada, readUpTo, now }).map((row) =>
    row.kind === 'day' ? row.label : row.kind === 'new' ? 'new' : `${row.message.seq}${row.isFirst ? ' first' : ''}`,
  )

test('each day begins with its name', () => {
  expect(drawn([said(1, ada, at(16, 9)), said(2, ada, at(19, 23, 59)), said(3, ada, at(20, 0, 1))])).toEqual([
    'Monday 16 November',
    '1 first',
    'Yesterday',
    '2 first',
    'Today',
    '3 first',
  ])
})

test('what one person says within five minutes stands together', () => {
  expect(
    drawn([
      said(1, ben, at(20, 9, 0)),
      said(2, ben, at(20, 9, 4)),
      said(3, ada, at(20, 9, 5)),
      said(4, ben, at(20, 9, 6)),
      said(5, ben, at(20, 9, 12)),
    ]),
  ).toEqual(['Today', '1 first', '2', '3 first', '4 first', '5 first'])
})

test('the line for new stands once, before the first unread message of somebody else', () => {
  const messages = [said(1, ben, at(20, 9)), said(2, ada, at(20, 9)), said(3, ben, at(20, 9)), said(4, ben, at(20, 9))]
  expect(drawn(messages, 1)).toEqual(['Today', '1 first', '2 first', 'new', '3 first', '4'])
  expect(drawn(messages, 4)).not.toContain('new')
})

test('a message that came in two answers shows once, as it was last, in its place', () => {
  const merged = mergeMessages([said(2, ben, at(20, 9)), said(1, ada, at(20, 8)), said(2, ben, at(20, 9), 7)])
  expect(merged.map(({ seq, changeSeq }) => [seq, changeSeq])).toEqual([
    [1, 1],
    [2, 7],
  ])
})

test('only my own message is changed, for fifteen minutes, and not after it was deleted', () => {
  const mine = said(1, ada, at(20, 14, 46))
  expect(isEditable(mine, ada, now.getTime())).toBe(true)
  expect(isEditable(mine, ben, now.getTime())).toBe(false)
  expect(isEditable(mine, ada, now.getTime() + 60_000)).toBe(false)
  expect(isEditable({ ...mine, body: null }, ada, now.getTime())).toBe(false)
})
