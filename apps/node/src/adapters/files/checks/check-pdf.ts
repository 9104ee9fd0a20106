import { Worker } from 'node:worker_threads'
import { FileFault } from '@pitchey/server/ports/file-checker'

const timeoutMs = 60_000
const memoryMb = 768

/** What the thread answers: how many pages there are, or why the file is not taken. */
export type PdfVerdict = { pages: number } | { fault: string }

const tooMuch: PdfVerdict = { fault: 'This PDF takes too much to look through. Export it again, and send that.' }

/**
 * Refuses a PDF that is encrypted, could act when it is opened, cannot be read, or unpacks beyond bounds; answers how
 * many pages it has. It is looked through on a thread of its own, within bounds of time and memory: what a stranger made
 * must not hold the others up. Throws `FileFault`.
 */
export const checkPdf = async (bytes: Uint8Array): Promise<number> => {
  const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    env: {},
    execArgv: [],
  })
  let timer: NodeJS.Timeout | undefined
  try {
    const verdict = await new Promise<PdfVerdict>((resolve) => {
      timer = setTimeout(() => resolve(tooMuch), timeoutMs)
      worker.once('message', resolve)
      worker.once('error', () => resolve(tooMuch))
      worker.once('exit', () => resolve(tooMuch))
    })
    if ('fault' in verdict) throw new FileFault(verdict.fault)
    return verdict.pages
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}
