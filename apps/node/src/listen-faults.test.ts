import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listenFault } from './listen-faults.ts'

const fault = (host: string, port: number): Promise<string | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error) => resolve(listenFault(error, { host, port })))
    server.listen(port, host, () => {
      server.close()
      reject(new Error('listened'))
    })
  })

test('a taken port is named together with the way to choose another', async () => {
  const holder = createServer()
  const port = await new Promise<number>((resolve) => {
    holder.listen(0, '127.0.0.1', () => {
      const address = holder.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  const message = await fault('127.0.0.1', port)
  holder.close()
  expect(message).toContain(`Port ${port} is taken`)
  expect(message).toContain(`PORT=${port + 1} npm start`)
})

test('an address of another machine is called that', async () => {
  expect(await fault('192.0.2.1', 0)).toContain('192.0.2.1 is not an address of this machine')
})

test('a port that this user may not take is told from a file that it may not read', () => {
  const denied = (syscall: string) => Object.assign(new Error('denied'), { code: 'EACCES', syscall })
  expect(listenFault(denied('listen'), { host: '::', port: 80 })).toContain('may not listen on port 80')
  expect(listenFault(denied('open'), { host: '::', port: 80 })).toBeUndefined()
})
