import { Problem } from './problem.ts'

/** Throws `stale_version` with the current number unless the caller saw the latest version. */
export const assertVersion = (current: number, seen: number): void => {
  if (current !== seen) throw new Problem('stale_version', { currentVersion: current })
}
