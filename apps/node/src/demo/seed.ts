import type { CommandScope } from '@pitchey/server/kernel/operation'
import { command } from '@pitchey/server/kernel/operation'
import { system } from '@pitchey/server/kernel/actor'
import { only } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { systemOnly } from '@pitchey/server/kernel/policy'
import { restoreListingsOf } from '@pitchey/server/slices/pitches/index'
import { z } from 'zod'
import { createHasher } from '../adapters/crypto/argon2-hasher.ts'
import type { Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import type { Platform } from '../platform.ts'
import { commentRows, companyRows, engagementRows, peopleRows, pitchRows } from './demo-rows.ts'
import {
  anyPerson,
  countUp,
  insertComments,
  insertCompanies,
  insertFollows,
  insertLikes,
  insertPeople,
  insertPitches,
  insertPitchFields,
  insertViews,
} from './seed-statements.ts'
import { demoPassword } from './sign-ins.ts'

const fill = async (scope: CommandScope, passwordHash: string): Promise<void> => {
  const { db, now } = scope
  const put = (statement: Parameters<typeof db.rows>[0], rows: readonly unknown[]) =>
    db.rows(statement, [JSON.stringify(rows)])
  const people = peopleRows(now, passwordHash)
  const pitches = pitchRows(now)
  await put(insertPeople, people)
  await put(insertCompanies, companyRows(now))
  await put(insertPitches, pitches)
  await put(insertPitchFields, pitches)
  await put(insertViews, engagementRows())
  await put(insertLikes, engagementRows())
  await put(insertComments, commentRows(now))
  await db.rows(insertFollows, [])
  await db.rows(countUp, [])
  for (const ownerId of new Set(pitches.map((pitch) => pitch.ownerId))) await restoreListingsOf(scope, ownerId)
  await scope.enqueue('engagement.refresh-trending', {})
  for (const { id } of pitches) scope.emit({ type: 'pitch.created', entityId: id })
}

const fillDemoMarket = command({
  name: 'demo.filled',
  input: z.strictObject({}),
  who: systemOnly,
  prepare: () => createHasher().hash(demoPassword),
  run: async (scope, _input, _facts, passwordHash) => {
    const { found } = only(await scope.db.rows(anyPerson, []))
    if (!found) await fill(scope, passwordHash)
    return !found
  },
  audit: (_input, filled) => (filled ? { details: { pitches: engagementRows().length } } : null),
})

const runSeed = (platform: Platform): Promise<boolean> =>
  execute(
    platform.product.kernel,
    fillDemoMarket,
    {},
    { actor: system('demo'), request: { id: null, address: null, userAgent: null } },
  )

/** Fills an empty database with the demo market, all or nothing. Answers whether the demo accounts are there. */
export const seedWhenEmpty = async (platform: Platform, say: (line: string) => void): Promise<boolean> => {
  const { found } = only(await platform.database.rows(anyPerson, []))
  if (!found) {
    say('Filling the demo market…')
    await runSeed(platform)
    say('Posters are drawn in the background and appear as they are done.')
  }
  return true
}

/** `pitchey seed`: the demo market, into an empty database only. */
export const seedDemo = async (config: Config): Promise<void> => {
  if (config.mode === 'production') throw new Error('Demo data is never put into a production installation.')
  const installation = await openInstallation(config)
  try {
    const filled = await runSeed(installation)
    process.stdout.write(
      filled ? 'The demo market is filled.\n' : 'The database holds people already: nothing was added.\n',
    )
  } finally {
    await installation.close()
  }
}
