import { spawn } from 'node:child_process'
import { projectDir } from './project.mjs'
import { nodeEnvironment } from './run-node.mjs'

/**
 * A check: `name`; `run` resolves to `{ passed, failed, output }`; `needs` names checks that must not have
 * failed. Runs all of them, `width` at a time, prints a line for each as it ends and the output of those
 * that failed, and returns the sums.
 */
export async function runChecks(checks, width) {
  const failedNames = new Set()
  const sums = { passed: 0, failed: 0 }
  const waiting = [...checks]
  const pending = new Set(checks.map((check) => check.name))
  const running = new Set()

  const finish = (check, result, seconds) => {
    pending.delete(check.name)
    sums.passed += result.passed
    sums.failed += result.failed
    if (result.failed > 0) failedNames.add(check.name)
    const counts = result.passed + result.failed > 1 ? `  ${result.passed} passed, ${result.failed} failed` : ''
    console.log(`${result.failed > 0 ? 'FAIL' : '  ok'}  ${check.name.padEnd(18)}${seconds.padStart(6)} s${counts}`)
    if (result.failed > 0) console.log(indent(result.output))
  }

  const start = async (check) => {
    const broken = (check.needs ?? []).filter((name) => failedNames.has(name))
    const startedAt = Date.now()
    const result =
      broken.length > 0
        ? { passed: 0, failed: 1, output: `cannot run, because ${broken.join(', ')} failed` }
        : await attempt(check)
    finish(check, result, ((Date.now() - startedAt) / 1000).toFixed(1))
  }

  while (waiting.length > 0 || running.size > 0) {
    const index = waiting.findIndex((check) => (check.needs ?? []).every((name) => !pending.has(name)))
    const next = index === -1 ? undefined : waiting[index]
    const fits = next !== undefined && (running.size === 0 || (running.size < width && next.alone !== true))
    const loneIsRunning = [...running].some((entry) => entry.alone)
    if (fits && !loneIsRunning) {
      waiting.splice(index, 1)
      const entry = { alone: next.alone === true }
      entry.done = start(next).finally(() => running.delete(entry))
      running.add(entry)
    } else {
      await Promise.race([...running].map((entry) => entry.done))
    }
  }
  return sums
}

async function attempt(check) {
  try {
    return await check.run()
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

function indent(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n')
}

/** Runs a program; resolves to its exit code and everything it wrote. */
export function runProgram(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectDir,
      env: nodeEnvironment({ FORCE_COLOR: '0', NO_COLOR: '1', ...options.env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk) => {
      output += chunk
      options.onOutput?.(String(chunk))
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A check that is one program: it passes when the exit code is 0. */
export function programCheck(name, command, args, options = {}) {
  return {
    name,
    run: async () => {
      const { code, output } = await runProgram(command, args, options)
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
    },
  }
}
