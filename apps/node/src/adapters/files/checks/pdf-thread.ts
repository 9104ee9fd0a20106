import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument } from '@cantoo/pdf-lib'
import { FileFault } from '@pitchey/server/ports/file-checker'
import type { PdfVerdict } from './check-pdf.ts'
import { scanPdf } from './scan-pdf.ts'

const maxPages = 5000
const damaged: PdfVerdict = { fault: 'This PDF is damaged or incomplete.' }

const judge = async (bytes: Uint8Array): Promise<PdfVerdict> => {
  try {
    await scanPdf(bytes)
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()
    return pages > 0 && pages <= maxPages ? { pages } : damaged
  } catch (error) {
    return error instanceof FileFault ? { fault: error.message } : damaged
  }
}

const verdict = await judge(workerData as Uint8Array)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(verdict)
