import { join } from 'node:path'
import { unknownGeo } from '@pitchey/server/ports/geo'
import type { Log } from '@pitchey/server/ports/log'
import type { Settings } from '@pitchey/server/settings'
import packageInfo from '../package.json' with { type: 'json' }
import { createHasher } from './adapters/crypto/argon2-hasher.ts'
import { assertBucket } from './adapters/files/check-bucket.ts'
import { openGeoDatabase } from './adapters/geo/mmdb-geo.ts'
import { createPinoLog } from './adapters/log/pino-log.ts'
import { prepareDatabase } from './adapters/postgres/prepare-database.ts'
import type { Config } from './config.ts'
import { openDatabase } from './open-database.ts'
import { createPlatform } from './platform.ts'
import type { Platform } from './platform.ts'

export type Installation = Platform & { config: Config; migrated: string[] }

const settingsOf = (config: Config): Settings => ({
  baseUrl: config.baseUrl,
  secret: config.secret,
  mode: config.mode,
  version: packageInfo.version,
})

/** Opens everything that a configuration names: database, schema, queues, product. `close` gives it all back. */
export const openInstallation = async (
  config: Config,
  log: Log = createPinoLog(config.logLevel),
): Promise<Installation> => {
  const geo = config.geoDatabasePath === undefined ? unknownGeo : await openGeoDatabase(config.geoDatabasePath)
  await assertBucket(config.s3)
  const database = await openDatabase(config, log)
  try {
    const { app, migrated } = await prepareDatabase(database.owner, config.secret)
    const platform = await createPlatform({
      connection: app,
      poolSize: config.databasePoolSize,
      statementTimeoutMs: config.databaseStatementTimeoutMs,
      filesDir: join(config.homeDir, 'files'),
      s3: config.s3,
      responseCacheMs: config.responseCacheSeconds * 1000,
      socketsPerPerson: config.socketsPerPerson,
      geo,
      settings: settingsOf(config),
      smtp: config.smtpUrl === undefined ? null : { url: config.smtpUrl, from: config.mailFrom },
      log,
      hasher: createHasher(),
    })
    return {
      ...platform,
      config,
      migrated,
      close: async () => {
        await platform.close()
        await database.release()
      },
    }
  } catch (error) {
    await database.release()
    throw error
  }
}
