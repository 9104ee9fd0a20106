import type { TeamRole } from '@pitchey/contract/pitches/content-vocabulary'
import type { Person } from '@pitchey/server/kernel/actor'
import { only, sqlStatement } from '@pitchey/server/kernel/db'
import type { ApiCaller } from './api-caller.ts'
import type { TestProduct } from './product.ts'

const emailOf = sqlStatement<{ email: string }>('test.email-of', 'select email from users where id = $1')
const newestLinks = sqlStatement<{ links: string[] }>(
  'test.links-to',
  'select links from mail_outbox where recipient = $1 order by created_at desc, id desc limit 1',
)

/** Short words for what teams do: addresses, the tokens of mailed links, and joining. */
export const teamWorld = (product: TestProduct, api: ApiCaller) => {
  const addressOf = async ({ userId }: Person) => only(await product.database.rows(emailOf, [userId])).email

  /** The token of the link in the newest mail to an address. */
  const tokenTo = async (email: string) => {
    const [mail] = await product.database.rows(newestLinks, [email])
    return (mail?.links[0] ?? '').split('/').at(-1) ?? ''
  }

  /** Invites somebody, and answers the token that they were mailed. */
  const invite = async (owner: Person, id: string, person: Person, role: TeamRole) => {
    const email = await addressOf(person)
    await api.call('POST /api/pitches/{id}/invitations', { id, email, role }, owner)
    return tokenTo(email)
  }

  /** Somebody new on the team. */
  const join = async (owner: Person, id: string, role: TeamRole): Promise<Person> => {
    const member = await product.addPerson({ userType: 'creator', name: `A ${role}` })
    await api.call('POST /api/invitations/accept', { token: await invite(owner, id, member, role) }, member)
    return member
  }

  return { addressOf, tokenTo, invite, join }
}
