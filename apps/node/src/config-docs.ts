import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configVariables } from './config-variables.ts'
import { projectDir } from './project-dir.ts'

/** Where the generated page lives. */
export const configDocsPath = join(projectDir, 'docs/configuration.md')

const introduction = `# Configuration

Generated from \`apps/node/src/config-variables.ts\` by \`node apps/node/src/config-docs.ts --write\`; a test keeps it equal.

Everything is read from environment variables once, at start. All faults are reported together, and the process does not start with any. An empty variable counts as absent. A file \`.env\` in the project folder is read too; a variable of the environment wins over the file.
`

/** The text of docs/configuration.md. */
export function renderConfigDocs(): string {
  const sections = Object.entries(configVariables).map(([name, variable]) => {
    const facts = [`- Default: ${variable.defaultText ?? 'none'}`]
    if (variable.secret) facts.push('- Secret: never printed or logged')
    return `## ${name}\n\n${variable.description}\n\n${facts.join('\n')}\n`
  })
  return [introduction, ...sections].join('\n')
}

/** The committed page, or an empty text when there is none. */
export function readConfigDocs(): string {
  try {
    return readFileSync(configDocsPath, 'utf8')
  } catch {
    return ''
  }
}

if (import.meta.main && process.argv.includes('--write')) writeFileSync(configDocsPath, renderConfigDocs())
