import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What one server of the run needs: a port and a data folder of its own, chosen once for all workers. */
export type TestServer = { baseUrl: string; port: number; homeDir: string }

const freePort = (): number =>
  Number(
    execFileSync(process.execPath, [
      '-e',
      `const s=require('net').createServer();s.listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})`,
    ]).toString(),
  )

const chosen = (name: string): TestServer => {
  const portName = `PITCHEY_E2E_${name}_PORT`
  const homeName = `PITCHEY_E2E_${name}_HOME`
  // The configuration is loaded once per worker; the first load decides for all.
  const port = (process.env[portName] ??= String(freePort()))
  const homeDir = (process.env[homeName] ??= mkdtempSync(join(tmpdir(), 'pitchey-e2e-')))
  return { baseUrl: `http://localhost:${port}`, port: Number(port), homeDir }
}

/** Empty at the start of the run. */
export const emptyServer = chosen('EMPTY')

/** Filled with the demo market. */
export const demoServer = chosen('DEMO')
