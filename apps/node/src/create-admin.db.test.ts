import { afterAll, beforeAll, expect, it } from 'vitest'
import { problemOf, startIdentityWorld } from '../test/kit/identity-world.ts'
import type { IdentityWorld } from '../test/kit/identity-world.ts'
import { addAdmin } from './create-admin.ts'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world.product.stop())

it('makes an administrator who signs in to the admin portal with the given password', async () => {
  await addAdmin(world.product, { email: 'Root@people.example', name: 'Ada Root', password: world.strongPassword })
  const answer = await world.signIn('root@people.example', { portal: 'admin' })
  expect(answer.status).toBe(200)
  const { user } = (await answer.json()) as { user: { userType: string; permissions: string[] } }
  expect(user.userType).toBe('admin')
  expect(user.permissions).toContain('user.manage')
  expect((await world.signIn('root@people.example', { portal: 'creator' })).status).toBe(401)
})

it('invites an administrator by mail when no password is given; nobody gets in before it is chosen', async () => {
  await addAdmin(world.product, { email: 'guest@people.example', name: 'Grace Guest' })
  expect(await problemOf(await world.signIn('guest@people.example', { portal: 'admin' }))).toMatchObject({
    status: 401,
  })
  const [token] = await world.tokensTo('guest@people.example', '/reset')
  world.product.clock.advance(48 * 3_600_000)
  expect((await world.post('POST /api/auth/reset-password', { token, password: world.strongPassword })).status).toBe(
    204,
  )
  expect((await world.signIn('guest@people.example', { portal: 'admin' })).status).toBe(200)
})

it('lets an administrator who has just signed in invite another one, and nobody else', async () => {
  await addAdmin(world.product, { email: 'chief@people.example', name: 'Chief', password: world.strongPassword })
  await world.join('plain@people.example')
  const chief = world.cookieOf(await world.signIn('chief@people.example', { portal: 'admin' }))
  const plain = world.cookieOf(await world.signIn('plain@people.example'))
  const invite = (cookie: string, email: string) =>
    world.post('POST /api/admin/admins', { email, name: 'Deputy' }, { cookie })
  expect((await invite(plain, 'deputy@people.example')).status).toBe(403)
  expect((await invite(chief, 'deputy@people.example')).status).toBe(201)
  expect((await invite(chief, 'plain@people.example')).status).toBe(409)
  expect(await world.tokensTo('deputy@people.example', '/reset')).toHaveLength(1)
})

it.each([
  [
    { email: 'weak@people.example', name: 'Weak', password: 'qwertyuiop' },
    'password is one of the first that attackers try',
  ],
  [{ email: 'no address', name: 'Odd', password: 'violet harbour lantern' }, 'email must be an e-mail address'],
  [{ email: 'root@people.example', name: 'Twice', password: 'violet harbour lantern' }, 'email has an account already'],
])('says in one line why %o is refused', async (admin, reason) => {
  await expect(addAdmin(world.product, admin)).rejects.toThrow(reason)
})

it('lets nobody sign up as an administrator', async () => {
  const answer = await world.signUp('sneaky@people.example', { userType: 'admin' })
  expect(await problemOf(answer)).toEqual({ status: 422, code: 'invalid_input', pointer: '/userType' })
})
