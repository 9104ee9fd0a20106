import { Command, Option } from 'commander'
import { describeConfigFaults, readConfig, type Config } from './config.ts'
import { readPassword } from './read-password.ts'
import { startFault } from './start-faults.ts'

const scales = { '1k': 1000, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 } as const

/** The operator's commands. Each loads only what it runs. */
export function createProgram(env: NodeJS.ProcessEnv): Command {
  const program = new Command('pitchey').description('Runs and looks after Pitchey.').showHelpAfterError()

  program
    .command('serve')
    .description('serve the product until SIGINT or SIGTERM')
    .action(() =>
      withConfig(env, async (config) => {
        endWithLauncher()
        const { serve } = await import('./serve.ts')
        await serve(config)
      }),
    )

  program
    .command('migrate')
    .description('bring the database up to date')
    .action(() =>
      withConfig(env, async (config) => {
        const { migrateDatabase } = await import('./migrate.ts')
        await migrateDatabase(config)
      }),
    )

  program
    .command('seed')
    .description('fill the database with the demo market, or with a generated one of a given size')
    .addOption(new Option('--scale <size>', 'number of generated pitches').choices(Object.keys(scales)))
    .action(({ scale }: { scale?: keyof typeof scales }) =>
      withConfig(env, async (config) => {
        const { seedDemo } = await import('./demo/seed.ts')
        const { seedScale } = await import('./demo/seed-scale.ts')
        await (scale === undefined ? seedDemo(config) : seedScale(config, scales[scale]))
      }),
    )

  program
    .command('create-admin')
    .description('create an administrator; the password is asked for, or read from standard input')
    .requiredOption('--email <address>', 'address to sign in with')
    .requiredOption('--name <name>', 'name to show')
    .action(({ email, name }: { email: string; name: string }) =>
      withConfig(env, async (config) => {
        const { createAdmin } = await import('./create-admin.ts')
        await createAdmin(config, { email, name, password: await readPassword() })
      }),
    )

  program
    .command('doctor')
    .description('check the installation; exit code 1 when something is wrong')
    .action(async () => {
      const { doctor } = await import('./doctor/doctor.ts')
      const { table, healthy } = await doctor(env)
      process.stdout.write(`${table}\n`)
      if (!healthy) process.exitCode = 1
    })

  return program
}

async function withConfig(env: NodeJS.ProcessEnv, work: (config: Config) => Promise<void>): Promise<void> {
  const result = readConfig(env)
  if (!result.ok) {
    giveUp(describeConfigFaults(result.faults))
    return
  }
  try {
    await work(result.config)
  } catch (error) {
    giveUp(
      startFault(error, result.config) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    )
  }
}

function giveUp(message: string): void {
  process.stderr.write(`pitchey: ${message}\n`)
  process.exitCode = 1
}

/** The start script holds a channel to this process; when the script is killed, nobody is left to stop us. */
function endWithLauncher(): void {
  if (process.channel === undefined || process.channel === null) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
