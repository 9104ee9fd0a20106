import { findCycles } from './find-cycles.mjs'
import { importRules } from './import-rules.mjs'
import { checkSource } from './source-rules.mjs'

/** All violations in a set of modules, one line each. */
export function checkModules(modules) {
  const imports = modules.flatMap(({ file, imports: found }) =>
    found.flatMap(({ line, request, target }) =>
      importRules
        .filter((rule) => rule.forbids(file, target))
        .map((rule) => `${file}:${line}: ${rule.name}: imports ${request} (${rule.why})`),
    ),
  )
  const cycles = findCycles(modules).map((files) => `${files[0]}:1: no-cycle: ${[...files, files[0]].join(' → ')}`)
  const sources = modules.flatMap((module) =>
    checkSource(module).map(({ line, name, why }) => `${module.file}:${line}: ${name}: ${why}`),
  )
  return [...imports, ...cycles, ...sources]
}
