import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { fail, ok, warn, type Finding } from './finding.ts'

/** Whether the mail server takes a connection and the sign-in of SMTP_URL. */
export async function checkMail({ smtpUrl, mode }: Pick<Config, 'smtpUrl' | 'mode'>): Promise<Finding> {
  if (smtpUrl === undefined) {
    if (mode !== 'production') return ok('Mail', 'kept in the outbox, readable at /dev/mail')
    return warn('Mail', 'no mail is sent', 'Set SMTP_URL and MAIL_FROM.')
  }
  const { host } = new URL(smtpUrl)
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 5000,
  })
  try {
    await transport.verify()
    return ok('Mail', `${host} answers`)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
    return fail('Mail', `${host} cannot be used (${reason})`, 'Check host, port, user and password in SMTP_URL.')
  } finally {
    transport.close()
  }
}
