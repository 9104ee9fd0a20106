import type { PitchId } from '@pitchey/contract/ids'
import type { UserType } from '@pitchey/contract/identity/user'
import type { OwnPitch } from '@pitchey/contract/pitches/pitch'
import type { Person } from '@pitchey/server/kernel/actor'
import { only } from '@pitchey/server/kernel/db'
import { execute } from '@pitchey/server/kernel/execute'
import { newId } from '@pitchey/server/kernel/ids'
import { createPitch, publishPitch } from '@pitchey/server/slices/pitches/index'
import { maxCreations } from '@pitchey/server/slices/pitches/pitch-quota'
import { administer } from './kit/cluster.ts'
import type { Site, SiteRequest } from './kit/site.ts'
import { moderationMakers } from './moderation-world.ts'
import type { ModerationMakers } from './moderation-world.ts'
import type { TestProduct } from './kit/product.ts'
import { sendFile } from './kit/send-file.ts'

export const principals = [
  'nobody',
  'viewer',
  'owner',
  'creator',
  'investor',
  'production',
  'admin',
  'suspended',
] as const
export type Principal = (typeof principals)[number]

type SignedIn = Awaited<ReturnType<Site['signIn']>> & { sessionRow: string }

export type World = ModerationMakers & {
  cookies: Record<Principal, string | undefined>
  people: Record<Exclude<Principal, 'nobody'>, SignedIn>
  draft(): Promise<OwnPitch>
  live(): Promise<OwnPitch>
  privateLive(): Promise<OwnPitch>
  /** A comment of the viewer on a live pitch of the owner. */
  comment(): Promise<SiteRequest>
  /** A template of the owner. */
  template(): Promise<string>
  /** A conversation of the viewer with the investor, and a message of the viewer in it. */
  conversation(): Promise<{ id: string; messageId: string }>
  /** The same as a group that the viewer leads. */
  group(): Promise<{ id: string; messageId: string }>
  /** A budget of the owner's, in a pitch of that kind. */
  document(of: 'draft' | 'live'): Promise<{ id: string; documentId: string }>
  /** A list of the viewer with a live pitch of the owner on it. */
  list(): Promise<{ id: string; pitchId: string }>
  /** A share link of the viewer to a live pitch of the owner. */
  shareCode(): Promise<string>
  /** A published collection of the admin. */
  collection(): Promise<{ id: string; slug: string; version: number }>
  /** An announcement that holds. */
  announcement(): Promise<string>
  /** Somebody whose sockets are refused. */
  blockedPerson(): Promise<string>
  /** Somebody who does not act. */
  bystander(status?: 'active' | 'suspended'): Promise<string>
  /** A company of the production person. */
  company: { id: string; slug: string; version: number }
}

/** A pitch as complete as publishing needs. */
export const completePitch = {
  title: 'The Salt Line',
  logline: 'A lighthouse keeper finds a letter to the daughter she has not had yet.',
  genre: 'drama',
  format: 'feature',
  shortSynopsis: 'She stays. The sea does not.',
  budgetRange: 'from_1m_to_5m',
  aiUse: 'none',
} as const

export const draftOf = (product: TestProduct, owner: Person, fields: Record<string, unknown> = {}): Promise<OwnPitch> =>
  execute(product.kernel, createPitch, { ...completePitch, ...fields }, product.as(owner))

export const liveOf = async (
  product: TestProduct,
  owner: Person,
  fields: Record<string, unknown> = {},
): Promise<OwnPitch> => {
  const { id, version } = await draftOf(product, owner, fields)
  return execute(product.kernel, publishPitch, { id, version }, product.as(owner))
}

const sessionOf = { name: 'test.session-of', text: 'select id::text from sessions where user_id = $1' }
const suspend = { name: 'test.suspend', text: `update users set status = 'suspended' where id = $1` }

const enterAs = async (product: TestProduct, site: Site, userType: UserType): Promise<SignedIn> => {
  const person = await site.signIn({ userType })
  const { id } = only(await product.database.rows<{ id: string }>(sessionOf, [person.userId]))
  return { ...person, sessionRow: id }
}

const makeComment = async (site: Site, pitch: OwnPitch, author: SignedIn): Promise<SiteRequest> => {
  const answer = await site.call('POST /api/pitches/{id}/comments', {
    params: { id: pitch.id },
    body: { body: 'Who plays the keeper?' },
    cookie: author.cookie,
  })
  const comment = (await answer.json()) as { id: string }
  return { params: { id: pitch.id, commentId: comment.id } }
}

const makeTemplate = async (site: Site, pitch: OwnPitch, owner: SignedIn): Promise<string> => {
  const body = { pitchId: pitch.id, name: 'The usual' }
  const answer = await site.call('POST /api/templates', { body, cookie: owner.cookie })
  return ((await answer.json()) as { id: string }).id
}

