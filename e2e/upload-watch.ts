import type { Page, Request } from '@playwright/test'

/** A PDF of one empty page and so many bytes; each name gives other bytes. */
export const pdfOfSize = (name: string, sizeBytes: number): Buffer => {
  const head = Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 300] >>\nendobj\n',
    'latin1',
  )
  const offsets = ['1 0 obj', '2 0 obj', '3 0 obj'].map((object) => head.indexOf(object))
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const tail = (at: number) =>
    Buffer.from(
      `\nxref\n0 4\n0000000000 65535 f \n${table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
      'latin1',
    )
  const comment = Buffer.from(`% ${name} `, 'latin1')
  const fillBytes = sizeBytes - head.length - comment.length - tail(sizeBytes).length
  const filling = Buffer.alloc(fillBytes, 'the bells ring under the sea \n% ', 'latin1')
  // The number of the place has as many digits as the size, so that the length comes out exactly.
  return Buffer.concat([head, comment, filling, tail(head.length + comment.length + fillBytes + 1)])
}

/** A part that was begun: at which offset, and where the server had said last that it stood; null when nobody knew. */
type Part = { at: number; stoodAt: number | null }
type Watched = { parts: Part[]; stoodAt: number | null }

const offsetIn = (headers: Record<string, string>): number => Number(headers['upload-offset'] ?? '0')
const isUpload = (request: Request): boolean => /\/api\/uploads(?:\/|$)/u.test(new URL(request.url()).pathname)

/** Notes where uploads of a page stood by the server's word, and where the page went on. */
export const watchUploads = (page: Page) => {
  const byAddress = new Map<string, Watched>()
  let cut = 0
  const of = (address: string): Watched => {
    const found = byAddress.get(address) ?? { parts: [], stoodAt: null }
    byAddress.set(address, found)
    return found
  }
  page.on('request', (request) => {
    if (!isUpload(request) || request.method() !== 'PATCH') return
    const upload = of(request.url())
    upload.parts.push({ at: offsetIn(request.headers()), stoodAt: upload.stoodAt })
  })
  page.on('requestfailed', (request) => {
    if (!isUpload(request) || request.method() !== 'PATCH') return
    cut += 1
    of(request.url()).stoodAt = null
  })
  page.on('response', (response) => {
    const request = response.request()
    if (!isUpload(request) || !response.ok()) return
    const headers = response.headers()
    if (request.method() === 'POST') of(new URL(headers['location'] ?? '', request.url()).href).stoodAt = 0
    else of(request.url()).stoodAt = offsetIn(headers)
  })
  return {
    /** How many parts were cut off. */
    cut: () => cut,
    uploads: () => [...byAddress.values()],
  }
}
