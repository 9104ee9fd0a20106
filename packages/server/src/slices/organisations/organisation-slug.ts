import { slugWords } from '../../kernel/slug-words.ts'

const maxLength = 60

/** Words that stand in the place of a slug in addresses of the site or the API. */
const reserved: ReadonlySet<string> = new Set(['mine', 'new', 'edit', 'search', 'verify'])

/**
 * Addresses for a company in the order in which they are tried: its name, the name with a number, and at last the
 * name with part of the id, which nobody else has.
 */
export const slugCandidates = (name: string, id: string): string[] => {
  const words = slugWords(name, maxLength)
  const unique = `${words === '' ? 'company' : words}-${id.replaceAll('-', '').slice(-8)}`
  if (words.length < 2) return [unique]
  const numbered = [2, 3, 4].map((number) => `${words}-${number}`)
  return reserved.has(words) ? [...numbered, unique] : [words, ...numbered, unique]
}
