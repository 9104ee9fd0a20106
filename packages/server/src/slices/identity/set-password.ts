import type { Account } from './account-store.ts'
import type { BoundAuth } from './better-auth.ts'

/** Stores a password hash for an account, whether it had one before or not. */
export const setPassword = async (
  auth: BoundAuth,
  account: Account,
  passwordHash: string,
  now: Date,
): Promise<void> => {
  const { internalAdapter } = await auth.$context
  if (await internalAdapter.findCredentialAccount(account.userId)) {
    await internalAdapter.updatePassword(account.userId, passwordHash)
    return
  }
  await internalAdapter.linkAccount({
    userId: account.userId,
    accountId: account.userId,
    providerId: 'credential',
    password: passwordHash,
    createdAt: now,
    updatedAt: now,
  })
}
