import type { UserId } from '@pitchey/contract/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { digestReaderOf, digestTokenOf } from './digest-token.ts'

const secret = 'a secret of thirty-two bytes or more'
const people = fc.uuid().map((id) => id as UserId)

it('[ALERT6] the word of a digest names its reader, and no word of another key or of anybody else’s making does', async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.nat(42), fc.constantFrom(...'AbZ09-_'), async (person, place, letter) => {
      const token = await digestTokenOf(person, secret)
      expect(token).toMatch(/^[\w-]{43}$/u)
      expect(await digestReaderOf(token, secret)).toBe(person)
      expect(await digestReaderOf(token, `${secret}!`)).toBeNull()
      const changed = token.slice(0, place) + letter + token.slice(place + 1)
      // The last letter holds two bits that stand for nothing.
      if (changed !== token && place < 42) expect(await digestReaderOf(changed, secret)).toBeNull()
    }),
  )
})

it('[ALERT6] any word of the right length is answered, and stops nothing', async () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...letters), { minLength: 43, maxLength: 43 }), async (word) => {
      expect(await digestReaderOf(word.join(''), secret)).toBeNull()
    }),
  )
})
