import { isIP } from 'node:net'
import { z } from 'zod'

/** One environment variable: what it is for, what it is when absent, and how its text becomes a value. */
export type ConfigVariable<Schema extends z.ZodType> = {
  readonly description: string
  /** Shown in the documentation. `undefined` means: nothing is assumed. */
  readonly defaultText: string | undefined
  /** A secret's value never appears in a fault, a log or the documentation. */
  readonly secret: boolean
  readonly schema: Schema
}

const variable = <Schema extends z.ZodType>(
  schema: Schema,
  description: string,
  defaultText?: string,
  options: { secret?: boolean } = {},
): ConfigVariable<Schema> => ({ description, defaultText, secret: options.secret ?? false, schema })

const integer = (min: number, max: number) => {
  const message = `must be a whole number from ${min} to ${max}`
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((n) => n >= min && n <= max, message)
}

const flag = z
  .string()
  .toLowerCase()
  .refine((text) => ['true', 'false', '1', '0', 'yes', 'no'].includes(text), 'must be true or false')
  .transform((text) => ['true', '1', 'yes'].includes(text))

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
)

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

const isOrigin = (text: string): boolean => {
  const url = urlOf(text)
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return false
  // The text itself too: a URL forgets that a user, a query or a fragment was named when nothing stands in it.
  return url.pathname === '/' && !/[@?#\\\s]/.test(text)
}

const origin = z
  .string()
  .refine(
    isOrigin,
    'must be an http or https address without user, path, query or fragment, such as https://pitchey.example',
  )
  .transform((text) => new URL(text).origin)

const originList = list
  .refine((origins) => origins.every(isOrigin), 'must be a comma-separated list of origins, such as https://a.example')
  .transform((origins) => origins.map((text) => new URL(text).origin))

const isAddressRange = (text: string): boolean => {
  const [address, prefix, ...rest] = text.split('/')
  const family = isIP(address ?? '')
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}

const addressRanges = list.refine(
  (ranges) => ranges.every(isAddressRange),
  'must be a comma-separated list of addresses or ranges, such as 10.0.0.0/8, ::1',
)

const urlWithProtocol = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => {
    const url = urlOf(text)
    return url !== undefined && protocols.includes(url.protocol)
  }, `must be a URL such as ${example} (special characters in the password percent-encoded)`)

const mailbox = z
  .string()
  .regex(
    /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
    'must be a mail address such as Pitchey <hello@pitchey.example>',
  )

