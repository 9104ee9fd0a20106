import { system } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Config } from './config.ts'
import { openInstallation } from './installation.ts'
import type { Platform } from './platform.ts'

export type NewAdmin = {
  email: string
  name: string
  /** Without one, a link to choose it is mailed. */ password?: string
}

const reasonOf = (problem: Problem): string =>
  (problem.extras.errors ?? []).map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ') ||
  problem.message

/** Why no administrator was made, in one line. */
export class AdminRefused extends Error {
  override name = 'AdminRefused'
}

/** Makes an administrator on a running platform. Throws `AdminRefused` for an unusable or known address and a weak password. */
export const addAdmin = async ({ product }: Platform, admin: NewAdmin): Promise<void> => {
  try {
    await execute(product.kernel, product.identity.createAdmin, admin, {
      actor: system('command line'),
      request: { id: null, address: null, userAgent: null },
    })
  } catch (error) {
    if (error instanceof Problem) throw new AdminRefused(reasonOf(error), { cause: error })
    throw error
  }
}

/** Makes an administrator in the configured installation and says so. */
export const createAdmin = async (config: Config, admin: NewAdmin): Promise<void> => {
  const installation = await openInstallation(config)
  try {
    await addAdmin(installation, admin)
  } catch (error) {
    if (!(error instanceof AdminRefused)) throw error
    process.stderr.write(`pitchey: no administrator was made: ${error.message}.\n`)
    process.exitCode = 1
    return
  } finally {
    await installation.close()
  }
  const next =
    admin.password === undefined ? 'a link to choose the password is in the mail' : 'sign in to the admin portal'
  process.stdout.write(`${admin.email} is an administrator now: ${next}.\n`)
}
