import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, posix, relative, sep } from 'node:path'
import { parseSync } from 'oxc-parser'

const skipped = new Set(['node_modules', 'dist', '.cache', 'test-results', 'playwright-report'])

/** Source files below the folders that exist, as paths relative to the root with forward slashes. */
export function findSources(rootDir, folders) {
  const below = (dir) =>
    readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
      if (skipped.has(entry.name)) return []
      const path = join(dir, entry.name)
      if (entry.isDirectory()) return below(path)
      return /\.tsx?$/.test(entry.name) ? [relative(rootDir, path).split(sep).join('/')] : []
    })
  return folders
    .map((folder) => join(rootDir, folder))
    .filter((dir) => existsSync(dir))
    .flatMap(below)
}

/**
 * Reads the modules and what they import. A target is one of
 * `{ file }` (ours), `{ builtin }`, `{ external }` (a package).
 */
export function readModules(rootDir, files) {
  const packages = workspacePackages(rootDir)
  return files.map((file) => {
    const source = readFileSync(join(rootDir, file), 'utf8')
    const { module, program, errors } = parseSync(file, source)
    if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0].message}`)
    const imports = requestsOf(module, source).map(({ request, start }) => ({
      request,
      line: lineAt(source, start),
      target: resolveRequest(request, file, packages),
    }))
    return { file, source, program, module, imports, lineAt: (offset) => lineAt(source, offset) }
  })
}

function requestsOf(module, source) {
  const stated = module.staticImports.map(({ moduleRequest }) => moduleRequest)
  const passedOn = module.staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest))
  const loaded = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const literal = /^(['"`])([^'"`$]*)\1$/.exec(source.slice(start, end))
    return literal === null ? [] : [{ value: literal[2], start }]
  })
  return [...stated, ...passedOn, ...loaded]
    .filter((found) => found !== null)
    .map(({ value, start }) => ({ request: value.replace(/\?.*$/, ''), start }))
}

function resolveRequest(request, file, packages) {
  if (request.startsWith('.')) return { file: posix.join(posix.dirname(file), request) }
  if (isBuiltin(request)) return { builtin: request.replace(/^node:/, '') }
  const [first, second] = request.split('/')
  const name = request.startsWith('@') ? `${first}/${second}` : first
  const own = packages.get(name)
  if (own === undefined) return { external: name }
  const subpath = `.${request.slice(name.length)}`
  const pattern = own.exports[subpath] ?? own.exports['./*']?.replace('*', subpath.slice(2)) ?? subpath
  return { file: posix.join(own.folder, pattern) }
}

function workspacePackages(rootDir) {
  const { workspaces } = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8'))
  return new Map(
    workspaces.map((folder) => {
      const { name, exports = {} } = JSON.parse(readFileSync(join(rootDir, folder, 'package.json'), 'utf8'))
      return [name, { folder, exports }]
    }),
  )
}

function lineAt(source, offset) {
  return source.slice(0, offset).split('\n').length
}
