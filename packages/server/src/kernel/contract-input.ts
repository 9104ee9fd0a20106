import type { Endpoint } from '@pitchey/contract/endpoint'
import { z } from 'zod'

type Shape<Part> = Part extends z.ZodObject<infer S> ? S : Record<never, never>
type UploadShape<E extends Endpoint> = E['upload'] extends object
  ? { bytes: z.ZodCustom<Uint8Array<ArrayBuffer>>; contentType: z.ZodString }
  : Record<never, never>
type Merged<E extends Endpoint> = z.ZodObject<
  Shape<E['params']> & Shape<E['query']> & Shape<E['body']> & UploadShape<E>,
  z.core.$strict
>

/**
 * The input schema of an operation that serves one endpoint: path, query and body as one strict object.
 * A body with rules across its fields keeps them only when it stands alone.
 */
export const inputOf = <E extends Endpoint>(endpoint: E): Merged<E> => {
  const { params, query, body, upload } = endpoint
  if (body && !params && !query && !upload) return body as unknown as Merged<E>
  return z.strictObject({
    ...params?.shape,
    ...query?.shape,
    ...body?.shape,
    ...(upload ? { bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array), contentType: z.string() } : {}),
  }) as unknown as Merged<E>
}
