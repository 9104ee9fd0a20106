import { join, resolve } from 'node:path'
import type { S3Settings } from './adapters/files/s3-settings.ts'
import { configVariables, secretMinBytes, type ConfigValues, type ConfigVariableName } from './config-variables.ts'
import { developmentSecret } from './development-secret.ts'
import { homeFault } from './home-faults.ts'
import { projectDir } from './project-dir.ts'

/** The whole configuration of a process, read once and handed down. Holds secrets: never log it. */
export type Config = {
  readonly mode: 'development' | 'production' | 'test'
  readonly host: string
  readonly port: number
  /** Origin under which people reach the product, without a trailing slash. */
  readonly baseUrl: string
  /** Absolute path of the folder that holds the embedded database, files and the generated secret. */
  readonly homeDir: string
  readonly secret: string
  /** `undefined` means: the embedded PostgreSQL. */
  readonly databaseUrl: string | undefined
  readonly databasePoolSize: number
  readonly databaseStatementTimeoutMs: number
  /** `null` means: files are kept in the home folder. */
  readonly s3: S3Settings | null
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** Absolute path of the database that knows the countries of addresses. */
  readonly geoDatabasePath: string | undefined
  /** Addresses and CIDR ranges. */
  readonly trustedProxies: readonly string[]
  readonly corsOrigins: readonly string[]
  readonly rateLimitPerMinute: number
  readonly rateLimitSignInPerMinute: number
  readonly rateLimitAccountPerMinute: number
  readonly socketsPerPerson: number
  readonly socketsPerAddress: number
  readonly responseCacheSeconds: number
  readonly metricsToken: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly seedDemo: boolean
}

/** What is wrong with one variable and what to do. Never contains the value of a secret. */
export type ConfigFault = { readonly name: ConfigVariableName; readonly message: string }

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] }

type Env = Readonly<Record<string, string | undefined>>

/**
 * Reads and validates every variable; an empty one counts as absent. All faults are returned together.
 * Outside production a missing SECRET is made and stored in the home folder, which is created for it.
 */
export function readConfig(env: Env): ConfigResult {
  const { values, faults } = parseVariables(env)
  const mode = values.NODE_ENV ?? 'development'
  if (mode === 'production') faults.push(...missingInProduction(env))
  faults.push(...missingForS3(env))
  if (faults.length > 0) return { ok: false, faults }

  const homeDir = resolve(projectDir, values.PITCHEY_HOME ?? '.pitchey')
  const secret = values.SECRET ?? storedSecret(homeDir)
  if (typeof secret !== 'string') return { ok: false, faults: [secret] }
  return { ok: true, config: assemble(values, mode, homeDir, secret) }
}

/** One line per fault, for the terminal. */
export function describeConfigFaults(faults: readonly ConfigFault[]): string {
  const lines = faults.map((fault) => `  ${fault.name} ${fault.message}`)
  return ['The configuration is not usable (docs/configuration.md lists every variable):', ...lines].join('\n')
}

function storedSecret(homeDir: string): string | ConfigFault {
  try {
    const secret = developmentSecret(homeDir)
    if (Buffer.byteLength(secret) >= secretMinBytes) return secret
    const message = `in ${join(homeDir, 'secret')} is shorter than ${secretMinBytes} bytes. Delete the file to get a new one.`
    return { name: 'SECRET', message }
  } catch (error) {
    return { name: 'PITCHEY_HOME', message: homeFault(homeDir, error) }
  }
}

const secretNames = (Object.keys(configVariables) as ConfigVariableName[]).filter(
  (name) => configVariables[name].secret,
)

/**
 * A value as a fault may show it: not at all where it may hold credentials, as a web address with a user or a query
 * does, or where a secret was put into the wrong variable.
 */
