import type { UserId } from '@pitchey/contract/ids'
import type { Route } from '../../http/route.ts'
import { job } from '../../jobs/job.ts'
import type { Job } from '../../jobs/job.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { createAuthenticate } from './authenticate.ts'
import { loadCommonPasswords } from './common-passwords.ts'
import type { CommonPasswords } from './common-passwords.ts'
import { createAdmin, inviteAdmin } from './create-admin.ts'
import type { NewAdmin } from './create-admin.ts'
import { endSessions } from './end-sessions.ts'
import type { IdentityContext, IdentityDependencies } from './identity-context.ts'
import { identityRoutes } from './identity-routes.ts'
import { linkQueue, mailLink } from './mail-link.ts'
import { createSessionCache } from './session-cache.ts'
import { signUp } from './sign-up.ts'
import { sweepIdentity } from './sweep-identity.ts'

/** What the rest of the product may ask of the identity slice. */
export type Identity = {
  routes: Route[]
  jobs: Job[]
  /** Who sends a request, by its cookie header. Rejects when the database cannot be asked. */
  authenticate(cookieHeader: string | undefined): Promise<Actor>
  signUp: ReturnType<typeof signUp>
  createAdmin: ReturnType<typeof createAdmin>
  /** Makes an administrator who chooses a password by mail. Throws `conflict` when the address has an account. */
  inviteAdmin(scope: CommandScope, admin: NewAdmin): Promise<UserId>
  /** Ends every session of a person, in the transaction of the caller. Answers how many ended. */
  endSessionsOf(scope: CommandScope, userId: UserId): Promise<number>
}

const loadedOnce = (load: () => Promise<CommonPasswords>): (() => Promise<CommonPasswords>) => {
  let loading: Promise<CommonPasswords> | undefined
  return () => (loading ??= load())
}

/** Accounts, sessions and everything that is mailed about them. */
export const createIdentity = (dependencies: IdentityDependencies): Identity => {
  const context: IdentityContext = {
    ...dependencies,
    sessions: createSessionCache(dependencies.bus),
    commonPasswords: loadedOnce(loadCommonPasswords),
  }
  return {
    routes: identityRoutes(context),
    jobs: [job(linkQueue, mailLink(context)), job('identity.sweep', sweepIdentity, { cron: '17 * * * *' })],
    authenticate: createAuthenticate(context),
    signUp: signUp(context),
    createAdmin: createAdmin(context),
    inviteAdmin: (scope, admin) => inviteAdmin(context, scope, admin),
    endSessionsOf: (scope, userId) => endSessions(context, scope, userId),
  }
}

export { sentSession, sessionCookieName } from './session-cookie.ts'
