import type { FileChecker } from '@pitchey/server/ports/file-checker'

/** Loads the libraries that look into files with the first file. */
export const createFileCheckerOnDemand = (): FileChecker => {
  let loading: Promise<FileChecker> | undefined
  const checker = (): Promise<FileChecker> =>
    (loading ??= import('./file-checker.ts').then(({ createFileChecker }) => createFileChecker()))
  return { check: async (source, wanted) => (await checker()).check(source, wanted) }
}
