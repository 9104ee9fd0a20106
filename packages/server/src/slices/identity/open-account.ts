import type { UserId } from '@pitchey/contract/ids'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { foundOrganisation } from '../organisations/index.ts'
import { createAccount } from './create-account.ts'
import type { IdentityContext } from './identity-context.ts'
import { takeSignUp } from './sign-up-store.ts'

/**
 * Makes the account of a sign-up whose address is confirmed in this very transaction, with its handle and, for a
 * production account, its company. `passwordHash` replaces the password chosen at sign-up.
 * Throws `link_expired` when the sign-up is gone or somebody has the address by now.
 */
export const openAccount = async (
  { settings }: Pick<IdentityContext, 'settings'>,
  scope: CommandScope,
  signUpId: string,
  passwordHash?: string,
): Promise<{ userId: UserId; email: string }> => {
  const [signUp] = await scope.db.rows(takeSignUp, [signUpId, scope.now])
  if (!signUp) throw new Problem('link_expired')
  const { email, name, userType, companyName } = signUp
  const userId = await createAccount(settings, scope, {
    id: signUp.signUpId,
    email,
    name,
    userType,
    passwordHash: passwordHash ?? signUp.passwordHash,
  })
  if (userId === null) throw new Problem('link_expired')
  if (userType === 'production' && companyName !== null) {
    await foundOrganisation(scope, { ownerId: userId, name: companyName, kind: 'production' })
  }
  scope.emit({ type: 'identity.signed-up', entityId: userId, payload: { userType } })
  return { userId, email }
}
