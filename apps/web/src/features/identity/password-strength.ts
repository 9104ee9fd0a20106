import type { PasswordStrength } from '../../ui/password-input.tsx'

export const passwordMinLength = 10

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u]

/** A rough opinion on a password while it is typed; the server refuses common ones besides. */
export function strengthOf(password: string): PasswordStrength {
  const length = [...password].length
  if (length < passwordMinLength) return { level: 1, words: `${passwordMinLength - length} more` }
  const distinct = new Set(password).size
  const variety = kinds.filter((kind) => kind.test(password)).length
  if (distinct < 6) return { level: 1, words: 'Easily guessed' }
  if (length >= 18 || (length >= 14 && variety >= 3)) return { level: 4, words: 'Strong' }
  return length >= 12 || variety >= 3 ? { level: 3, words: 'Good' } : { level: 2, words: 'Fair' }
}
