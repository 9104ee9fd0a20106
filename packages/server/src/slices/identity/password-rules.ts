import { fieldProblem } from '../../kernel/problem.ts'
import type { CommonPasswords } from './common-passwords.ts'

/** One spelling for what looks the same on every keyboard (NFKC), as it is hashed and compared. */
export const normalisePassword = (password: string): string => password.normalize('NFKC')

/**
 * Refuses passwords that are easily guessed: the common ones, and the account's own e-mail address.
 * Throws an `invalid_input` problem at `pointer`.
 */
export const assertStrongPassword = (
  password: string,
  email: string,
  isCommon: CommonPasswords,
  pointer: '/password' | '/newPassword',
): void => {
  const plain = normalisePassword(password)
  const folded = plain.toLowerCase()
  const [localPart = ''] = email.split('@')
  if (folded.includes(email) || folded === localPart) {
    throw fieldProblem(pointer, 'password_is_email', 'must not hold your e-mail address')
  }
  if (isCommon(plain)) {
    throw fieldProblem(pointer, 'password_too_common', 'is one of the first that attackers try; choose another')
  }
}
