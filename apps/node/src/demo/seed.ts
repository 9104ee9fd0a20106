import type { CommandScope } from '@pitchey/server/kernel/operation'
import { command } from '@pitchey/server/kernel/operation'
import { system } from '@pitchey/server/kernel/actor'
import { only } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { systemOnly } from '@pitchey/server/kernel/policy'
import { importVersions, restoreListingsOf } from '@pitchey/server/slices/pitches/index'
import { importSavedSearch } from '@pitchey/server/slices/alerts/index'
import { writePreferences } from '@pitchey/server/slices/matching/index'
import type { FileStore } from '@pitchey/server/ports/file-store'
import { z } from 'zod'
import { createHasher } from '../adapters/crypto/argon2-hasher.ts'
import type { Config } from '../config.ts'
import { openInstallation } from '../installation.ts'
import type { Platform } from '../platform.ts'
import { insertAppeals, insertCases, insertDecisions, insertReadings, insertReports } from './audience-statements.ts'
import { demoId } from './demo-id.ts'
import {
  commentRows,
  companyRows,
  detailRows,
  engagementRows,
  peopleRows,
  pitchHistories,
  pitchRows,
  wishRows,
} from './demo-rows.ts'
import {
  anyPerson,
  countUp,
  enrichPitches,
  insertComments,
  insertCompanies,
  insertFollows,
  insertLikes,
  insertPeople,
  insertPitches,
  insertPitchFields,
  insertTeams,
  insertViews,
} from './seed-statements.ts'
import { documentRows, putDemoFiles } from './document-rows.ts'
import { insertDocuments } from './document-statements.ts'
import { caseRows } from './moderation-rows.ts'
import { demoPassword } from './sign-ins.ts'
import { collectionRows, listRows } from './social-rows.ts'
import {
  countSocial,
  followCompanies,
  insertActivities,
  insertCollections,
  insertLists,
  insertSaves,
  insertShares,
} from './social-statements.ts'

const fillWishes = async ({ db, now }: CommandScope, secret: string): Promise<void> => {
  for (const { personId, preferences, searches } of wishRows(now)) {
    await writePreferences(db, personId, preferences, now)
    for (const search of searches) await importSavedSearch({ db }, search, secret)
  }
}

const fill = async (scope: CommandScope, passwordHash: string, secret: string): Promise<void> => {
  const { db, now } = scope
  const put = (statement: Parameters<typeof db.rows>[0], rows: readonly unknown[]) =>
    db.rows(statement, [JSON.stringify(rows)])
  const people = peopleRows(now, passwordHash)
  const pitches = pitchRows(now)
  await put(insertPeople, people)
  await put(insertCompanies, companyRows(now))
  await put(insertPitches, pitches)
  await put(insertPitchFields, pitches)
  await put(enrichPitches, detailRows(now))
  await put(insertTeams, detailRows(now))
  for (const { id, history } of pitchHistories(now)) await importVersions(scope, id, history)
  await put(insertDocuments, documentRows(now))
  await put(insertViews, engagementRows())
  await put(insertLikes, engagementRows())
  await put(insertComments, commentRows(now))
  await db.rows(insertFollows, [])
  await fillWishes(scope, secret)
  await put(insertLists, listRows(now))
  for (const statement of [insertSaves, insertShares, followCompanies, insertActivities]) await db.rows(statement, [])
  await put(insertCollections, collectionRows())
  await db.rows(insertReadings, [demoId('person', 'demo-creator')])
  for (const statement of [insertCases, insertReports, insertDecisions, insertAppeals])
    await put(statement, caseRows(now))
  await db.rows(countUp, [])
  await db.rows(countSocial, [])
  for (const ownerId of new Set(pitches.map((pitch) => pitch.ownerId))) await restoreListingsOf(scope, ownerId)
  await scope.enqueue('market.refresh-words', {})
  await scope.enqueue('engagement.refresh-trending', {})
  await scope.enqueue('analytics.tend', {})
  await scope.enqueue('analytics.roll-up', {})
  for (const { id } of pitches) scope.emit({ type: 'pitch.created', entityId: id })
}

const fillDemoMarket = (secret: string, files: FileStore) =>
  command({
    name: 'demo.filled',
    input: z.strictObject({}),
    who: systemOnly,
    prepare: async () => {
      await putDemoFiles(files)
      return createHasher().hash(demoPassword)
    },
    run: async (scope, _input, _facts, passwordHash) => {
      const { found } = only(await scope.db.rows(anyPerson, []))
      if (!found) await fill(scope, passwordHash, secret)
      return !found
    },
    audit: (_input, filled) => (filled ? { details: { pitches: engagementRows().length } } : null),
  })

const runSeed = (platform: Platform): Promise<boolean> =>
  execute(
    platform.product.kernel,
    fillDemoMarket(platform.settings.secret, platform.files),
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
