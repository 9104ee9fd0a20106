import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readConfigDocs, renderConfigDocs } from './config-docs.ts'
import { describeConfigFaults, readConfig, type Config, type ConfigFault } from './config.ts'
import { projectDir } from './project-dir.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-config-'))
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

const secret = 'a-secret-that-is-long-enough-for-signing'

function configOf(env: Record<string, string>): Config {
  const result = readConfig({ PITCHEY_HOME: home, ...env })
  if (!result.ok) throw new Error(describeConfigFaults(result.faults))
  return result.config
}

function faultsOf(env: Record<string, string>): readonly ConfigFault[] {
  const result = readConfig({ PITCHEY_HOME: home, ...env })
  return result.ok ? [] : result.faults
}

test('an empty environment gives a development configuration that listens on this machine only', () => {
  expect(configOf({})).toMatchObject({
    mode: 'development',
    host: '127.0.0.1',
    port: 8001,
    baseUrl: 'http://localhost:8001',
    databaseUrl: undefined,
    databasePoolSize: 10,
    mailFrom: 'Pitchey <no-reply@localhost>',
    seedDemo: true,
    trustedProxies: [],
  })
})

test('the base address follows the port', () => {
  expect(configOf({ PORT: '9123' }).baseUrl).toBe('http://localhost:9123')
})

test('an empty variable counts as absent', () => {
  expect(configOf({ PORT: '', DATABASE_URL: ' ', SMTP_URL: '' })).toMatchObject({ port: 8001, smtpUrl: undefined })
})

test('a relative home folder, or database of countries, starts at the project folder', () => {
  expect(configOf({ PITCHEY_HOME: 'some/where', SECRET: secret }).homeDir).toBe(join(projectDir, 'some/where'))
  expect(configOf({ GEO_DATABASE: 'countries.mmdb' }).geoDatabasePath).toBe(join(projectDir, 'countries.mmdb'))
})

test('the generated secret is long, readable by its owner only, and the same at the next start', () => {
  const first = configOf({}).secret
  expect(Buffer.byteLength(first)).toBeGreaterThanOrEqual(32)
  expect(statSync(join(home, 'secret')).mode & 0o777).toBe(0o600)
  expect(configOf({}).secret).toBe(first)
})

test('a stored secret that is too short is refused', () => {
  writeFileSync(join(home, 'secret'), 'short\n')
  expect(faultsOf({})).toEqual([{ name: 'SECRET', message: expect.stringContaining('shorter than 32 bytes') }])
})

test('all faults are reported together, each with the name of its variable', () => {
  const faults = faultsOf({
    NODE_ENV: 'staging',
    PORT: '99999',
    BASE_URL: 'https://pitchey.example/app',
    DATABASE_URL: 'mysql://somewhere/db',
    DATABASE_POOL_SIZE: '0',
    SMTP_URL: 'mail.example:25',
    MAIL_FROM: 'nobody',
    TRUSTED_PROXIES: '10.0.0.0/8, 10.0.0.0/99',
    CORS_ORIGINS: '*',
    METRICS_TOKEN: 'short',
    LOG_LEVEL: 'loud',
    SEED_DEMO: 'maybe',
  })
  expect(faults.map((fault) => fault.name)).toEqual([
    'NODE_ENV',
    'PORT',
    'BASE_URL',
    'DATABASE_URL',
    'DATABASE_POOL_SIZE',
    'SMTP_URL',
    'MAIL_FROM',
    'TRUSTED_PROXIES',
    'CORS_ORIGINS',
    'METRICS_TOKEN',
    'LOG_LEVEL',
    'SEED_DEMO',
  ])
})

test('no fault shows the value of a secret', () => {
  const values = {
    SECRET: 'hunter2',
    DATABASE_URL: 'http://u:hunter2@h/d',
    SMTP_URL: 'hunter2',
    METRICS_TOKEN: 'hunter2',
  }
  const faults = faultsOf(values)
  expect(faults).toHaveLength(4)
  expect(describeConfigFaults(faults)).not.toContain('hunter2')
})

