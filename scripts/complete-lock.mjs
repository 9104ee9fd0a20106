import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockFile } from './lib/lock-file.mjs'
import { projectDir } from './lib/project.mjs'

// Run after npm install: adds what a registry without every platform's packages made npm leave out.
const path = join(projectDir, 'package-lock.json')
writeFileSync(path, `${JSON.stringify(completeLockFile(JSON.parse(readFileSync(path, 'utf8'))), null, 2)}\n`)
