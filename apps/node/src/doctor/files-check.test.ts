import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startS3Double } from '../../test/kit/s3-double.ts'
import type { S3Double } from '../../test/kit/s3-double.ts'
import { describeConfigFaults, readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { startFault } from '../start-faults.ts'
import { checkFiles } from './files-check.ts'

let home: string
let double: S3Double
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-files-check-'))
  double = await startS3Double()
})
afterAll(async () => {
  rmSync(home, { recursive: true, force: true })
  await double.stop()
})

const configOf = (env: Record<string, string>) => {
  const result = readConfig({ PITCHEY_HOME: home, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env })
  if (!result.ok) throw new Error(describeConfigFaults(result.faults))
  return result.config
}
const bucket = (more: Record<string, string> = {}) =>
  configOf({
    S3_BUCKET: double.settings.bucket,
    S3_ENDPOINT: double.settings.endpoint,
    S3_ACCESS_KEY_ID: double.settings.accessKeyId,
    S3_SECRET_ACCESS_KEY: double.settings.secretAccessKey,
    ...more,
  })

test('[FILE16] the doctor is content with a folder, and with a bucket that works', async () => {
  expect(await checkFiles(configOf({}))).toMatchObject({ status: 'OK' })
  expect(await checkFiles(bucket())).toMatchObject({ status: 'OK', message: expect.stringContaining('pitchey-test') })
})

test.each([
  { fault: 'another bucket', env: { S3_BUCKET: 'elsewhere' }, names: ['"elsewhere"', 'S3_BUCKET'] },
  {
    fault: 'another key',
    env: { S3_ACCESS_KEY_ID: 'somebody', S3_SECRET_ACCESS_KEY: 'guessed-secret' },
    names: ['S3_ACCESS_KEY_ID'],
  },
  {
    fault: 'nobody at the endpoint',
    env: { S3_ENDPOINT: 'http://127.0.0.1:1' },
    names: ['http://127.0.0.1:1', 'ECONNREFUSED', 'S3_ENDPOINT'],
  },
  {
    fault: 'an endpoint that is no host',
    env: { S3_ENDPOINT: 'http://no-such-host.invalid' },
    names: ['no-such-host.invalid', 'S3_ENDPOINT'],
  },
])('[FILE16] $fault fails the doctor and the start with the same line', async ({ env, names }) => {
  const config = bucket(env)
  const { status, message, action } = await checkFiles(config)
  const error: unknown = await openInstallation(config).catch((fault: unknown) => fault)
  const line = startFault(error, config) ?? ''
  expect([status, line]).toEqual(['FAIL', `${message} ${action}`])
  for (const name of names) expect(line).toContain(name)
  expect(line).not.toContain('\n')
  expect(line).not.toContain('guessed-secret')
})
