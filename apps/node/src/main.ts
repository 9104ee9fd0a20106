import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadEnvFile } from 'node:process'
import { createProgram } from './cli.ts'
import { projectDir } from './project-dir.ts'

const envFile = join(projectDir, '.env')
if (existsSync(envFile)) loadEnvFile(envFile)
await createProgram(process.env).parseAsync()
