import { z } from 'zod'
import { command } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'

/** Removes the files of pictures that were discarded. Removing twice is harmless. */
export const removeFiles = (files: FileStore) =>
  command({
    name: 'media.files-removed',
    input: z.strictObject({ keys: z.array(z.string()) }),
    who: systemOnly,
    prepare: async (_scope, { keys }) => {
      for (const key of keys) await files.remove(key)
      return undefined
    },
    run: async () => undefined,
    audit: () => null,
  })