test('a fault of an ordinary variable shows what was given', () => {
  expect(describeConfigFaults(faultsOf({ PORT: 'http' }))).toContain(
    'PORT must be a whole number from 0 to 65535, not "http"',
  )
})

test.each([
  'https://admin:hunter2@pitchey.example',
  'https://hunter2@pitchey.example',
  'https://@pitchey.example',
  'https://pitchey.example/hunter2',
  'https://pitchey.example?key=hunter2',
  'https://pitchey.example?',
  'https://pitchey.example/#hunter2',
  'https://pitchey.example\\hunter2',
  'ftp://pitchey.example',
])('[CONF1] the base address %s is refused', (address) => {
  expect(faultsOf({ BASE_URL: address }).map(({ name }) => name)).toEqual(['BASE_URL'])
  expect(faultsOf({ CORS_ORIGINS: `https://a.example, ${address}` }).map(({ name }) => name)).toEqual(['CORS_ORIGINS'])
})

test('[CONF2] no fault of an ordinary variable shows credentials, or a secret that was put into it', () => {
  const addresses = ['https://u:hunter2@h', 'https://h/?key=hunter2', 'https://h/#hunter2', 'x hunter2@h']
  for (const name of ['BASE_URL', 'CORS_ORIGINS', 'TRUSTED_PROXIES', 'PORT', 'LOG_LEVEL', 'SEED_DEMO']) {
    for (const address of addresses) {
      const faults = faultsOf({ [name]: address })
      expect(faults.map((fault) => fault.name)).toEqual([name])
      expect(describeConfigFaults(faults)).not.toContain('hunter2')
    }
  }
  const misplaced = faultsOf({ PORT: secret, LOG_LEVEL: `info ${secret}`, SECRET: secret })
  expect(misplaced).toHaveLength(2)
  expect(describeConfigFaults(misplaced)).not.toContain(secret)
})

test('production does not start without a secret and a base URL', () => {
  const faults = faultsOf({ NODE_ENV: 'production' })
  expect(faults.map((fault) => fault.name)).toEqual(['SECRET', 'BASE_URL'])
})

test('production refuses a secret of 31 bytes and takes one of 32', () => {
  const env = { NODE_ENV: 'production', BASE_URL: 'https://pitchey.example' }
  expect(faultsOf({ ...env, SECRET: 's'.repeat(31) }).map((fault) => fault.name)).toEqual(['SECRET'])
  expect(faultsOf({ ...env, SECRET: 's'.repeat(32) })).toEqual([])
})

test('production never seeds the demo market, listens on every address and creates no secret file', () => {
  const config = configOf({
    NODE_ENV: 'production',
    BASE_URL: 'https://pitchey.example/',
    SECRET: secret,
    SEED_DEMO: 'true',
  })
  expect(config).toMatchObject({ seedDemo: false, host: '0.0.0.0', baseUrl: 'https://pitchey.example' })
  expect(() => statSync(join(home, 'secret'))).toThrow('ENOENT')
})

test('lists are split at commas and origins are normalised', () => {
  const config = configOf({
    TRUSTED_PROXIES: '10.0.0.0/8, ::1',
    CORS_ORIGINS: 'https://A.example/, http://b.example:81',
  })
  expect(config.trustedProxies).toEqual(['10.0.0.0/8', '::1'])
  expect(config.corsOrigins).toEqual(['https://a.example', 'http://b.example:81'])
})

test('a home that is a file gives one line that says what to do', () => {
  const file = join(home, 'file')
  writeFileSync(file, '')
  chmodSync(file, 0o600)
  const faults = faultsOf({ PITCHEY_HOME: file })
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({ name: 'PITCHEY_HOME', message: expect.stringContaining('is not a folder') })
  expect(faults[0]?.message).toContain('set PITCHEY_HOME')
  expect(readFileSync(file, 'utf8')).toBe('')
})

test('docs/configuration.md is what the schema generates', () => {
  expect(readConfigDocs()).toBe(renderConfigDocs())
})
