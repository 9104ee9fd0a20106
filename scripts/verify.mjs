import { staticChecks, unitTests } from './lib/checks.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { runScript } from './lib/project.mjs'
import { runChecks } from './lib/run-checks.mjs'

// npm run verify: the quick checks.
await runScript(async () => {
  await ensureInstall()
  const { passed, failed } = await runChecks([...staticChecks(), unitTests()], 2)
  console.log(`${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})
