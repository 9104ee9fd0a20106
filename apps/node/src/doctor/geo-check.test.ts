import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { countryDatabase } from '../../test/kit/make-geo-database.ts'
import { describeConfigFaults, readConfig } from '../config.ts'
import { openInstallation } from '../installation.ts'
import { startFault } from '../start-faults.ts'
import { checkGeo } from './geo-check.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pitchey-geo-check-'))
})
afterEach(() => {
  rmSync(home, { recursive: true, force: true })
})

const configOf = (env: Record<string, string>) => {
  const result = readConfig({ PITCHEY_HOME: home, NODE_ENV: 'test', LOG_LEVEL: 'silent', ...env })
  if (!result.ok) throw new Error(describeConfigFaults(result.faults))
  return result.config
}

test('the doctor names the database of countries, and is content without one', async () => {
  expect(await checkGeo(configOf({}))).toMatchObject({ status: 'OK' })
  const path = join(home, 'countries.mmdb')
  writeFileSync(path, countryDatabase({ '192.0.2.0/24': 'DE' }))
  expect(await checkGeo(configOf({ GEO_DATABASE: path }))).toEqual({
    check: 'Countries',
    status: 'OK',
    message: 'Test-Country of 2026-02-03',
  })
})

test('a database of countries that cannot be used fails the doctor and the start with the same line', async () => {
  const path = join(home, 'countries.mmdb')
  for (const text of [null, 'no database']) {
    if (text !== null) writeFileSync(path, text)
    const config = configOf({ GEO_DATABASE: path })
    const finding = await checkGeo(config)
    expect(finding.status).toBe('FAIL')
    const error: unknown = await openInstallation(config).catch((fault: unknown) => fault)
    const line = startFault(error, config)
    expect(line).toContain(path)
    expect(line).not.toContain('\n')
    expect(finding.action).toBe(line)
  }
})
