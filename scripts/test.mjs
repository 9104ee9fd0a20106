import { browserTests, databaseTests, staticChecks, unitTests, unusedCheck, webBuild } from './lib/checks.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { ExpectedError } from './lib/project.mjs'
import { runChecks } from './lib/run-checks.mjs'

// npm test: sets up what is missing and runs every check. Names after `--` choose some: npm test -- lint format
const sums = { passed: 0, failed: 0 }
try {
  await ensureInstall()
  const all = [...staticChecks(), unusedCheck(), webBuild(), unitTests(), databaseTests(), browserTests()]
  const names = process.argv.slice(2)
  const chosen = names.length === 0 ? all : all.filter((check) => names.some((name) => check.name.startsWith(name)))
  Object.assign(sums, await runChecks(chosen, 2))
} catch (error) {
  sums.failed += 1
  console.error(error instanceof ExpectedError ? `pitchey: ${error.message}` : error)
}
process.exitCode = sums.failed > 0 || sums.passed === 0 ? 1 : 0
console.log(`${sums.passed} passed, ${sums.failed} failed`)
