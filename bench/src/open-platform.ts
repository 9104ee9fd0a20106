import { tmpdir } from 'node:os'
import { createHasher } from '@pitchey/node/adapters/crypto/argon2-hasher'
import { createPlatform } from '@pitchey/node/platform'
import type { Platform } from '@pitchey/node/platform'
import { memoryLog } from '@pitchey/server/ports/log'
import { benchSecret } from './market-data.ts'
import type { MarketData } from './market-data.ts'

/** The product over the data of a market, in this process. */
export const openPlatform = (data: MarketData): Promise<Platform> =>
  createPlatform({
    connection: data.app,
    poolSize: 4,
    statementTimeoutMs: 5000,
    filesDir: tmpdir(),
    responseCacheMs: 0,
    socketsPerPerson: 20,
    smtp: null,
    log: memoryLog(),
    settings: { baseUrl: 'http://localhost:8001', secret: benchSecret, mode: 'test', version: 'bench' },
    hasher: createHasher(),
  })
