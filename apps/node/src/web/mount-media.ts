import type { HttpEnv } from '@pitchey/server/http/http-types'
import { answerHeaders } from '@pitchey/server/http/security-headers'
import { visitor } from '@pitchey/server/kernel/actor'
import type { Actor } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { Problem } from '@pitchey/server/kernel/problem'
import type { Product } from '@pitchey/server/product'
import { findLinkPreview } from '@pitchey/server/slices/discovery/index'
import type { Context, Hono } from 'hono'

const request = { id: null, address: null, userAgent: null }
const previewFile = 'preview.jpg'
const forever = 'public, max-age=31536000, immutable'

const isRefusal = (error: unknown): boolean => error instanceof Problem && error.status < 500

/** Pictures, and the link-preview picture of a pitch under an address that does not change. */
export const mountMedia = (app: Hono<HttpEnv>, product: Product, https: boolean): void => {
  const headers = Object.entries(answerHeaders({ https }))

  const send = async (
    c: Context<HttpEnv>,
    actor: Actor,
    file: { id: string; name: string },
    openCache: string,
  ): Promise<Response> => {
    const { bytes, contentType, open } = await execute(product.kernel, product.serveImage, file, { actor, request })
    if (!bytes) throw new Problem('not_found')
    c.header('Content-Type', contentType)
    c.header('Cache-Control', open ? openCache : 'private, no-store')
    return c.body(new Uint8Array(bytes))
  }

  const guarded = (handler: (c: Context<HttpEnv>) => Promise<Response>) => async (c: Context<HttpEnv>) => {
    for (const [name, value] of headers) c.header(name, value)
    try {
      return await handler(c)
    } catch (error) {
      if (!isRefusal(error)) throw error
      c.header('Cache-Control', 'private, no-store')
      return c.text('Not found\n', 404)
    }
  }

  app.get(
    '/media/:id/:name',
    guarded(async (c) => {
      const actor = await product.identity.authenticate(c.req.header('cookie'))
      return send(c, actor, { id: c.req.param('id') ?? '', name: c.req.param('name') ?? '' }, forever)
    }),
  )

  app.get(
    '/og/:file{[a-z0-9-]+\\.jpg}',
    guarded(async (c) => {
      const slug = (c.req.param('file') ?? '').slice(0, -'.jpg'.length)
      const id = await execute(product.kernel, findLinkPreview, { slug }, { actor: visitor, request })
      if (id === null) throw new Problem('not_found')
      return send(c, visitor, { id, name: previewFile }, 'public, max-age=3600')
    }),
  )
}
