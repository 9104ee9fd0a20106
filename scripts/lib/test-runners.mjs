import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, projectDir } from './project.mjs'
import { runProgram } from './run-checks.mjs'

/** Runs projects of vitest; every test counts, and one that does not run counts as failed. */
export function vitestCheck(name, projects) {
  return {
    name,
    alone: true,
    run: () =>
      withReportFile(async (report) => {
        const args = [
          join(projectDir, 'node_modules/vitest/vitest.mjs'),
          'run',
          ...projects.flatMap((project) => ['--project', project]),
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ]
        const { code, output } = await runProgram(pinnedNode, args)
        const read = readReport(report)
        return sum(code, `${vitestFaults(read)}${output}`, vitestCounts(read))
      }),
  }
}

function vitestCounts(report) {
  if (report === undefined) return { passed: 0, failed: 0 }
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** What failed, named first: the runner's own words come after everything that the tests wrote. */
function vitestFaults(report) {
  const faults = (report?.testResults ?? []).flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    const broken = file.status === 'failed' && failed.length === 0
    return [
      ...(broken ? [`${file.name}\n${file.message}`] : []),
      ...failed.map((test) => `${file.name}\n  ${test.fullName}\n${test.failureMessages.join('\n')}`),
    ]
  })
  return faults.map((fault) => `${fault}\n\n`).join('')
}

/** Runs the browser journeys; `prepare` resolves to the environment they need. */
export function playwrightCheck(name, prepare) {
  return {
    name,
    alone: true,
    run: async () => {
      const env = await prepare()
      return withReportFile(async (report) => {
        const { code, output } = await runProgram(
          pinnedNode,
          [join(projectDir, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line,json'],
          { cwd: join(projectDir, 'e2e'), env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report, CI: '1' } },
        )
        return sum(code, output, playwrightCounts(readReport(report)))
      })
    },
  }
}

function playwrightCounts(report) {
  if (report === undefined) return { passed: 0, failed: 0 }
  const { expected, unexpected, flaky, skipped } = report.stats
  return { passed: expected, failed: unexpected + flaky, skipped }
}

/** A runner that fails without a failed test (a broken set-up, no test at all) counts as one failure. */
function sum(code, output, { passed, failed, skipped = 0 }) {
  const notRun = skipped > 0 ? `${output}\n${skipped} tests were not run; each counts as failed.` : output
  const nothing = passed + failed + skipped === 0
  const silent = failed + skipped === 0 && (code !== 0 || nothing) ? 1 : 0
  return { passed, failed: failed + skipped + silent, output: nothing ? `${notRun}\nno test ran` : notRun }
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}

async function withReportFile(work) {
  const dir = mkdtempSync(join(tmpdir(), 'pitchey-report-'))
  try {
    return await work(join(dir, 'report.json'))
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
