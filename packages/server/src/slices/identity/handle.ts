import { slugWords } from '../../kernel/slug-words.ts'
import { isReservedHandle } from '../people/index.ts'

const maxLength = 40

/**
 * Handles for a person in the order in which they are tried: the name, the name with a number, and at last the name
 * with part of the id, which nobody else has.
 */
export const handleCandidates = (name: string, id: string): string[] => {
  const words = slugWords(name, maxLength - 9)
  const unique = `${words === '' ? 'member' : words}-${id.replaceAll('-', '').slice(-8)}`
  if (words.length < 2) return [unique]
  const numbered = [2, 3, 4, 5].map((number) => `${words}-${number}`)
  return isReservedHandle(words) ? [...numbered, unique] : [words, ...numbered, unique]
}
