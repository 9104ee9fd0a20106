import { expect, test, vi } from 'vitest'
import { dataDirArgument, processOptions } from './postgres-process.ts'

test('the environment of PostgreSQL holds none of our secrets', () => {
  vi.stubEnv('SECRET', 'must-not-leak')
  vi.stubEnv('DATABASE_URL', 'postgres://u:must-not-leak@h/d')
  expect(JSON.stringify(processOptions('/data', undefined))).not.toContain('must-not-leak')
  vi.unstubAllEnvs()
})

test('PostgreSQL runs in its data folder as the user it is given', () => {
  expect(processOptions('/data', { uid: 12, gid: 34 })).toMatchObject({ cwd: '/data', uid: 12, gid: 34 })
  expect(dataDirArgument('/data', undefined)).toBe('/data')
})
