import { Busy } from './busy.ts'

/** Hashes passwords; work is queued within a bound, and refused with `HasherBusy` beyond it. */
export type PasswordHasher = {
  /** A PHC string with its own salt and parameters. */
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
  /** Takes as long as `verify` on a real hash; for accounts that do not exist. */
  verifyNothing(password: string): Promise<false>
}

export class HasherBusy extends Busy {
  override name = 'HasherBusy'
}
