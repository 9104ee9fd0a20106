const lineLength = 72
const leftPt = 64
const topPt = 700

const escaped = (text: string): string =>
  [...text.normalize('NFKD')]
    .map((character) => ({ '’': "'", '“': '"', '”': '"' })[character] ?? character)
    .join('')
    .replaceAll(/[^\x20-\x7E]/gu, '')
    .replaceAll(/[\\()]/gu, String.raw`\$&`)

const linesOf = (text: string): string[] => {
  const lines = ['']
  for (const word of escaped(text).split(/\s+/u)) {
    const last = lines.at(-1) ?? ''
    if (`${last} ${word}`.length > lineLength) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}

const pageContent = (title: string, text: string): string =>
  [
    'BT',
    `/F1 20 Tf ${leftPt} ${topPt} Td (${escaped(title)}) Tj`,
    '/F1 12 Tf 0 -44 Td 18 TL',
    ...linesOf(text).map((line) => `(${line}) Tj T*`),
    'ET',
  ].join('\n')

/** A small PDF of plain text, a page for each part, in Helvetica, Latin letters alone. */
export const textPdf = (title: string, parts: readonly string[]): Buffer => {
  const first = 4
  const kids = parts.map((_, index) => `${first + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${parts.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...parts.flatMap((part, index) => {
      const content = pageContent(title, part)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  let file = '%PDF-1.7\n'
  const table: string[] = []
  for (const [index, object] of objects.entries()) {
    table.push(`${String(file.length).padStart(10, '0')} 00000 n \n`)
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
  }
  const size = objects.length + 1
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${table.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}
