import { job } from '@pitchey/server/jobs/job'
import type { Job } from '@pitchey/server/jobs/job'
import { relayEvents } from '@pitchey/server/jobs/relay'
import type { ImageSet, Images } from '@pitchey/server/ports/images'
import { drawPitchArt } from '@pitchey/server/slices/pitches/draw-pitch-art'
import { createHash, randomUUID } from 'node:crypto'
import type { TestProduct } from './product.ts'

const told = (what: unknown, names: readonly string[]): ImageSet => {
  const bytes = new TextEncoder().encode(`${randomUUID()} ${JSON.stringify(what)}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { width: 800, height: 1200, colour: '#112233', sha256, files: names.map((name) => ({ name, bytes })) }
}

/** Pictures whose bytes are the words that they were drawn from, so that a test can read what a picture says. */
const toldPictures: Images = {
  render: (drawing) => Promise.resolve(told(drawing, ['540.webp', '800.webp'])),
  preview: ({ title, logline, creatorName }) => Promise.resolve(told({ title, logline, creatorName }, ['preview.jpg'])),
  reencode: () => Promise.reject(new Error('nothing is uploaded here')),
}

/** Works off everything that waits, with pictures that can be read. */
export const settleWithToldPictures = async ({ product, jobs, files }: TestProduct): Promise<void> => {
  const withoutPainter = product.jobs.map((one): Job => {
    if (one.queue !== 'pitch.draw-art') return one
    const { on, waiting } = one
    return job(one.queue, drawPitchArt(toldPictures, files), waiting === undefined ? { on } : { on, waiting })
  })
  for (;;) {
    const relayed = await relayEvents(product.kernel, withoutPainter, product.sockets.onEvents)
    const worked = await jobs.drain(product.kernel, withoutPainter)
    if (relayed + worked === 0) return
  }
}
