import { readConfig } from '../config.ts'
import { checkDatabase } from './database-checks.ts'
import { checkFiles } from './files-check.ts'
import { fail, ok, renderFindings, type Finding } from './finding.ts'
import { checkGeo } from './geo-check.ts'
import { checkMail } from './mail-check.ts'
import { checkDisk, checkHome, checkNode, checkPort, checkSecrets } from './system-checks.ts'

/** Checks the installation that an environment describes. `healthy` is false when any check failed. */
export async function doctor(env: NodeJS.ProcessEnv): Promise<{ table: string; healthy: boolean }> {
  const findings = await examine(env)
  return { table: renderFindings(findings), healthy: findings.every(({ status }) => status !== 'FAIL') }
}

async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const node = checkNode(process.versions.node)
  const result = readConfig(env)
  if (!result.ok) {
    return [node, ...result.faults.map(({ name, message }) => fail('Configuration', name, message))]
  }
  const { config } = result
  const [database, files, mail, countries, port] = await Promise.all([
    checkDatabase(config),
    checkFiles(config),
    checkMail(config),
    checkGeo(config),
    checkPort(config),
  ])
  return [
    node,
    ok('Configuration', `${config.mode}, ${config.baseUrl}`),
    ...database,
    checkHome(config.homeDir),
    checkDisk(config.homeDir),
    files,
    mail,
    countries,
    checkSecrets(config),
    port,
  ]
}
