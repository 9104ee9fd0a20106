import { createHash } from 'node:crypto'
import type { DocumentKind } from '@pitchey/contract/documents/vocabulary'
import type { FileSource } from '@pitchey/server/ports/file-checker'
import { FileFault } from '@pitchey/server/ports/file-checker'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import {
  deflatedStream,
  docxWith,
  mp4Of,
  pdfWith,
  plainPdf,
  pngClaiming,
  xlsxFile,
  zipOf,
} from '../../../../test/kit/document-files.ts'
import { createFileChecker } from './file-checker.ts'

// Every PDF starts a thread, and bombs are unpacked up to their bounds.
vi.setConfig({ testTimeout: 60_000 })

const checker = createFileChecker()

const sourceOf = (bytes: Uint8Array): FileSource => ({
  sizeBytes: bytes.byteLength,
  read: async (start, end) => bytes.slice(start, end),
  stream: async function* stream() {
    yield bytes
  },
})
const check = (bytes: Uint8Array, kind: DocumentKind, fileName = 'file') =>
  checker.check(sourceOf(bytes), { kind, fileName })
const verdict = (bytes: Uint8Array, kind: DocumentKind, fileName?: string): Promise<string> =>
  check(bytes, kind, fileName).then(
    ({ mediaType }) => mediaType,
    (error: unknown) => {
      if (!(error instanceof FileFault)) throw error
      return error.message
    },
  )
const text = (words: string): Buffer => Buffer.from(words)
const colour = { r: 90, g: 60, b: 30 }
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: colour } })
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

