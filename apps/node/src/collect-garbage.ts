import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Collects garbage once, `afterMs` from now. Loading the program leaves some 150 MB behind that V8 has no reason to
 * give back while a server idles.
 */
export const collectGarbageOnce = (afterMs: number): void => {
  setTimeout(() => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as (options: object) => void
    setFlagsFromString('--no-expose-gc')
    // Anything less keeps the memory for later use.
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  }, afterMs).unref()
}
