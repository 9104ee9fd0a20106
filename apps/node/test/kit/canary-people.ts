import type { TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { UserType } from '@pitchey/contract/identity/user'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { ApiCaller } from './api-caller.ts'
import { canary } from './canary-words.ts'
import type { TestProduct } from './product.ts'
import type { Site } from './site.ts'

/** Everybody who looks, `nobody` being a visitor without a session. */
export const audiences = [
  'nobody',
  'viewer',
  'investor',
  'production',
  'creator',
  'follower',
  'blocked',
  'teamviewer',
  'commenter',
  'editor',
  'owner',
  'admin',
  'suspended',
] as const
export type Audience = (typeof audiences)[number]
export type Somebody = Exclude<Audience, 'nobody'>

const userTypes: Record<Somebody, UserType> = {
  viewer: 'viewer',
  investor: 'investor',
  production: 'production',
  creator: 'creator',
  follower: 'viewer',
  blocked: 'creator',
  teamviewer: 'creator',
  commenter: 'creator',
  editor: 'creator',
  owner: 'creator',
  admin: 'admin',
  suspended: 'creator',
}
export const everybodySignedUp = Object.keys(userTypes) as Somebody[]

export type CanaryPerson = Awaited<ReturnType<Site['signIn']>>
export type CanaryPeople = Record<Somebody, CanaryPerson>

export const teamRoles = { teamviewer: 'viewer', commenter: 'commenter', editor: 'editor' } as const satisfies Partial<
  Record<Somebody, TeamRole>
>

const hidePrivateWords = sqlStatement<Record<never, never>>(
  'test.private-words',
  `with moved as (update users set email = $2 where id = $1)
   update sessions set user_agent = $3 where user_id = $1`,
)

/** Signs everybody in. Their addresses and the names of their browsers are canaries, and so is what the profiles say. */
export const gatherPeople = async (product: TestProduct, site: Site, api: ApiCaller): Promise<CanaryPeople> => {
  const people: Partial<CanaryPeople> = {}
  for (const who of everybodySignedUp) {
    const person = await site.signIn({ userType: userTypes[who], handle: `the-${who}`, name: `Some ${who}` })
    const email = `${canary(`mail${who}`)}@people.example`
    await product.database.rows(hidePrivateWords, [person.userId, email, canary(`browser${who}`)])
    people[who] = { ...person, email }
    await api.call('PATCH /api/users/me', { bio: canary(`bio${who}`), version: 1 }, person)
  }
  return people as CanaryPeople
}
