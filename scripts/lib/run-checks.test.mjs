import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { programCheck, runChecks } from './run-checks.mjs'

let lines
beforeEach(() => {
  lines = []
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
})
afterEach(() => vi.restoreAllMocks())

const passing = (name, more = {}) => ({ name, run: async () => ({ passed: 1, failed: 0, output: '' }), ...more })

test('a check that fails or throws does not stop the others, and its output is shown', async () => {
  const checks = [
    { name: 'broken', run: async () => ({ passed: 3, failed: 2, output: 'what went wrong' }) },
    { name: 'thrown', run: () => Promise.reject(new Error('no such program')) },
    passing('fine'),
  ]
  expect(await runChecks(checks, 2)).toEqual({ passed: 4, failed: 3 })
  expect(lines.join('\n')).toMatch(/what went wrong[^]*no such program/)
})

test('a check that needs a failed one counts as failed and is not run', async () => {
  let ran = false
  const run = async () => {
    ran = true
    return { passed: 1, failed: 0, output: '' }
  }
  const broken = { name: 'build', run: async () => ({ passed: 0, failed: 1, output: '' }) }
  expect(await runChecks([broken, { name: 'browser', needs: ['build'], run }], 2)).toEqual({ passed: 0, failed: 2 })
  expect(ran).toBe(false)
})

test('no more than the given number run at once, and one that must be alone is', async () => {
  const running = new Set()
  const seen = []
  const check = (name, more = {}) => ({
    name,
    ...more,
    run: async () => {
      running.add(name)
      seen.push([...running])
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
      running.delete(name)
      return { passed: 1, failed: 0, output: '' }
    },
  })
  await runChecks([check('a'), check('b'), check('c'), check('alone', { alone: true }), check('d')], 2)
  expect(Math.max(...seen.map((names) => names.length))).toBe(2)
  expect(seen.filter((names) => names.includes('alone'))).toEqual([['alone']])
})

test('a program passes by its exit code', async () => {
  const checks = [
    programCheck('good', process.execPath, ['-e', '']),
    programCheck('bad', process.execPath, ['-e', "console.error('why'); process.exit(3)"]),
  ]
  expect(await runChecks(checks, 1)).toEqual({ passed: 1, failed: 1 })
  expect(lines.join('\n')).toContain('why')
})
