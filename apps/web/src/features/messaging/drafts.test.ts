import { expect, test } from 'vitest'
import { readDraft, writeDraft } from './drafts.ts'

const createStorage = () => {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

test('a draft is kept for each person and conversation by itself', () => {
  const storage = createStorage()
  writeDraft(storage, 'ada', 'one', 'Dear Maren')
  writeDraft(storage, 'ada', 'two', 'Hello')
  expect(readDraft(storage, 'ada', 'one')).toBe('Dear Maren')
  expect(readDraft(storage, 'ada', 'two')).toBe('Hello')
  expect(readDraft(storage, 'ben', 'one')).toBe('')
})

test('a draft without words leaves nothing behind', () => {
  const storage = createStorage()
  writeDraft(storage, 'ada', 'one', 'Dear Maren')
  writeDraft(storage, 'ada', 'one', '  \n')
  expect(storage.kept.size).toBe(0)
})
