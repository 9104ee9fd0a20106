import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import type { ApiCaller } from '../../../../../apps/node/test/kit/api-caller.ts'
import { draftPitch } from '../../../../../apps/node/test/kit/make-pitch.ts'
import { startTestProduct } from '../../../../../apps/node/test/kit/product.ts'
import type { TestProduct } from '../../../../../apps/node/test/kit/product.ts'
import { teamWorld } from '../../../../../apps/node/test/kit/team-world.ts'
import type { Person } from '../../kernel/actor.ts'
import { only, sqlStatement } from '../../kernel/db.ts'

let product: TestProduct
let api: ApiCaller
let world: ReturnType<typeof teamWorld>
let owner: Person
let other: Person
let otherEmail: string
beforeAll(async () => {
  product = await startTestProduct()
  api = apiCaller(product.kernel, product.product.routes)
  world = teamWorld(product, api)
})
afterAll(() => product.stop())
beforeEach(async () => {
  owner = await product.addPerson({ userType: 'creator' })
  other = await product.addPerson({ userType: 'creator' })
  otherEmail = await world.addressOf(other)
})

const mails = sqlStatement<{ count: number }>(
  'test.mails-to',
  'select count(*)::int as count from mail_outbox where recipient = $1',
)
const mailsTo = async (email: string) => only(await product.database.rows(mails, [email])).count
const handleOf = async (person: Person) => (await world.addressOf(person)).split('@')[0]
const block = async (from: Person, to: Person) =>
  api.call('PUT /api/users/{handle}/block', { handle: await handleOf(to) }, from)
const attach = 'POST /api/pitches/{id}/attachments'
const asksOf = async (person: Person) => (await api.call('GET /api/attachments', {}, person)).items

describe.each([
  { who: 'blocked the owner', make: () => block(other, owner) },
  { who: 'was blocked by the owner', make: () => block(owner, other) },
])('somebody who $who', ({ make }) => {
  it('[BLK5] is named by their page by nobody, and the answer is that of somebody without one', async () => {
    const { id } = await draftPitch(api, owner)
    await make()
    const answer = (personId: string) =>
      api.refusal(attach, { id, who: { personId }, role: 'composer' }, owner).then(({ code, extras }) => [code, extras])
    const admin = await product.addPerson({ userType: 'admin' })
    expect(await answer(other.userId)).toEqual(await answer(admin.userId))
  })

  it('[BLK5] is named by an editor of the owner neither', async () => {
    const { id } = await draftPitch(api, owner)
    const editor = await world.join(owner, id, 'editor')
    await make()
    const request = { id, who: { personId: other.userId }, role: 'composer' }
    expect(await api.refusalCode(attach, request, editor)).toBe('invalid_input')
  })

  it('[BLK5] gets no mail and no question where the address is asked; whoever asks sees what they always see', async () => {
    const { id } = await draftPitch(api, owner)
    await make()
    const shape = async (email: string) => {
      const made = await api.call(attach, { id, who: { name: 'Ines Duarte', email }, role: 'editor' }, owner)
      const again = { id, who: { name: 'Ines Duarte', email }, role: 'editor' }
      const { name, handle, avatar, role, state, email: shown } = made
      const code = await api.refusalCode(attach, again, owner)
      return { name, handle, avatar, role, state, isShown: shown === email, code }
    }
    const outside = `somebody-${id}@outside.example`
    expect(await shape(otherEmail)).toEqual(await shape(outside))
    expect([await mailsTo(otherEmail), await mailsTo(outside)]).toEqual([0, 1])
    expect(await asksOf(other)).toEqual([])
  })

  it('[BLK5] is invited into a team without a mail, and the owner sees an open invitation as always', async () => {
    const { id } = await draftPitch(api, owner)
    await make()
    const body = { id, email: otherEmail, role: 'viewer' }
    const { invitations } = await api.call('POST /api/pitches/{id}/invitations', body, owner)
    expect(invitations).toMatchObject([{ email: otherEmail, role: 'viewer', expired: false }])
    expect(await mailsTo(otherEmail)).toBe(0)
  })

  it('[BLK5] finds a question that was open before leading nowhere, and a confirmed credit where it was', async () => {
    const { id } = await draftPitch(api, owner)
    const invitation = await world.invite(owner, id, other, 'viewer')
    await api.call(attach, { id, who: { personId: other.userId }, role: 'composer' }, owner)
    const proposal = await world.tokenTo(otherEmail)
    const director = { id, who: { personId: other.userId }, role: 'director' }
    const { id: attachmentId } = await api.call(attach, director, owner)
    await api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm: true }, other)
    await make()
    expect((await asksOf(other)).map(({ role, state }) => [role, state])).toEqual([['director', 'confirmed']])
    const codes = await Promise.all([
      api.refusalCode('POST /api/invitations/read', { token: invitation }, other),
      api.refusalCode('POST /api/invitations/accept', { token: invitation }, other),
      api.refusalCode('POST /api/attachments/read-link', { token: proposal }),
      api.refusalCode('POST /api/attachments/answer-link', { token: proposal, confirm: true }),
    ])
    expect(codes).toEqual(['link_expired', 'link_expired', 'link_expired', 'link_expired'])
    await api.call('POST /api/attachments/{attachmentId}/answer', { attachmentId, confirm: false }, other)
  })
})

it('[BLK5] an address that nobody confirmed speaks for nobody', async () => {
  const pretender = await product.addPerson({ userType: 'creator', emailVerified: false })
  const email = await world.addressOf(pretender)
  await block(pretender, owner)
  const { id } = await draftPitch(api, owner)
  await api.call('POST /api/pitches/{id}/invitations', { id, email, role: 'viewer' }, owner)
  expect(await mailsTo(email)).toBe(1)
})