describe('what a file is', () => {
  it('[UPL4] is decided by its content, whatever it is called', async () => {
    const pdf = await plainPdf()
    expect(await verdict(pdf, 'script', 'poster.png')).toBe('application/pdf')
    expect(await verdict(await picture(80, 80).png().toBuffer(), 'script', 'script.pdf')).toMatch(/^Script: send PDF/u)
    expect(await verdict(text('MZ\x90\0\x03 this program'), 'script', 'script.pdf')).toMatch(/^Script: send/u)
    expect(await verdict(text('%PDF-1.7 and nothing else'), 'script', 'script.pdf')).toBe(
      'This PDF is damaged or incomplete.',
    )
    expect(await verdict(xlsxFile(), 'budget')).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    expect(await verdict(docxWith(), 'script')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(await verdict(docxWith(), 'budget', 'budget.xlsx')).toMatch(/^Budget: send/u)
    expect(await verdict(zipOf([{ name: 'a.txt', content: text('a') }]), 'other', 'a.docx')).toMatch(/^Other: send/u)
  })

  it('[UPL4] pages, duration and hash come with it', async () => {
    const pdf = await plainPdf(3)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(await check(pdf, 'deck')).toMatchObject({ pages: 3, durationMs: null, sha256, sizeBytes: pdf.byteLength })
    expect(await check(mp4Of(61_500), 'sizzle')).toMatchObject({ mediaType: 'video/mp4', durationMs: 61_500 })
  })

  it('[UPL4] text is a screenplay or a table by its ending, a Final Draft file by its root, and markup is refused', async () => {
    expect(await verdict(text('INT. HARBOUR - NIGHT\n\nShe waits.\n'), 'script', 'salt.fountain')).toBe(
      'text/vnd.fountain',
    )
    expect(await verdict(text('a,b\n1,2\n'), 'budget', 'top.csv')).toBe('text/csv')
    const fdx = '<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script"><Content/></FinalDraft>'
    expect(await verdict(text(fdx), 'script', 'salt.fdx')).toBe('application/x-final-draft')
    for (const before of [
      '<!-- made with care -->',
      '<!----><!-- > -- -->\n',
      '\n <?xml version="1.0"?><!--a-->\n<!--b-->',
    ]) {
      expect(await verdict(text(`${before}<FinalDraft/>`), 'script', 'salt.fdx')).toBe('application/x-final-draft')
    }
    const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><FinalDraft/>'
    for (const [bytes, name] of [
      [text(svg), 'still.fountain'],
      [text(`\n  ${svg}`), 'still.csv'],
      [text(`<?xml version="1.0"?>${svg}`), 'still.fdx'],
      [text('<!doctype html><script>1</script>'), 'page.fountain'],
      [text(entity), 'salt.fdx'],
      [text('a\0b'), 'nul.fountain'],
      [Buffer.from([0xff, 0xfe, 0xfd]), 'bytes.csv'],
    ] as const) {
      expect(await verdict(bytes, name.endsWith('csv') ? 'budget' : 'script', name)).not.toMatch(
        /^(?:text|application)\//u,
      )
    }
    expect(await verdict(text(svg), 'still', 'still.jpg')).toMatch(/not taken here/u)
  })

  it('[UPL4] whatever bytes come, the answer is a type that the kind takes or a refusal in words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('%PDF-1.4\n', 'PK\x03\x04', '\x89PNG\r\n\x1a\n', '\0\0\0\x18ftypisom', '', '<FinalDraft>'),
        fc.constantFrom<DocumentKind>('script', 'budget', 'sizzle', 'still', 'other'),
        async (bytes, head, kind) => {
          await verdict(Buffer.concat([Buffer.from(head, 'latin1'), bytes]), kind, 'a.csv')
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('text that is made to be looked through for long', () => {
  it.each(['<!---->', '<!-- -->\n', '<!--', '<?xml ', ' \n\t'])(
    '[UPL8] is refused in one pass: %j over and over',
    async (part) => {
      for (const times of [28, 100_000]) {
        for (const tail of ['x', '<', '<?', '-->']) {
          const judged = await verdict(text(`<!---->${part.repeat(times)}${tail}`), 'script', 'salt.fountain')
          expect(judged).toBe('This file is of a type that is not taken here.')
        }
      }
    },
  )
})

describe('a PDF', () => {
  it('[UPL7] that could act is refused, wherever it hides that and however it spells it', async () => {
    expect(await verdict(pdfWith(''), 'script')).toBe('application/pdf')
    const action = '/S /JavaScript /JS (app.alert\\(1\\))'
    const hidden = [
      pdfWith(`/OpenAction << ${action} >>`),
      pdfWith('/OpenAction << /S /J#61va#53cript /JS (x) >>'),
      pdfWith('/OpenAction << /S /Launch /F (cmd.exe) >>'),
      pdfWith('/Names << /EmbeddedFiles << /Names [] >> >>'),
      pdfWith('/AcroForm << /XFA [(a) 1 0 R] >>'),
      pdfWith(
        '',
        `8 0 obj\n<< /Type /Filespec /EF << /F 9 0 R >> >>\nendobj\n${deflatedStream('x', '/Type /EmbeddedFile')}`,
      ),
      pdfWith('', deflatedStream(`5 0 << ${action} >>`, '/Type /ObjStm /N 1 /First 4')),
      pdfWith('', deflatedStream(`5 0 << ${action} >>`)),
      pdfWith('', `9 0 obj\n<< /Length 40 >>\nstream\n5 0 obj << ${action} >> endobj\nendstream\nendobj\n`),
      Buffer.concat([pdfWith(''), text(`\n5 0 obj << ${action} >> endobj\n%%EOF\n`)]),
    ]
    for (const file of hidden) expect(await verdict(file, 'script')).toMatch(/^This PDF holds /u)
  })

  it('[UPL7] that is encrypted, or packed so that it cannot be looked into, is refused', async () => {
    expect(await verdict(pdfWith('', '7 0 obj\n<< /Encrypt 8 0 R >>\nendobj\n'), 'script')).toMatch(/encrypted/u)
    const ways = [
      '/Filter /ASCII85Decode',
      '/Filter [/ASCIIHexDecode /FlateDecode]',
      '/Filter 7 0 R',
      '/DecodeParms << /Predictor 12 >>',
    ]
    for (const way of ways) {
      const packed = `9 0 obj\n<< /Type /ObjStm ${way} /Length 4 >>\nstream\nabcd\nendstream\nendobj\n`
      expect(await verdict(pdfWith('', packed), 'script')).toMatch(/cannot be checked/u)
    }
  })

  it('[UPL7] whose objects are packed so that it cannot be told how is refused, however that is spelt', async () => {
    const script = '20 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>'
    const hex = Buffer.from(script).toString('hex')
    const objects = '/Type /ObjStm /N 1 /First 5'
    const ways = [
      '/Type /Obj#53tm /N 1 /First 5 /Filter /ASCIIHexDecode',
      '/Type 7 0 R /N 1 /First 5 /Filter /ASCIIHexDecode',
      `${objects} /Filt#65r /ASCIIHexDecode`,
      `${objects}${' '.repeat(5000)}/Filter /ASCIIHexDecode`,
      `/Filter /ASCIIHexDecode % 1 0 obj\n${objects}`,
      `/Filter /ASCIIHexDecode /X (1 0 obj << stream endstream) ${objects}`,
      `${objects} /Filter /ASCIIHexDecode /Filter /FlateDecode`,
      `${objects} /X << /Filter /FlateDecode >> /Filter /ASCIIHexDecode`,
      `${objects} /Filter [/FlateDecode /FlateDecode]`,
      '/Type /XRef /W [1 2 1] /Size 5 /Filter [/FlateDecode /FlateDecode]',
      '/Type /XR#65f /W [1 2 1] /Size 5 /Filter /LZWDecode',
      '/Type /XRef /W [1 2 1] /Size 5 /Filter 7 0 R',
      `${objects} /Filter /ASCIIHexDecode /X <41>`,
      `${objects} /Filter /ASCIIHexDecode /X (\\\\)`,
      `${objects} /Filter /ASCIIHexDecode /X (>>)`,
    ]
    for (const way of ways) {
      // "80" begins like data that is deflated.
      const packed = `9 0 obj\n<< /Length 4 ${way}>>\nstream\n80 ${hex}>\nendstream\nendobj\n`
      expect([way, await verdict(pdfWith('', packed), 'script')]).toEqual([
        way,
        expect.stringMatching(/cannot be checked/u),
      ])
    }
  })

  it('[UPL7] whose objects are packed as programs pack them is taken', async () => {
    const objects = '/Type /ObjStm /N 1 /First 4'
    expect(await verdict(pdfWith('', deflatedStream('5 0 << /A (b) >>', objects)), 'script')).toBe('application/pdf')
    const places = '/Type /XRef /W [1 2 1] /Size 1 /Root 1 0 R /DecodeParms << /Columns 4 /Predictor 12 >>'
    expect(await verdict(pdfWith('', deflatedStream('\0\0\0\0\0', places)), 'script')).toBe('application/pdf')
    const plain = `9 0 obj\n<< ${objects} /Length 16 >>\nstream\n5 0 << /A (b) >>\nendstream\nendobj\n`
    expect(await verdict(pdfWith('', plain), 'script')).toBe('application/pdf')
  })

  it('[UPL8] whose dictionaries lie inside each other is given up early', async () => {
    expect(await verdict(pdfWith('', '1 0 obj <<'.repeat(300_000)), 'script')).toMatch(/too much|damaged/u)
    expect(await verdict(pdfWith('', '1 0 obj <<('.repeat(300_000)), 'script')).toMatch(/too much|damaged/u)
  })

  it('[UPL8] that unpacks without end is refused', async () => {
    const bomb = deflatedStream(Buffer.alloc(60 * 1024 * 1024))
    expect(await verdict(pdfWith('', bomb), 'script')).toMatch(/unpacks to far more/u)
    const many = deflatedStream(Buffer.alloc(45 * 1024 * 1024)).repeat(12)
    expect(await verdict(pdfWith('', many), 'script')).toMatch(/unpacks to far more/u)
  })
})

describe('an archive', () => {
  it('[UPL8] that unpacks to too much is refused, also when it says that it does not', async () => {
    const huge = Buffer.alloc(60 * 1024 * 1024)
    for (const bomb of [
      docxWith([{ name: 'word/media/a.xml', content: huge }]),
      docxWith([{ name: 'word/media/a.xml', content: huge, saysSizeBytes: 10 }]),
      docxWith(Array.from({ length: 3500 }, (_, index) => ({ name: `word/${index}.xml`, content: text('x') }))),
    ]) {
      expect(await verdict(bomb, 'script')).toMatch(/unpacks to far more/u)
    }
    const lying = docxWith([{ name: 'word/b.xml', content: text('abc'), saysSizeBytes: 5 }])
    expect(await verdict(lying, 'script')).toMatch(/damaged/u)
  })

  it('[UPL8] whose entries lie over each other is refused', async () => {
    const file = docxWith([{ name: 'word/a.xml', content: Buffer.alloc(5000, 1) }])
    const end = file.length - 22
    const directory = file.readUInt32LE(end + 16)
    const nameLength = file.readUInt16LE(directory + 28)
    // The second entry of the directory is pointed at the first.
    file.writeUInt32LE(0, directory + 46 + nameLength + 42)
    expect(await verdict(file, 'script')).toMatch(/unpacks to far more|damaged/u)
  })

  it('[UPL7] that holds macros, other files or a way out of its folder is refused', async () => {
    for (const name of [
      'word/vbaProject.bin',
      'word/embeddings/oleObject1.bin',
      'word/a.exe',
      '../../etc/cron',
      '/etc/cron',
    ]) {
      expect(await verdict(docxWith([{ name, content: text('x') }]), 'script')).toMatch(/macros|damaged/u)
    }
  })
})

describe('a picture', () => {
  it('[UPL8] of 30,000 by 30,000 pixels is refused by its header alone', async () => {
    expect(await verdict(pngClaiming(30_000, 30_000), 'still')).toBe('Use a picture of at most 40 megapixels.')
    expect(await verdict(pngClaiming(500, 500), 'still')).toBe('This picture is damaged or incomplete.')
  })

  it('[UPL9] loses everything but the picture: no place, no camera, no name', async () => {
    const exif = { IFD0: { Artist: 'SECRET-name', Copyright: 'SECRET-owner' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } }
    const sent = await picture(120, 90).jpeg().withExif(exif).toBuffer()
    expect(sent.includes('SECRET-name')).toBe(true)
    const { instead, sha256, sizeBytes } = await check(sent, 'still')
    const kept = Buffer.from(instead ?? [])
    expect(kept.includes('SECRET')).toBe(false)
    const { exif: left, width, height } = await sharp(kept).metadata()
    expect([left, width, height]).toEqual([undefined, 120, 90])
    expect([sizeBytes, sha256]).toEqual([kept.length, createHash('sha256').update(kept).digest('hex')])
  })
})

describe('a video', () => {
  it('[UPL4] that ends too early, or whose boxes do not fit, is refused', async () => {
    const whole = mp4Of(5000)
    for (const broken of [whole.subarray(0, -10), Buffer.concat([whole, text('tail')]), whole.subarray(0, 40)]) {
      expect(await verdict(broken, 'sizzle')).toBe('This video is damaged or incomplete.')
    }
  })
})

describe('random names in what is packed', () => {
  it('[UPL7] do not make a harmless PDF suspect', async () => {
    const noise = Buffer.concat(
      Array.from({ length: 5000 }, (_, index) => createHash('sha512').update(String(index)).digest()),
    )
    const picked = `9 0 obj\n<< /Length ${noise.length} >>\nstream\n${noise.toString('latin1')}\nendstream\nendobj\n`
    expect(await verdict(pdfWith('', picked), 'deck')).toBe('application/pdf')
  })
})
