import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A mail as it came over the wire. */
export type ReceivedMail = { from: string; to: string[]; raw: string }

export type MailSink = Awaited<ReturnType<typeof startMailSink>>

/** An SMTP server on a port of its own. It refuses recipients named `refused@…` and hangs up on `cut@…`. */
export const startMailSink = async () => {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!address.startsWith('refused@')) return done()
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      const to = envelope.rcptTo.map(({ address }) => address)
      stream.on('data', (chunk: Buffer) => {
        if (to.some((address) => address.startsWith('cut@'))) for (const one of server.connections) one.close()
        chunks.push(chunk)
      })
      stream.on('end', () => {
        const { mailFrom } = envelope
        received.push({ from: mailFrom ? mailFrom.address : '', to, raw: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
