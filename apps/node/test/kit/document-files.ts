import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A PDF of so many empty pages. */
export const plainPdf = async (pages = 2): Promise<Uint8Array<ArrayBuffer>> => {
  const made = await PDFDocument.create()
  for (let page = 0; page < pages; page += 1) made.addPage([200, 300])
  return new Uint8Array(await made.save())
}

/** A PDF written by hand, so that it can hold what no library writes. `catalog` is put into the catalogue. */
export const pdfWith = (catalog: string, more = ''): Buffer => {
  const objects = [
    `1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>\nendobj\n',
    more,
  ]
  const offsets: number[] = []
  let text = '%PDF-1.7\n'
  for (const object of objects.slice(0, 3)) {
    offsets.push(text.length)
    text += object
  }
  text += more
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return latin(
    `${text}xref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  )
}

/** A stream object of a PDF, deflated. */
export const deflatedStream = (content: string | Buffer, dictionary = ''): string => {
  const data = deflateSync(content).toString('latin1')
  return `9 0 obj\n<< ${dictionary} /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj\n`
}

export type ZipEntry = { name: string; content: Buffer; saysSizeBytes?: number }

/** A zip archive; `saysSizeBytes` lies about what an entry unpacks to. */
export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, saysSizeBytes = content.length } of entries) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(saysSizeBytes, 18)
    fields.writeUInt16LE(name.length, 22)
    const head = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, latin(name)])
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    fields.copy(entry, 6)
    entry.writeUInt32LE(offset, 42)
    directory.push(entry, latin(name))
    local.push(head, packed)
    offset += head.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, listed, end])
}

const contentTypes = (part: string): ZipEntry => ({
  name: '[Content_Types].xml',
  content: latin(
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${part.startsWith('word') ? 'wordprocessingml.document' : 'spreadsheetml.sheet'}.main+xml"/></Types>`,
  ),
})

/** A Word document with more entries. */
export const docxWith = (more: readonly ZipEntry[] = []): Buffer =>
  zipOf([contentTypes('word/document.xml'), { name: 'word/document.xml', content: latin('<w:document/>') }, ...more])

/** An Excel sheet. */
export const xlsxFile = (): Buffer =>
  zipOf([contentTypes('xl/workbook.xml'), { name: 'xl/workbook.xml', content: latin('<workbook/>') }])

const box = (type: string, content: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length + 8, 0)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, content])
}

/** An MP4 that says it runs so long, with so many bytes of nothing in it. */
export const mp4Of = (durationMs: number, mediaSizeBytes = 1000): Buffer => {
  const header = Buffer.alloc(100)
  header.writeUInt32BE(1000, 12)
  header.writeUInt32BE(durationMs, 16)
  return Buffer.concat([
    box('ftyp', latin('isom\0\0\x02\0isomiso2avc1mp41')),
    box('moov', box('mvhd', header)),
    box('mdat', Buffer.alloc(mediaSizeBytes, 7)),
  ])
}

/** The header of a PNG that claims to be so large; nothing of the picture follows. */
export const pngClaiming = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, content: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(content.length)
    const body = Buffer.concat([latin(type), content])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
