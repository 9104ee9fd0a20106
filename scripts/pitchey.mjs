#!/usr/bin/env node
import { buildWeb } from './lib/build-web.mjs'
import { ensureInstall } from './lib/ensure-install.mjs'
import { runScript } from './lib/project.mjs'
import { runNode, runServers } from './lib/run-node.mjs'

// npx pitchey: the operator's commands, on the pinned Node.
await runScript(async () => {
  const args = ['apps/node/src/main.ts', ...process.argv.slice(2)]
  await ensureInstall()
  if (process.argv[2] !== 'serve') return runNode(args)
  await buildWeb()
  return runServers([{ args }])
})
