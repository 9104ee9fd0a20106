import { checkModules } from './lib/boundaries/check-modules.mjs'
import { findSources, readModules } from './lib/boundaries/module-graph.mjs'
import { projectDir } from './lib/project.mjs'

// Holds the "Boundaries" of docs/architecture.md. Runs on the pinned Node, like every check.
const files = findSources(projectDir, ['packages', 'apps', 'e2e', 'bench'])
const violations = checkModules(readModules(projectDir, files))
for (const violation of violations) console.error(violation)
console.log(`${files.length} modules, ${violations.length} violations`)
process.exitCode = violations.length > 0 || files.length === 0 ? 1 : 0
