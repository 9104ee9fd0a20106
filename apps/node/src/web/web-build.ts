import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Renderer } from './renderer.ts'

const chunk = z.object({
  file: z.string(),
  imports: z.array(z.string()).optional(),
  css: z.array(z.string()).optional(),
})
const manifestShape = z.record(z.string(), chunk)
export type Manifest = z.infer<typeof manifestShape>

/** The built web app: what browsers are sent, and the code that renders pages here. */
export type WebBuild = { clientDir: string; template: string; manifest: Manifest; renderer: Renderer }

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Reads a build from its folder; null where nothing has been built. */
export const loadWebBuild = async (distDir: string): Promise<WebBuild | null> => {
  const clientDir = join(distDir, 'client')
  try {
    const [template, manifest] = await Promise.all([
      readFile(join(clientDir, 'index.html'), 'utf8'),
      readFile(join(clientDir, '.vite/manifest.json'), 'utf8'),
    ])
    const renderer = (await import(pathToFileURL(join(distDir, 'server/entry-server.js')).href)) as Renderer
    return { clientDir, template, manifest: manifestShape.parse(JSON.parse(manifest)), renderer }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

const entryKey = 'index.html'

const closure = (manifest: Manifest, keys: readonly string[]): Set<string> => {
  const found = new Set<string>()
  const visit = (key: string): void => {
    if (found.has(key)) return
    found.add(key)
    for (const imported of manifest[key]?.imports ?? []) visit(imported)
  }
  keys.forEach(visit)
  return found
}

/** Files that the browser will want for these page modules, beyond those the template names already. */
export const filesFor = (manifest: Manifest, modules: readonly string[]): { scripts: string[]; styles: string[] } => {
  const named = closure(manifest, [entryKey])
  const wanted = [...closure(manifest, modules)].filter((key) => !named.has(key)).flatMap((key) => manifest[key] ?? [])
  const entryStyles = new Set([...named].flatMap((key) => manifest[key]?.css ?? []))
  return {
    scripts: wanted.map(({ file }) => file).filter((file) => file.endsWith('.js')),
    styles: [...new Set(wanted.flatMap(({ css }) => css ?? []))].filter((file) => !entryStyles.has(file)),
  }
}

/** The style sheet of the whole site. */
export const mainStyles = (manifest: Manifest): string[] =>
  [...closure(manifest, [entryKey])].flatMap((key) => manifest[key]?.css ?? [])
