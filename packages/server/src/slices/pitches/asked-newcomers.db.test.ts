import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { startIdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import type { IdentityWorld } from '../../../../../apps/node/test/kit/identity-world.ts'
import { livePitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import type { Person } from '../../kernel/actor.ts'

let identity: IdentityWorld
let api: ApiCaller
let owner: Person
let tokenTo: (email: string) => Promise<string>
beforeAll(async () => {
  identity = await startIdentityWorld()
  const { product } = identity
  api = apiCaller(product.kernel, product.product.routes)
  tokenTo = teamWorld(product, api).tokenTo
  owner = await product.addPerson({ userType: 'creator', name: 'Maren Oduya' })
})
afterAll(() => identity.product.stop())

/** Signs up from a page and follows the mail; answers where it leads on to, and the session. */
const arriveFrom = async (page: string, email: string, userType: string) => {
  await identity.signUp(email, { next: page, userType })
  const [token] = await identity.tokensTo(email, '/verify')
  const link = (await (await identity.post('POST /api/auth/read-link', { token })).json()) as { next: string }
  const { strongPassword: password } = identity
  expect((await identity.post('POST /api/auth/verify-email', { token, password })).status).toBe(204)
  const cookie = identity.cookieOf(await identity.signIn(email, { portal: userType }))
  return { next: link.next, cookie }
}

describe('somebody without an account', () => {
  it('[TEAM7] signs up from the link of an invitation, comes back to it, and joins the team', async () => {
    const { id } = await livePitch(api, owner)
    const email = 'new-editor@outside.example'
    await api.call('POST /api/pitches/{id}/invitations', { id, email, role: 'editor' }, owner)
    const token = await tokenTo(email)
    const { next, cookie } = await arriveFrom(`/invitations/${token}`, email, 'creator')
    expect(next).toBe(`/invitations/${token}`)
    const accepted = await identity.post('POST /api/invitations/accept', { token }, { cookie })
    expect([accepted.status, await accepted.json()]).toEqual([200, { pitchId: id, role: 'editor' }])
  }, 30_000)

  it('[TEAM7] signs up from the question of a project, and its answer leads readers to the new page', async () => {
    const { id } = await livePitch(api, owner)
    const email = 'new-composer@outside.example'
    const who = { name: 'Ines Duarte', email }
    await api.call('POST /api/pitches/{id}/attachments', { id, who, role: 'composer' }, owner)
    const token = await tokenTo(email)
    const { next, cookie } = await arriveFrom(`/attachments/${token}`, email, 'viewer')
    expect(next).toBe(`/attachments/${token}`)
    const answered = await identity.post('POST /api/attachments/answer-link', { token, confirm: true }, { cookie })
    expect(answered.status).toBe(204)
    const { attachments } = await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id })
    expect(attachments).toMatchObject([
      { name: 'Nadia Sorel', role: 'composer', handle: expect.stringContaining('nadia') },
    ])
  }, 30_000)

  it('[TEAM7] who answers with another account is named by what they were called, and that account is not', async () => {
    const { id } = await livePitch(api, owner)
    const who = { name: 'Tomas Vale', email: 'tomas@outside.example' }
    await api.call('POST /api/pitches/{id}/attachments', { id, who, role: 'editor' }, owner)
    const token = await tokenTo(who.email)
    const other = await identity.product.addPerson({ userType: 'creator' })
    await api.call('POST /api/attachments/answer-link', { token, confirm: true }, other)
    const { attachments } = await api.call('GET /api/pitches/{idOrSlug}', { idOrSlug: id })
    expect(attachments).toMatchObject([{ name: 'Tomas Vale', handle: null }])
  })
})
