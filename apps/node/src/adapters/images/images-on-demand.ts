import type { Images } from '@pitchey/server/ports/images'

/** Loads the picture libraries with the first picture: a server that draws none does without their 60 MB. */
export const createImagesOnDemand = (): Images => {
  let loading: Promise<Images> | undefined
  const images = (): Promise<Images> => (loading ??= import('./images.ts').then(({ createImages }) => createImages()))
  return {
    render: async (drawing) => (await images()).render(drawing),
    reencode: async (bytes, kind) => (await images()).reencode(bytes, kind),
    preview: async (input) => (await images()).preview(input),
  }
}
