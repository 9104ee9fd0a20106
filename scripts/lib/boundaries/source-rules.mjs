import { Visitor } from 'oxc-parser'

const isTestFile = (file) => /\.(test|spec)\.tsx?$/.test(file) || file.startsWith('e2e/')
const sliceIndex = /^packages\/server\/src\/slices\/[^/]+\/index\.ts$/

/** Violations of the rules on the text of one module: `{ line, name, why }`. */
export function checkSource(module) {
  return [...checkExports(module), ...(isTestFile(module.file) ? checkTests(module) : [])]
}

function checkExports({ file, module, program, lineAt }) {
  const found = []
  for (const { start, entries } of module.staticExports) {
    if (entries.some(({ importName }) => importName.kind === 'All' || importName.kind === 'AllButDefault')) {
      found.push({ line: lineAt(start), name: 'no-export-star', why: 'name what is exported' })
    }
  }
  const passesOnOnly =
    program.body.length > 0 &&
    program.body.every((node) => /^Export(Named|All)Declaration$/.test(node.type) && node.source)
  if (passesOnOnly && !sliceIndex.test(file)) {
    found.push({ line: 1, name: 'no-barrel', why: "only a slice's index.ts passes on what others export" })
  }
  return found
}

const testFunctions = new Set(['test', 'it', 'describe', 'suite'])
const switches = new Set(['only', 'skip', 'todo', 'fixme', 'skipIf', 'runIf', 'fails', 'fail'])

function checkTests({ program, lineAt }) {
  const found = []
  const visitor = new Visitor({
    CallExpression: (node) => {
      const names = calleeNames(node.callee)
      // The call in `test.skip.each(rows)(…)` that carries the name is the inner one.
      if (
        node.callee.type !== 'CallExpression' &&
        testFunctions.has(names[0]) &&
        names.slice(1).some((name) => switches.has(name))
      ) {
        found.push({
          line: lineAt(node.start),
          name: 'every-test-runs',
          why: `no ${names.join('.')}: a test runs, or it is deleted`,
        })
      }
      const mocked = node.arguments[0]
      const isOwnModule = mocked?.type === 'Literal' && /^(\.|@pitchey\/)/.test(String(mocked.value))
      const isImported = mocked?.type === 'ImportExpression' && /^(\.|@pitchey\/)/.test(String(mocked.source.value))
      if (names[0] === 'vi' && /^(do)?mock$/i.test(names[1] ?? '') && (isOwnModule || isImported)) {
        found.push({
          line: lineAt(node.start),
          name: 'no-own-mocks',
          why: 'hand in a port instead of mocking our own module',
        })
      }
    },
  })
  visitor.visit(program)
  return found
}

function calleeNames(node) {
  if (node.type === 'Identifier') return [node.name]
  if (node.type === 'CallExpression') return calleeNames(node.callee)
  if (node.type !== 'MemberExpression' || node.computed) return []
  return [...calleeNames(node.object), node.property.name]
}