const makeList = async (site: Site, pitch: OwnPitch, { cookie }: SignedIn) => {
  const answer = await site.call('POST /api/lists', { body: { name: `For ${pitch.id}` }, cookie })
  const { id } = (await answer.json()) as { id: string }
  await site.call('PUT /api/lists/{id}/items/{pitchId}', { params: { id, pitchId: pitch.id }, cookie })
  return { id, pitchId: pitch.id }
}

const makeShareCode = async (site: Site, pitch: OwnPitch, { cookie }: SignedIn): Promise<string> => {
  const request = { params: { id: pitch.id }, body: { channel: 'link' }, cookie }
  const answer = await site.call('POST /api/pitches/{id}/share-links', request)
  return ((await answer.json()) as { code: string }).code
}

const makeCollection = async (site: Site, { cookie }: SignedIn) => {
  const begun = await site.call('POST /api/admin/collections', { body: { title: 'At sea' }, cookie })
  const { id, version } = (await begun.json()) as { id: string; version: number }
  const body = { published: true, version }
  const answer = await site.call('PATCH /api/admin/collections/{id}', { params: { id }, body, cookie })
  return (await answer.json()) as { id: string; slug: string; version: number }
}

const makeAnnouncement = async (site: Site, { cookie }: SignedIn): Promise<string> => {
  const body = { title: 'Tonight', message: 'We are away at ten.' }
  return ((await (await site.call('POST /api/ws/announce', { body, cookie })).json()) as { id: string }).id
}

const block = {
  name: 'test.block',
  text: `insert into socket_blocks (user_id, level, reason, blocked_until, updated_at)
    values ($1, 1, 'too much', '2099-01-01', now())`,
}
const makeBlocked = async (product: TestProduct): Promise<string> => {
  const { userId } = await product.addPerson({ userType: 'viewer' })
  await product.database.rows(block, [userId])
  return userId
}

const hourAgo = `update audit_log set at = at - interval '1 hour' where action = 'pitch.created'`

const makeConversation = async (product: TestProduct, site: Site, people: World['people'], subject?: string) => {
  product.clock.advance(3000)
  const answer = await site.call('POST /api/conversations', {
    body: {
      participantIds: [people.investor.userId],
      firstMessage: { clientId: newId(), body: 'Are you reading this season?' },
      ...(subject === undefined ? {} : { subject }),
    },
    cookie: people.viewer.cookie,
  })
  const { id, lastMessage } = (await answer.json()) as { id: string; lastMessage: { id: string } }
  return { id, messageId: lastMessage.id }
}

/** One of each kind of person, signed in, and makers of what they may or may not touch. */
export const createWorld = async (product: TestProduct, site: Site): Promise<World> => {
  const enter = (userType: UserType) => enterAs(product, site, userType)
  const people = {
    viewer: await enter('viewer'),
    owner: await enter('creator'),
    creator: await enter('creator'),
    investor: await enter('investor'),
    production: await enter('production'),
    admin: await enter('admin'),
    suspended: await enter('creator'),
  }
  await product.database.rows(suspend, [people.suspended.userId])
  const cookies = Object.fromEntries(
    principals.map((principal) => [principal, principal === 'nobody' ? undefined : people[principal].cookie]),
  ) as World['cookies']
  const founded = await site.call('POST /api/organisations', {
    body: { name: 'Crampton Quay Films', kind: 'production' },
    cookie: people.production.cookie,
  })
  let begun = 0
  // The owner begins more pitches for some cases than an account may within an hour.
  const later = async () => {
    begun += 1
    if (begun % maxCreations === 0) await administer(product.owner, hourAgo)
  }
  const live = async (fields: Record<string, unknown> = {}) => {
    await later()
    return liveOf(product, people.owner, fields)
  }
  return {
    ...moderationMakers(
      site,
      { owner: people.owner.cookie, viewer: people.viewer.cookie, admin: people.admin.cookie },
      () => live(),
    ),
    cookies,
    people,
    live: () => live(),
    draft: async () => {
      await later()
      return draftOf(product, people.owner)
    },
    privateLive: () => live({ visibility: 'private' }),
    template: async () => makeTemplate(site, await live(), people.owner),
    comment: async () => makeComment(site, await live(), people.viewer),
    conversation: () => makeConversation(product, site, people),
    group: () => makeConversation(product, site, people, 'The salt crew'),
    document: async (of) => {
      await later()
      const { id } = await (of === 'draft' ? draftOf : liveOf)(product, people.owner)
      return { id, documentId: await sendFile(product, people.owner, id) }
    },
    list: async () => makeList(site, await live(), people.viewer),
    shareCode: async () => makeShareCode(site, await live(), people.viewer),
    collection: () => makeCollection(site, people.admin),
    announcement: () => makeAnnouncement(site, people.admin),
    blockedPerson: () => makeBlocked(product),
    bystander: async (status = 'active') => (await product.addPerson({ userType: 'viewer', status })).userId,
    company: (await founded.json()) as World['company'],
  }
}

export const unknownPitch = '0190f0f0-0000-7000-8000-00000000dead' as PitchId
