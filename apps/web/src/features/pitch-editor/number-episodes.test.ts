import { expect, test } from 'vitest'
import { renumbered } from './number-episodes.ts'

const episode = (id: string, season: number, number: number) => ({ id, season, number, title: id, synopsis: '' })
const shown = (list: readonly { id: string; season: number; number: number }[]) =>
  list.map(({ id, season, number }) => `${id} ${season}.${number}`)

test('[EDIT3] episodes that are counted through stay so when they move, each season for itself', () => {
  const [a, b, c, d] = [episode('a', 1, 1), episode('b', 1, 2), episode('c', 2, 1), episode('d', 2, 2)]
  expect(shown(renumbered([a, b, c, d], [b, a, d]))).toEqual(['b 1.1', 'a 1.2', 'd 2.1'])
})

test('numbers of the writer stay with their episodes', () => {
  const [a, b] = [episode('a', 1, 5), episode('b', 1, 9)]
  expect(shown(renumbered([a, b], [b, a]))).toEqual(['b 1.9', 'a 1.5'])
})
