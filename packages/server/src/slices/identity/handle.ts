import { slugWords } from '../../kernel/slug-words.ts'

const maxLength = 40

/** Words that stand in the place of a handle in addresses, or that could pass for the house. */
const reserved: ReadonlySet<string> = new Set([
  'me',
  'mine',
  'new',
  'edit',
  'settings',
  'admin',
  'administrator',
  'pitchey',
  'support',
])

/**
 * Handles for a person in the order in which they are tried: the name, the name with a number, and at last the name
 * with part of the id, which nobody else has.
 */
export const handleCandidates = (name: string, id: string): string[] => {
  const words = slugWords(name, maxLength - 9)
  const unique = `${words === '' ? 'member' : words}-${id.replaceAll('-', '').slice(-8)}`
  if (words.length < 2) return [unique]
  const numbered = [2, 3, 4, 5].map((number) => `${words}-${number}`)
  return reserved.has(words) ? [...numbered, unique] : [words, ...numbered, unique]
}
