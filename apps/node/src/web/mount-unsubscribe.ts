import type { HttpEnv } from '@pitchey/server/http/http-types'
import { visitor } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import { unsubscribe } from '@pitchey/server/slices/alerts/index'
import type { Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Platform } from '../platform.ts'

const oneClick = 'List-Unsubscribe'
const maxBodySizeBytes = 2048

/** Whether a mail program asks on behalf of its reader, in either of the forms of RFC 8058. */
const isOneClick = async (request: Request): Promise<boolean> => {
  const form = await request.formData().catch(() => null)
  return form?.get(oneClick) === 'One-Click'
}

/**
 * What mail programs post to when their reader clicks "unsubscribe" (RFC 8058): no cookie, no origin, no page. The link
 * proves that the mail was received; a browser that opens it gets the page that asks first.
 */
export const mountUnsubscribe = (
  app: Hono<HttpEnv>,
  { product: { kernel }, settings }: Pick<Platform, 'product' | 'settings'>,
  headers: Record<string, string>,
  limit: MiddlewareHandler<HttpEnv>,
): void => {
  const refuseLarge = bodyLimit({ maxSize: maxBodySizeBytes, onError: (c) => c.text('Too large\n', 413, headers) })
  const stop = unsubscribe(settings)
  const unkept = { ...headers, 'Cache-Control': 'no-store' }
  app.post('/unsubscribe/:token', limit, refuseLarge, async (c) => {
    if (!(await isOneClick(c.req.raw))) return c.text(`The body must say ${oneClick}=One-Click\n`, 400, headers)
    try {
      const caller = { actor: visitor, request: { id: null, address: null, userAgent: null } }
      await execute(kernel, stop, { token: c.req.param('token') }, caller)
      return c.text('Done\n', 200, unkept)
    } catch (error) {
      if (error instanceof Problem) return c.text('This link stops nothing\n', 404, unkept)
      throw error
    }
  })
}
