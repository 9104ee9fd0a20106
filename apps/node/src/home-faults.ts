const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/**
 * One line for a failed file operation under the home folder: what is wrong and what to do.
 * Takes the folder concerned and the error of `node:fs`.
 */
export function homeFault(dir: string, error: unknown): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `cannot be written: ${dir}. Give the folder to the user that runs Pitchey, or set PITCHEY_HOME to another folder.`
    case 'ENOSPC':
    case 'EDQUOT':
      return `is on a full disk: ${dir}. Free at least 500 MB, or set PITCHEY_HOME to a folder on another disk.`
    case 'ENOENT':
      return `cannot be made: ${dir}. Make it for the user that runs Pitchey, or set PITCHEY_HOME to another folder.`
    case 'ENOTDIR':
    case 'EEXIST':
      return `is not a folder: ${dir}. Move the file out of the way, or set PITCHEY_HOME to another folder.`
    default:
      return `cannot be used: ${dir} (${error instanceof Error ? error.message : String(error)}).`
  }
}
