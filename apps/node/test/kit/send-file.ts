import type { DocumentKind } from '@pitchey/contract/documents/vocabulary'
import type { UploadId } from '@pitchey/contract/ids'
import type { Actor } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { beginUpload, partSizeBytes } from '@pitchey/server/slices/documents/index'
import type { TestProduct } from './product.ts'

export type SentFile = {
  kind: DocumentKind
  fileName: string
  bytes: Uint8Array
  title?: string
  tier?: 0 | 1 | 2 | 3
  replaces?: string
}

/** A small budget, as a spreadsheet program writes it. */
export const csvFile: SentFile = {
  kind: 'budget',
  fileName: 'topsheet.csv',
  bytes: new TextEncoder().encode('account,total\nStory and rights,120000\nProducers,240000\n'),
}

/** Runs the check of an upload as its job does. */
export const checkSent = async (product: TestProduct, id: string): Promise<void> => {
  const job = product.product.jobs.find(({ queue }) => queue === 'documents.check-upload')
  if (!job) throw new Error('there is no such job')
  await job.run(product.kernel, { id })
}

/** Sends all of a file to a pitch; the check is still to come. Answers the upload's id. */
export const sendBytes = async (product: TestProduct, sender: Actor, pitchId: string, file: SentFile) => {
  const { bytes, ...given } = file
  const caller = product.as(sender)
  const input = { ...given, pitchId, sizeBytes: bytes.byteLength }
  const { id } = await execute(product.kernel, beginUpload, input, caller)
  for (let offset = 0; offset < bytes.byteLength; offset += partSizeBytes) {
    const part = bytes.slice(offset, offset + partSizeBytes)
    await execute(product.kernel, product.product.appendToUpload, { id, offset, bytes: part }, caller)
  }
  return id
}

/** Sends a file to a pitch and has it checked; answers the id of the document, or of the upload when it is refused. */
export const sendFile = async (
  product: TestProduct,
  sender: Actor,
  pitchId: string,
  file: SentFile = csvFile,
): Promise<UploadId> => {
  const id = await sendBytes(product, sender, pitchId, file)
  await checkSent(product, id)
  return id
}

/** Works off what waits in the queues of files, and in no others: drawing takes long. */
export const settleFiles = async (product: TestProduct): Promise<void> => {
  const jobs = product.product.jobs.filter(({ queue }) => /^(?:documents|media)\./u.test(queue))
  while ((await product.jobs.drain(product.kernel, jobs)) > 0);
}
