import type { HttpEnv } from '@pitchey/server/http/http-types'
import { answerHeaders, newNonce, pageHeaders } from '@pitchey/server/http/security-headers'
import { system } from '@pitchey/server/kernel/actor'
import { execute } from '@pitchey/server/kernel/execute'
import { listDevMail, renderDevMailPage } from '@pitchey/server/slices/notifications/index'
import type { Hono } from 'hono'
import type { Config } from './config.ts'
import { demoSignIns } from './demo/sign-ins.ts'
import { onlyUnderOwnNames } from './local-hosts.ts'
import type { Platform } from './platform.ts'

const caller = { actor: system('dev-tools'), request: { id: null, address: null, userAgent: null } }

/**
 * Mail that would have been sent, and the demo sign-ins. Never mounted in production; before the pages, so that those
 * below `/dev` stand behind the same door.
 */
export const mountDevTools = (app: Hono<HttpEnv>, platform: Platform, config: Config): void => {
  const { kernel } = platform.product
  const recipient = (to: string | undefined) => (to === undefined ? {} : { to })
  const ownNames = onlyUnderOwnNames(config.baseUrl, answerHeaders({ https: config.baseUrl.startsWith('https:') }))
  app.use('/dev/*', ownNames)
  app.use('/api/dev/*', ownNames)
  app.get('/api/dev/mail', async (c) =>
    c.json(await execute(kernel, listDevMail, recipient(c.req.query('to')), caller)),
  )
  app.get('/dev/mail', async (c) => {
    const { items } = await execute(kernel, listDevMail, recipient(c.req.query('to')), caller)
    return c.html(renderDevMailPage(items), 200, pageHeaders({ https: false }, newNonce()))
  })
  if (!config.seedDemo) return
  app.get('/api/dev/demo-sign-ins', (c) =>
    c.json({ items: demoSignIns.map(({ portal, email, password }) => ({ portal, email, password })) }),
  )
}
