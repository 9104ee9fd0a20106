import sharp from 'sharp'

/** A plain JPEG of one colour, as a person might upload it. */
export const plainJpeg = async (colour: string, width = 640, height = 480): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: colour } })
      .jpeg()
      .toBuffer(),
  )
