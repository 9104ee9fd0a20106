import { z } from 'zod'
import { line } from '../text.ts'

/** How far an upload is; for the person's other tabs and devices. */
export const uploadProgress = z
  .strictObject({
    uploadId: z
      .string()
      .regex(/^[\w-]{1,64}$/u, { message: 'must be 1 to 64 letters, digits, hyphens or underscores' }),
    fileName: line(200),
    sentBytes: z.int().min(0),
    totalBytes: z.int().min(1),
    status: z.enum(['running', 'done', 'failed', 'cancelled']),
  })
  .refine(({ sentBytes, totalBytes }) => sentBytes <= totalBytes, {
    path: ['sentBytes'],
    message: 'is more than the whole',
  })
export type UploadProgress = z.infer<typeof uploadProgress>
