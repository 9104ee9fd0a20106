import type { AddressInfo } from 'node:net'
import { readConfig } from '../../src/config.ts'
import { createSite, drain, listen } from '../../src/http-server.ts'
import type { TestProduct } from './product.ts'
import { sendRaw } from './raw-http.ts'

export type ListeningSite = Awaited<ReturnType<typeof startListeningSite>>

/** The whole site of a test product on a port of its own, as it really listens. */
export const startListeningSite = async (
  product: TestProduct,
  { distDir, env = {} }: { distDir: string; env?: Record<string, string> },
) => {
  const read = readConfig({
    NODE_ENV: 'test',
    SECRET: 'a secret that only the tests of this run know',
    PITCHEY_HOME: product.filesDir,
    RATE_LIMIT_PER_MINUTE: '100000',
    ...env,
  })
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  const server = await listen(await createSite(product, read.config, distDir), { host: '127.0.0.1', port: 0 })
  const { port } = server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}`
  return {
    server,
    port,
    address,
    get: (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${address}${path}`, { redirect: 'manual', ...init }),
    /** One request on a connection of its own, with these header lines beside `Connection: close`. */
    raw: (target: string, headers: readonly string[] = ['Host: localhost'], method = 'GET') =>
      sendRaw(port, `${method} ${target} HTTP/1.1`, ...headers, 'Connection: close'),
    stop: () => drain(server, 1000),
  }
}
