import { buildWeb } from './lib/build-web.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { runScript } from './lib/project.mjs'
import { runServers } from './lib/run-node.mjs'

// npm start: sets up what is missing and serves the product.
await runScript(async () => {
  await ensureInstall()
  await buildWeb()
  return runServers([{ args: ['apps/node/src/main.ts', 'serve'] }])
})
