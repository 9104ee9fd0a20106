import type { Log, LogFields } from '@pitchey/server/ports/log'
import pino from 'pino'
import { describeError } from './describe-error.ts'

const secretPaths = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'secret',
  'cookie',
  'authorization',
  'email',
  'to',
  'recipient',
  'address',
  'ipAddress',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

const wrap = (logger: pino.Logger): Log => ({
  debug: (fields: LogFields, message) => logger.debug(fields, message),
  info: (fields: LogFields, message) => logger.info(fields, message),
  warn: (fields: LogFields, message) => logger.warn(fields, message),
  error: (fields: LogFields, message) => logger.error(fields, message),
  child: (fields) => wrap(logger.child(fields)),
})

/** JSON lines on standard output; secrets and personal data are replaced wherever they appear by name. */
export const createPinoLog = (level: string, destination?: pino.DestinationStream): Log => {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secretPaths, censor: '[redacted]' },
    serializers: { err: describeError },
  }
  return wrap(destination ? pino(options, destination) : pino(options))
}
