import type { HttpEnv } from '@pitchey/server/http/app'
import { newNonce, pageHeaders } from '@pitchey/server/http/security-headers'
import { execute } from '@pitchey/server/kernel/execute'
import { system } from '@pitchey/server/kernel/actor'
import { listDevMail, renderDevMailPage } from '@pitchey/server/slices/notifications/index'
import type { Hono } from 'hono'
import type { Platform } from './platform.ts'

const caller = { actor: system('dev-mail'), request: { id: null, address: null, userAgent: null } }

/** Mail that would have been sent, to look at. Never mounted in production. */
export const mountDevMail = (app: Hono<HttpEnv>, platform: Platform): void => {
  const { kernel } = platform.product
  const recipient = (to: string | undefined) => (to === undefined ? {} : { to })
  app.get('/api/dev/mail', async (c) => c.json(await execute(kernel, listDevMail, recipient(c.req.query('to')), caller)))
  app.get('/dev/mail', async (c) => {
    const { items } = await execute(kernel, listDevMail, recipient(c.req.query('to')), caller)
    return c.html(String(renderDevMailPage(items)), 200, pageHeaders({ https: false }, newNonce()))
  })
}
