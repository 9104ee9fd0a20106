import type { Database } from '../../kernel/db.ts'
import type { Bus } from '../../ports/bus.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { PasswordHasher } from '../../ports/password-hasher.ts'
import type { Settings } from '../../settings.ts'
import type { CommonPasswords } from './common-passwords.ts'
import type { SessionCache } from './session-cache.ts'

export type IdentityDependencies = {
  database: Database
  clock: Clock
  hasher: PasswordHasher
  bus: Bus
  log: Log
  settings: Settings
}

/** What the operations of this slice share. */
export type IdentityContext = IdentityDependencies & {
  sessions: SessionCache
  commonPasswords(): Promise<CommonPasswords>
}
