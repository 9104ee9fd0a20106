import { buildWeb } from './lib/build-web.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { findChromium } from './lib/find-chromium.mjs'
import { runScript } from './lib/project.mjs'
import { runNode } from './lib/run-node.mjs'

// npm run bench: measures against the limits and writes bench/results.json.
await runScript(async () => {
  await ensureInstall()
  await buildWeb()
  const env = { PITCHEY_CHROMIUM: await findChromium() }
  return runNode(['bench/src/main.ts', ...process.argv.slice(2)], { env })
})
