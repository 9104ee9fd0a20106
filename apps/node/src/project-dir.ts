import { resolve } from 'node:path'

/** Absolute path of the project's root folder. */
export const projectDir = resolve(import.meta.dirname, '../../..')
