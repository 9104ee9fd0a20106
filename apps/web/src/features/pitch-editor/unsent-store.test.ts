import { expect, test } from 'vitest'
import { createUnsentStore } from './unsent-store.ts'

function device(texts: Record<string, string> = {}) {
  const map = new Map(Object.entries(texts))
  return {
    map,
    get length() {
      return map.size
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
    removeItem: (key: string) => void map.delete(key),
  }
}

const storeOn = (storage: ReturnType<typeof device> | null, editorId = 'e1', userId = 'maren', nowMs = 1) =>
  createUnsentStore({ storage, userId, pitchId: 'p1', editorId, now: () => nowMs })

const kept = (title: string) => ({ base: { title: 'Before' }, changes: { title }, sent: [] })

test('edits are found again by the next editor of the same person and pitch, and by nobody else', () => {
  const storage = device()
  expect(storeOn(storage).keep(kept('After'))).toBe(true)
  expect(storeOn(storage, 'e2').readAll()).toEqual([{ ...kept('After'), writtenAtMs: 1 }])
  expect(storeOn(storage, 'e2', 'somebody-else').readAll()).toEqual([])
})

test('edits of several editors come oldest first', () => {
  const storage = device()
  storeOn(storage, 'late', 'maren', 20).keep(kept('Second'))
  storeOn(storage, 'early', 'maren', 10).keep(kept('First'))
  expect(
    storeOn(storage, 'e3')
      .readAll()
      .map(({ changes }) => changes.title),
  ).toEqual(['First', 'Second'])
})

test('an editor that took over edits forgets them once all is saved', () => {
  const storage = device()
  storeOn(storage, 'gone').keep(kept('After'))
  const store = storeOn(storage, 'e2')
  store.readAll()
  store.keep(kept('After'))
  store.forget()
  expect(storage.map.size).toBe(0)
})

test('what another open tab wrote meanwhile is not forgotten', () => {
  const storage = device()
  const other = storeOn(storage, 'other-tab')
  other.keep(kept('After'))
  const store = storeOn(storage, 'e2')
  store.readAll()
  other.keep(kept('After, and more'))
  store.forget()
  expect([...storage.map.keys()]).toEqual(['pitchey:unsent:maren:p1:other-tab'])
})

test('text that is no kept edit is passed over', () => {
  const key = (name: string) => `pitchey:unsent:maren:p1:${name}`
  const storage = device({
    [key('torn')]: '{"base":{"ti',
    [key('odd')]: '[1]',
    [key('half')]: JSON.stringify({ base: {}, changes: { title: 'x' }, writtenAtMs: 1 }),
    [key('foreign')]: JSON.stringify({ base: { id: 1 }, changes: { id: 2 }, sent: [], writtenAtMs: 1 }),
  })
  expect(storeOn(storage).readAll()).toEqual([{ base: {}, changes: {}, sent: [], writtenAtMs: 1 }])
})

test('a device without storage, or without room, says so and breaks nothing', () => {
  expect(storeOn(null).keep(kept('After'))).toBe(false)
  expect(storeOn(null).readAll()).toEqual([])
  const full = device()
  full.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  expect(storeOn(full).keep(kept('After'))).toBe(false)
})
