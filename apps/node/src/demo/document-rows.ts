import { createHash } from 'node:crypto'
import type { FileStore } from '@pitchey/server/ports/file-store'
import { demoDocuments } from './content/documents.ts'
import type { DemoDocument } from './content/documents.ts'
import { demoId } from './demo-id.ts'
import { textPdf } from './text-pdf.ts'

const bytesOf = ({ mediaType, title, content }: DemoDocument): Buffer =>
  mediaType === 'application/pdf' ? textPdf(title, content) : Buffer.from(content.join('\n'))

const keyOf = ({ key }: DemoDocument): string => `documents/${demoId('blob', key)}`

/** Puts the files of the demo documents into the store; the same ones each time. */
export const putDemoFiles = async (files: FileStore): Promise<void> => {
  for (const document of demoDocuments) await files.put(keyOf(document), bytesOf(document))
}

/** Rows of the demo documents, with what is to be known of their bytes. */
export const documentRows = (now: Date) =>
  demoDocuments.map((document, position) => {
    const bytes = bytesOf(document)
    const { key, pitchKey, creatorKey, kind, mediaType, title, tier, announced, content } = document
    return {
      id: demoId('document', key),
      pitchId: demoId('pitch', pitchKey),
      uploaderId: demoId('person', creatorKey),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      key: keyOf(document),
      sizeBytes: bytes.length,
      pages: mediaType === 'application/pdf' ? content.length : null,
      createdAt: new Date(now.getTime() - (20 - position) * 86_400_000),
      position,
      kind,
      mediaType,
      title,
      tier,
      announced,
    }
  })
