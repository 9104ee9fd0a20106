import type { FileSource } from '@pitchey/server/ports/file-checker'
import { FileFault } from '@pitchey/server/ports/file-checker'

const maxBoxes = 5000
const maxHeaderSizeBytes = 64 * 1024

type Box = { type: string; start: number; end: number }

const damaged = () => new FileFault('This video is damaged or incomplete.')

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The boxes between two places, one after the other (ISO/IEC 14496-12, 4.2). */
async function* boxesIn(source: FileSource, from: number, to: number): AsyncGenerator<Box> {
  let at = from
  for (let count = 0; at + 8 <= to; count += 1) {
    if (count === maxBoxes) throw damaged()
    const head = await source.read(at, Math.min(at + 16, to))
    const view = viewOf(head)
    const short = view.getUint32(0)
    const isLong = short === 1
    if (isLong && head.byteLength < 16) throw damaged()
    const size = short === 0 ? to - at : isLong ? Number(view.getBigUint64(8)) : short
    if (size < (isLong ? 16 : 8) || at + size > to) throw damaged()
    yield { type: String.fromCharCode(...head.subarray(4, 8)), start: at + (isLong ? 16 : 8), end: at + size }
    at += size
  }
  if (at !== to) throw damaged()
}

const durationOf = async (source: FileSource, box: Box): Promise<number | null> => {
  const bytes = await source.read(box.start, Math.min(box.end, box.start + maxHeaderSizeBytes))
  const isLong = bytes[0] === 1
  if (bytes.byteLength < (isLong ? 32 : 20)) throw damaged()
  const view = viewOf(bytes)
  const unitsPerSecond = view.getUint32(isLong ? 20 : 12)
  const units = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16)
  const durationMs = Math.round((units / unitsPerSecond) * 1000)
  return Number.isSafeInteger(durationMs) && durationMs > 0 && durationMs < 2 ** 31 ? durationMs : null
}

/** How long an MP4 runs, by its movie header; null where that does not say. Throws `FileFault` when parts are missing. */
export const readMp4 = async (source: FileSource): Promise<number | null> => {
  const found = new Map<string, Box>()
  for await (const box of boxesIn(source, 0, source.sizeBytes)) found.set(box.type, box)
  const movie = found.get('moov')
  if (!movie || !(found.has('mdat') || found.has('moof'))) throw damaged()
  for await (const box of boxesIn(source, movie.start, movie.end)) {
    if (box.type === 'mvhd') return durationOf(source, box)
  }
  throw damaged()
}