function shown(text: string, env: Env): string {
  const isSecretOfAnother = secretNames.some((name) => {
    const secret = env[name]?.trim() ?? ''
    return secret !== '' && text.includes(secret)
  })
  return isSecretOfAnother || /[@?#]/.test(text) ? '' : `, not "${text.slice(0, 80)}"`
}

function parseVariables(env: Env): { values: ConfigValues; faults: ConfigFault[] } {
  const faults: ConfigFault[] = []
  const values: Record<string, unknown> = {}
  for (const name of Object.keys(configVariables) as ConfigVariableName[]) {
    const text = env[name]?.trim()
    if (text === undefined || text === '') continue
    const { schema, secret } = configVariables[name]
    const parsed = schema.safeParse(text)
    if (parsed.success) {
      values[name] = parsed.data
      continue
    }
    const reason = parsed.error.issues[0]?.message ?? 'is not valid'
    faults.push({ name, message: secret ? reason : `${reason}${shown(text, env)}` })
  }
  return { values: values as ConfigValues, faults }
}

function missingInProduction(env: Env): ConfigFault[] {
  const isMissing = (name: ConfigVariableName) => (env[name] ?? '').trim() === ''
  const faults: ConfigFault[] = []
  if (isMissing('SECRET')) {
    faults.push({ name: 'SECRET', message: 'is required in production (make one with: openssl rand -base64 48)' })
  }
  if (isMissing('BASE_URL')) {
    faults.push({ name: 'BASE_URL', message: 'is required in production, such as https://pitchey.example' })
  }
  return faults
}

const s3Names = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const

/** The object store is named whole or not at all: half of it would quietly put files into the folder. */
function missingForS3(env: Env): ConfigFault[] {
  const isSet = (name: string) => (env[name] ?? '').trim() !== ''
  if (![...s3Names, 'S3_ENDPOINT', 'S3_REGION'].some(isSet)) return []
  return s3Names
    .filter((name) => !isSet(name))
    .map((name) => ({ name, message: 'is required when another S3_ variable is set' }))
}

function s3Of(values: ConfigValues): S3Settings | null {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = values
  if (bucket === undefined || accessKeyId === undefined || secretAccessKey === undefined) return null
  return { bucket, endpoint: values.S3_ENDPOINT, region: values.S3_REGION ?? 'us-east-1', accessKeyId, secretAccessKey }
}

function assemble(values: ConfigValues, mode: Config['mode'], homeDir: string, secret: string): Config {
  const port = values.PORT ?? 8001
  const baseUrl = values.BASE_URL ?? `http://localhost:${port}`
  return {
    mode,
    host: values.HOST ?? (mode === 'production' ? '0.0.0.0' : '127.0.0.1'),
    port,
    baseUrl,
    homeDir,
    secret,
    databaseUrl: values.DATABASE_URL,
    databasePoolSize: values.DATABASE_POOL_SIZE ?? 10,
    databaseStatementTimeoutMs: values.DATABASE_STATEMENT_TIMEOUT_MS ?? 15_000,
    s3: s3Of(values),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `Pitchey <no-reply@${new URL(baseUrl).hostname}>`,
    geoDatabasePath: values.GEO_DATABASE === undefined ? undefined : resolve(projectDir, values.GEO_DATABASE),
    trustedProxies: values.TRUSTED_PROXIES ?? [],
    corsOrigins: values.CORS_ORIGINS ?? [],
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE ?? 100,
    rateLimitSignInPerMinute: values.RATE_LIMIT_SIGN_IN_PER_MINUTE ?? 10,
    rateLimitAccountPerMinute: values.RATE_LIMIT_ACCOUNT_PER_MINUTE ?? 300,
    socketsPerPerson: values.SOCKETS_PER_PERSON ?? 20,
    socketsPerAddress: values.SOCKETS_PER_ADDRESS ?? 50,
    responseCacheSeconds: values.RESPONSE_CACHE_SECONDS ?? 30,
    metricsToken: values.METRICS_TOKEN,
    logLevel: values.LOG_LEVEL ?? 'info',
    seedDemo: mode === 'production' ? false : (values.SEED_DEMO ?? mode === 'development'),
  }
}