const modes = ['development', 'production', 'test'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** The fewest bytes a signing secret may have. */
export const secretMinBytes = 32

const longEnough = (minBytes: number) =>
  z
    .string()
    .refine(
      (text) => Buffer.byteLength(text) >= minBytes,
      `must be at least ${minBytes} bytes long (make one with: openssl rand -base64 48)`,
    )

/** Everything that can be configured, in the order in which the documentation lists it. */
export const configVariables = {
  NODE_ENV: variable(
    z.enum(modes, `must be one of ${modes.join(', ')}`),
    'How the product runs. `production` asks for a secret and a base URL, never seeds demo data and never serves `/dev/*`.',
    '`development`',
  ),
  PORT: variable(integer(0, 65_535), 'TCP port to listen on; 0 takes a free one.', '`8001`'),
  HOST: variable(
    z.string(),
    'Address to listen on.',
    '`127.0.0.1`, so that only this machine reaches it; `0.0.0.0` in production',
  ),
  BASE_URL: variable(
    origin,
    'The address under which people reach the product: scheme, host and port, without a path. Links in mails, cookies and origin checks follow it. Required in production.',
    '`http://localhost:PORT`',
  ),
  PITCHEY_HOME: variable(
    z.string(),
    'Folder for everything the product keeps: the embedded database, files, the generated secret. A relative path starts at the project folder.',
    '`.pitchey` in the project folder',
  ),
  SECRET: variable(
    longEnough(secretMinBytes),
    `Signs cookies and tokens; at least ${secretMinBytes} bytes. Changing it signs everybody out. Required in production.`,
    'outside production: made once and kept in `PITCHEY_HOME/secret`, readable by its owner only',
    { secret: true },
  ),
  DATABASE_URL: variable(
    urlWithProtocol(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database'),
    'A PostgreSQL 16 or newer to use instead of the embedded one. Its user must be allowed to create roles and extensions.',
    undefined,
    { secret: true },
  ),
  DATABASE_POOL_SIZE: variable(integer(1, 1000), 'Most connections one process opens to the database.', '`10`'),
  DATABASE_STATEMENT_TIMEOUT_MS: variable(
    integer(100, 600_000),
    'Milliseconds after which the database gives up on a statement.',
    '`15000`',
  ),
  S3_BUCKET: variable(
    z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket'),
    'Bucket of an S3-compatible object store that holds every file, in place of `PITCHEY_HOME/files`. Needs `S3_ACCESS_KEY_ID` and `S3_SECRET_ACCESS_KEY` too. Give the bucket a lifecycle rule that gives up unfinished multipart uploads after a day.',
  ),
  S3_ENDPOINT: variable(
    origin,
    'Address of the object store, such as https://ACCOUNT.r2.cloudflarestorage.com.',
    "Amazon's for the region",
  ),
  S3_REGION: variable(
    z.string().regex(/^[a-z0-9-]{2,40}$/, 'must be the name of a region, such as eu-central-1 or auto'),
    'Region of the bucket.',
    '`us-east-1`',
  ),
  S3_ACCESS_KEY_ID: variable(z.string().max(200), 'Who signs in to the object store.', undefined, { secret: true }),
  S3_SECRET_ACCESS_KEY: variable(z.string().max(200), 'Signs the requests to the object store.', undefined, {
    secret: true,
  }),
  SMTP_URL: variable(
    urlWithProtocol(['smtp:', 'smtps:'], 'smtp://user:password@host:587'),
    'Mail server. Without it mails stay in the outbox of the database, readable at `/dev/mail` in development.',
    undefined,
    { secret: true },
  ),
  MAIL_FROM: variable(mailbox, 'Sender of every mail.', '`Pitchey <no-reply@HOST>`, with the host of `BASE_URL`'),
  GEO_DATABASE: variable(
    z.string(),
    'A database in MaxMind format (`.mmdb`) that knows the countries of addresses, such as GeoLite2 Country or DB-IP Country Lite, for the countries in analytics. It is read once, at start; no address is kept or leaves the machine. A relative path starts at the project folder.',
    'none: countries are not known',
  ),
  TRUSTED_PROXIES: variable(
    addressRanges,
    "Comma-separated addresses or ranges of reverse proxies whose `X-Forwarded-For` is believed. From anybody else the socket's own address counts.",
    'none',
  ),
  CORS_ORIGINS: variable(
    originList,
    'Comma-separated origins of other sites that may call the API from a browser.',
    'none',
  ),
  RATE_LIMIT_PER_MINUTE: variable(integer(1, 1_000_000), 'API requests a minute from one address.', '`100`'),
  RATE_LIMIT_SIGN_IN_PER_MINUTE: variable(
    integer(1, 1_000_000),
    'Requests a minute from one address to the sign-in routes.',
    '`10`',
  ),
  RATE_LIMIT_ACCOUNT_PER_MINUTE: variable(
    integer(1, 1_000_000),
    'API requests a minute by one signed-in account.',
    '`300`',
  ),
  SOCKETS_PER_PERSON: variable(
    integer(1, 1000),
    'Sockets that one person may have open on one process; beyond that the oldest is closed.',
    '`20`',
  ),
  SOCKETS_PER_ADDRESS: variable(
    integer(1, 1_000_000),
    'Sockets that one address may have open on one process.',
    '`50`',
  ),
  RESPONSE_CACHE_SECONDS: variable(
    integer(0, 3600),
    'How long finished answers that are the same for everybody are kept; 0 keeps none.',
    '`30`',
  ),
  METRICS_TOKEN: variable(
    longEnough(16),
    'Bearer token that `/metrics` asks for. Without it `/metrics` is closed.',
    undefined,
    { secret: true },
  ),
  LOG_LEVEL: variable(
    z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
    'Least severe log line that is written.',
    '`info`',
  ),
  SEED_DEMO: variable(
    flag,
    'Fill an empty database with the demo market. Ignored in production.',
    '`true` in development, otherwise `false`',
  ),
} as const

export type ConfigVariableName = keyof typeof configVariables

/** A variable's value as the schema leaves it. */
export type ConfigValues = {
  [Name in ConfigVariableName]: z.output<(typeof configVariables)[Name]['schema']> | undefined
}
