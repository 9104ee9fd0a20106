import type { Server } from 'node:http'
import type { SocketServer } from './adapters/sockets/socket-server.ts'
import type { Config } from './config.ts'
import { collectGarbageOnce } from './collect-garbage.ts'
import { seedWhenEmpty } from './demo/seed.ts'
import { demoSignIns } from './demo/sign-ins.ts'
import { createSite, drain, listen } from './http-server.ts'
import { openInstallation } from './installation.ts'
import type { Installation } from './installation.ts'

const drainMs = 10_000
const socketDrainMs = 2000
const settledMs = 2000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const announce = (config: Config, demo: boolean): void => {
  say('')
  say(`  Pitchey is ready: ${config.baseUrl}`)
  if (demo) {
    say('')
    say('  Demo sign-ins (development only):')
    for (const { portal, email, password } of demoSignIns) say(`    ${portal.padEnd(11)} ${email}  ${password}`)
    say('')
    say(`  Mail that would be sent: ${config.baseUrl}/dev/mail`)
  }
  say('')
}

const nextSignal = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(signal))
  })

const watchForFaults = ({ log }: Installation): void => {
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected and nobody cared'))
  process.on('uncaughtException', (error) => {
    log.error({ err: error }, 'an error that nobody caught: going down to start afresh')
    process.exitCode = 1
    process.kill(process.pid, 'SIGTERM')
  })
}

type Serving = { server: Server; sockets: SocketServer }

const shutDown = async (installation: Installation, { server, sockets }: Serving): Promise<void> => {
  say('Finishing what is under way…')
  await Promise.all([sockets.drain(socketDrainMs), drain(server, drainMs)])
  await installation.close()
}

const open = async (installation: Installation, config: Config): Promise<Serving> => {
  try {
    const demo = config.seedDemo && (await seedWhenEmpty(installation, say))
    const site = await createSite(installation, config)
    const server = await listen(site, config)
    site.sockets.attach(server)
    watchForFaults(installation)
    announce(config, demo)
    const { kernel, jobs, sockets, marketIndex } = installation.product
    void marketIndex.load()
    await sockets.hub.start()
    await installation.jobs.work(kernel, jobs, installation.bus, sockets.onEvents)
    collectGarbageOnce(settledMs)
    return { server, sockets: site.sockets }
  } catch (error) {
    await installation.close()
    throw error
  }
}

/** Serves the product until a signal asks it to stop; then drains and returns. */
export const serve = async (config: Config): Promise<void> => {
  const stopped = nextSignal()
  const installation = await openInstallation(config)
  const serving = await open(installation, config)
  await stopped
  await shutDown(installation, serving)
}
