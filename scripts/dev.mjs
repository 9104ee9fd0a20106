import { join } from 'node:path'
import { ensureInstall } from './lib/ensure-install.mjs'
import { projectDir, runScript, say } from './lib/project.mjs'
import { runServers } from './lib/run-node.mjs'

// npm run dev: the API restarts on changes; Vite serves the web app in front of it.
await runScript(async () => {
  await ensureInstall()
  say('the web app is on http://localhost:5173, the API behind it')
  return runServers([
    { args: ['--watch', '--watch-preserve-output', 'apps/node/src/main.ts', 'serve'] },
    { args: ['../../node_modules/vite/bin/vite.js', '--strictPort'], cwd: join(projectDir, 'apps/web') },
  ])
})
