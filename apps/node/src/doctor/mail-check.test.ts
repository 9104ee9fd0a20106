import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { checkMail } from './mail-check.ts'

const servers: SMTPServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

function listen(): Promise<number> {
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) => {
      if (username === 'me' && password === 'right') done(null, { user: 'me' })
      else done(new Error('refused'))
    },
  })
  servers.push(server)
  server.on('error', () => {})
  return new Promise((resolve) => {
    const listener = server.listen(0, '127.0.0.1', () => {
      const address = listener.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

const check = (smtpUrl: string | undefined, mode: 'development' | 'production' = 'production') =>
  checkMail({ smtpUrl, mode })

test('a mail server that accepts the sign-in is fine', async () => {
  expect(await check(`smtp://me:right@127.0.0.1:${await listen()}`)).toMatchObject({ status: 'OK' })
})

test('a refused sign-in is a failure that does not show the password', async () => {
  const finding = await check(`smtp://me:hunter2@127.0.0.1:${await listen()}`)
  expect(finding).toMatchObject({ status: 'FAIL', message: expect.stringContaining('EAUTH') })
  expect(JSON.stringify(finding)).not.toContain('hunter2')
})

test('a mail server that is not there is a failure', async () => {
  const port = await listen()
  await new Promise<void>((resolve) => {
    servers.pop()?.close(resolve)
  })
  expect(await check(`smtp://127.0.0.1:${port}`)).toMatchObject({ status: 'FAIL' })
})

test('without a mail server production is warned and development is not', async () => {
  expect((await check(undefined)).status).toBe('WARN')
  expect((await check(undefined, 'development')).status).toBe('OK')
})
