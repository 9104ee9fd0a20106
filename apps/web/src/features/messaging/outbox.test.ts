import { expect, test } from 'vitest'
import { ApiProblem } from '../../app/api-problem.ts'
import { createOutbox, type UnsentMessage } from './outbox.ts'
import { createOutboxStore } from './outbox-store.ts'

const createStorage = () => {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
}

const offline = () => new ApiProblem({ code: 'offline', status: 0, message: 'No answer' })
const message = (clientId: string) => ({
  clientId,
  conversationId: 'c',
  body: clientId,
  replyToId: null,
  createdAt: '',
})

const open = (storage: ReturnType<typeof createStorage>, send: (one: UnsentMessage) => Promise<void>, isOwn = true) => {
  const store = createOutboxStore(storage, 'ada')
  let last = Promise.resolve()
  const outbox = createOutbox({
    store,
    send,
    isOwn: () => isOwn,
    alone: (work) => (last = work()),
    onChange: () => undefined,
  })
  return { store, outbox, settled: () => last }
}

test('messages are sent in the order of writing, the second only after the first is confirmed', async () => {
  const log: string[] = []
  const { store, outbox, settled } = open(createStorage(), async ({ clientId }) => {
    log.push(`begin ${clientId}`)
    await Promise.resolve()
    log.push(`end ${clientId}`)
  })
  for (const name of ['one', 'two', 'three']) outbox.add(message(name))
  await settled()
  expect(log).toEqual(['begin one', 'end one', 'begin two', 'end two', 'begin three', 'end three'])
  expect(store.read()).toEqual([])
})

test('what could not be sent survives a reload and is sent again under the same client id', async () => {
  const storage = createStorage()
  const first = open(storage, () => Promise.reject(offline()))
  first.outbox.add(message('one'))
  first.outbox.add(message('two'))
  await first.settled()
  first.outbox.stop()

  const sent: string[] = []
  const second = open(storage, async ({ clientId }) => void sent.push(clientId))
  second.outbox.wake()
  await second.settled()
  expect(sent).toEqual(['one', 'two'])
  expect(second.store.read()).toEqual([])
})

test('a refused message stays with its reason, lets the next one pass and can be tried again', async () => {
  let refuses = true
  const sent: string[] = []
  const { store, outbox, settled } = open(createStorage(), async ({ clientId }) => {
    if (clientId === 'one' && refuses) throw new ApiProblem({ code: 'conflict', status: 409, message: 'You left.' })
    sent.push(clientId)
  })
  outbox.add(message('one'))
  outbox.add(message('two'))
  await settled()
  expect(sent).toEqual(['two'])
  expect(store.read()).toMatchObject([{ clientId: 'one', failure: 'You left.' }])
  refuses = false
  outbox.retry('one')
  await settled()
  expect(sent).toEqual(['two', 'one'])
})

test('nothing is sent in the name of somebody else who signed in meanwhile', async () => {
  const sent: string[] = []
  const { store, outbox, settled } = open(createStorage(), async ({ clientId }) => void sent.push(clientId), false)
  outbox.add(message('one'))
  await settled()
  expect(sent).toEqual([])
  expect(store.read()).toHaveLength(1)
})

test('a browser that keeps nothing still sends', async () => {
  const sent: string[] = []
  const full = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full')
    },
  }
  const { outbox, settled } = open(full, async ({ clientId }) => void sent.push(clientId))
  outbox.add(message('one'))
  await settled()
  expect(sent).toEqual(['one'])
})
