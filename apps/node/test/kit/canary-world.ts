import { execute } from '@pitchey/server/kernel/execute'
import { newId } from '@pitchey/server/kernel/ids'
import type { Actor } from '@pitchey/server/kernel/actor'
import { beginUpload } from '@pitchey/server/slices/documents/index'
import { apiCaller } from './api-caller.ts'
import type { ApiCaller } from './api-caller.ts'
import { gatherPeople, teamRoles } from './canary-people.ts'
import type { CanaryPeople } from './canary-people.ts'
import { canary, fullPitch, shortPitch } from './canary-words.ts'
import { draftPitch, livePitch } from './make-pitch.ts'
import type { TestProduct } from './product.ts'
import { sendFile } from './send-file.ts'
import type { Site } from './site.ts'
import { teamWorld } from './team-world.ts'

type Places = { product: TestProduct; api: ApiCaller; people: CanaryPeople }
type Ids = { id: string; slug: string | null }

export type CanaryWorld = Places & {
  pitches: Record<string, Ids>
  documents: { id: string; documentId: string }[]
  comments: string[]
  lists: string[]
  conversations: string[]
  shareCodes: string[]
  collections: string[]
  cases: string[]
  decisions: string[]
  company: string
}

const makePitches = async ({ api, people }: Places): Promise<Record<string, Ids>> => {
  const { owner, creator, suspended } = people
  const full = async (name: string, tier?: 0 | 1 | 2) => {
    const draft = await draftPitch(api, owner, { ...fullPitch(name, tier), logline: canary(`${name}oldlogline`) })
    const { id } = draft
    await api.call('POST /api/pitches/{id}/versions', { id, name: canary(`${name}version`) }, owner)
    const { logline } = fullPitch(name)
    const { version } = await api.call('PATCH /api/pitches/{id}', { id, version: draft.version, logline }, owner)
    return api.call('POST /api/pitches/{id}/publish', { id, version }, owner)
  }
  const short = (name: string, fields: Record<string, unknown> = {}) =>
    livePitch(api, owner, { ...shortPitch(name), ...fields })
  const archived = await short('archived')
  const removed = await short('removed')
  const pitches = {
    plain: await full('plain'),
    open: await full('open', 0),
    reader: await full('reader', 1),
    deal: await full('deal', 2),
    secret: await short('secret', { visibility: 'private' }),
    hushed: await short('hushed', { visibility: 'unlisted' }),
    draft: await draftPitch(api, owner, shortPitch('draft')),
    archived: await api.call('POST /api/pitches/{id}/archive', { id: archived.id, version: archived.version }, owner),
    removed,
    gone: await short('gone'),
    foreign: await draftPitch(api, creator, shortPitch('foreign')),
    banned: await livePitch(api, suspended, shortPitch('banned')),
  }
  return pitches
}

const fillTeams = async ({ product, api, people }: Places, pitches: Record<string, Ids>) => {
  const team = teamWorld(product, api)
  const { owner, editor, production } = people
  for (const name of ['plain', 'open', 'reader', 'deal', 'secret']) {
    const id = pitches[name]?.id ?? ''
    for (const who of ['teamviewer', 'commenter', 'editor'] as const) {
      const token = await team.invite(owner, id, people[who], teamRoles[who])
      await api.call('POST /api/invitations/accept', { token }, people[who])
    }
  }
  const { id } = pitches['plain'] ?? { id: '' }
  const invited = { id, email: `${canary('invited')}@elsewhere.example`, role: 'viewer' }
  await api.call('POST /api/pitches/{id}/invitations', invited, owner)
  await api.call('POST /api/pitches/{id}/notes', { id, body: canary('teamnote') }, people.commenter)

  const propose = (name: string) => {
    const who = { name: `Uma ${canary(name)}`, email: `${canary(`${name}mail`)}@elsewhere.example` }
    return api.call(
      'POST /api/pitches/{id}/attachments',
      { id, who, role: 'other', roleOther: canary(`${name}role`) },
      owner,
    )
  }
  await propose('proposed')
  await propose('declined')
  const answer = async (name: string, confirm: boolean) => {
    const token = await team.tokenTo(`${canary(`${name}mail`)}@elsewhere.example`)
    await api.call('POST /api/attachments/answer-link', { token, confirm })
  }
  await answer('declined', false)
  await propose('confirmed')
  await answer('confirmed', true)
  const asked = { id: pitches['secret']?.id, who: { personId: production.userId }, role: 'director' }
  await api.call('POST /api/pitches/{id}/attachments', asked, editor)
}

const sendDocuments = async ({ product, people }: Places, id: string): Promise<CanaryWorld['documents']> => {
  const csv = (name: string) => new TextEncoder().encode(`account,total\n${canary(`bytes${name}`)},120000\n`)
  const documents = []
  for (const [tier, name] of (['zero', 'one', 'two', 'three'] as const).entries()) {
    const file = { kind: 'budget', fileName: `${canary(`file${name}`)}.csv`, bytes: csv(name), tier } as const
    const sent = await sendFile(product, people.owner, id, {
      ...file,
      tier: tier as 0 | 1 | 2 | 3,
      title: canary(`document${name}`),
    })
    documents.push({ id, documentId: sent })
  }
  const waiting = { pitchId: id, kind: 'script', sizeBytes: 1000 }
  const named = { title: canary('uploadtitle'), fileName: `${canary('uploadfile')}.pdf` }
  await execute(product.kernel, beginUpload, { ...waiting, ...named }, product.as(people.editor))
  return documents
}

const discuss = async ({ api, people }: Places, id: string): Promise<string[]> => {
  const say = async (who: Actor, name: string, parentId?: string) =>
    (await api.call('POST /api/pitches/{id}/comments', { id, body: canary(name), parentId: parentId ?? null }, who)).id
  const shown = await say(people.viewer, 'commentshown')
  const answer = await say(people.owner, 'commentowner', shown)
  const before = await say(people.creator, 'commentbefore')
  await api.call(
    'PATCH /api/pitches/{id}/comments/{commentId}',
    { id, commentId: before, body: canary('commentedited'), version: 1 },
    people.creator,
  )
  const deleted = await say(people.creator, 'commentdeleted')
  await api.call('DELETE /api/pitches/{id}/comments/{commentId}', { id, commentId: deleted }, people.creator)
  const hidden = await say(people.investor, 'commenthidden')
  await api.call('PUT /api/pitches/{id}/comments/{commentId}/hidden', { id, commentId: hidden }, people.owner)
  const taken = await say(people.viewer, 'commenttaken')
  await api.call('PUT /api/pitches/{id}/comments/{commentId}/hidden', { id, commentId: taken }, people.admin)
  await say(people.blocked, 'commentblocked')
  await say(people.suspended, 'commentsuspended')
  return [shown, answer, before, hidden, taken]
}

const keepLists = async ({ api, people }: Places, pitches: Record<string, Ids>): Promise<string[]> => {
  const { id } = await api.call('POST /api/lists', { name: canary('listname') }, people.investor)
  for (const name of ['open', 'hushed', 'gone']) {
    const item = { id, pitchId: pitches[name]?.id ?? '' }
    await api.call('PUT /api/lists/{id}/items/{pitchId}', item, people.investor)
    await api.call(
      'PATCH /api/lists/{id}/items/{pitchId}',
      { ...item, note: canary(`note${name}`), version: 1 },
      people.investor,
    )
  }
  const western = { name: canary('searchname'), query: { genre: ['western'] }, cadence: 'at_once' }
  await api.call('POST /api/searches', western, people.investor)
  const words = { name: 'By words', query: { search: canary('searchwords') }, cadence: 'never' }
  await api.call('POST /api/searches', words, people.investor)
  await api.call('POST /api/templates', { pitchId: pitches['deal']?.id, name: canary('template') }, people.owner)
  return [id]
}

const writeMessages = async ({ product, api, people }: Places): Promise<string[]> => {
  const begin = async (body: Record<string, unknown>) => {
    product.clock.advance(3000)
    return (await api.call('POST /api/conversations', body, people.owner)).id
  }
  const first = (name: string) => ({ clientId: newId(), body: canary(name) })
  const direct = await begin({ participantIds: [people.investor.userId], firstMessage: first('message') })
  const group = await begin({
    participantIds: [people.investor.userId, people.creator.userId],
    subject: canary('groupsubject'),
    firstMessage: first('groupmessage'),
  })
  return [direct, group]
}

const moderate = async ({ api, people }: Places, pitches: Record<string, Ids>) => {
  const { admin, owner, viewer, suspended } = people
  const subject = { kind: 'pitch', id: pitches['open']?.id }
  const reason = 'other'
  await api.call('POST /api/reports', { subject, reason, note: canary('reportnote') }, viewer)
  const [filed] = (await api.call('GET /api/admin/reports', {}, admin)).items
  const step = { id: filed?.id, version: filed?.version, step: 'warn', reason: 'spam', words: canary('decisionwords') }
  await api.call('POST /api/admin/reports/{id}/decide', step, admin)
  const [decision] = (await api.call('GET /api/moderation/decisions', {}, owner)).items
  const appeal = { id: decision?.id, body: `I wrote ${canary('appealbody')} myself.` }
  await api.call('POST /api/moderation/decisions/{id}/appeal', appeal, owner)
  const removal = { id: pitches['removed']?.id, reason: canary('removalreason') }
  await api.call('POST /api/admin/pitches/{id}/remove', removal, admin)
  await api.call('POST /api/admin/users/{id}/suspend', { id: suspended.userId, reason: canary('suspension') }, admin)
  const { items } = await api.call('GET /api/moderation/decisions', {}, owner)
  return { cases: [filed?.id ?? ''], decisions: items.map(({ id }) => id) }
}

const curate = async ({ api, people }: Places, pitches: Record<string, Ids>): Promise<string[]> => {
  const begin = async (name: string, fields: Record<string, unknown>) => {
    const made = await api.call(
      'POST /api/admin/collections',
      { title: canary(name), intro: canary(`${name}intro`) },
      people.admin,
    )
    return (
      await api.call(
        'PATCH /api/admin/collections/{id}',
        { id: made.id, version: made.version, ...fields },
        people.admin,
      )
    ).slug
  }
  const pitchIds = ['open', 'hushed', 'secret', 'gone'].map((name) => pitches[name]?.id)
  return [await begin('collection', { published: true, pitchIds }), await begin('unpublished', { pitchIds })]
}

const react = async ({ api, people }: Places, pitches: Record<string, Ids>): Promise<string[]> => {
  const codes: string[] = []
  for (const name of ['open', 'hushed', 'gone']) {
    const { id } = pitches[name] ?? { id: '' }
    await api.call('PUT /api/pitches/{id}/like', { id }, people.viewer)
    await api.call('POST /api/pitches/{id}/views', { id }, people.follower)
    codes.push((await api.call('POST /api/pitches/{id}/share-links', { id, channel: 'link' }, people.viewer)).code)
  }
  return codes
}

/**
 * Says a canary in every place where somebody may write, in every kind of pitch, and lets everything happen that tells
 * others of it. `listen` is called when pitches and teams are there, before anything happens to them; `settle` works
 * off what waits, before a pitch leaves the market and at the end.
 */
export const createCanaryWorld = async (
  product: TestProduct,
  site: Site,
  {
    listen,
    settle,
  }: { listen(people: CanaryPeople, pitches: Record<string, Ids>): Promise<void>; settle(): Promise<void> },
): Promise<CanaryWorld> => {
  const api = apiCaller(product.kernel, product.product.routes)
  const people = await gatherPeople(product, site, api)
  const places = { product, api, people }
  await api.call('PUT /api/users/{handle}/follow', { handle: 'the-owner' }, people.follower)
  const company = await api.call(
    'POST /api/organisations',
    {
      name: canary('company'),
      kind: 'production',
      about: canary('companyabout'),
      registrationNumber: canary('companynumber'),
      address: canary('companyaddress'),
    },
    people.production,
  )
  const pitches = await makePitches(places)
  await fillTeams(places, pitches)
  await listen(people, pitches)
  const plain = pitches['plain']?.id ?? ''
  const documents = await sendDocuments(places, plain)
  const comments = await discuss(places, plain)
  const lists = await keepLists(places, pitches)
  const conversations = await writeMessages(places)
  const shareCodes = await react(places, pitches)
  const collections = await curate(places, pitches)
  await settle()
  const gone = await api.call('GET /api/pitches/{id}/edit', { id: pitches['gone']?.id ?? '' }, people.owner)
  const leaving = { id: gone.id, version: gone.version, visibility: 'private' }
  await api.call('PATCH /api/pitches/{id}', leaving, people.owner)
  await api.call('PUT /api/users/{handle}/block', { handle: 'the-blocked' }, people.owner)
  const moderated = await moderate(places, pitches)
  const late = await livePitch(api, people.owner, { ...shortPitch('late'), genre: 'western' })
  await settle()
  return {
    ...places,
    ...moderated,
    pitches: { ...pitches, late },
    documents,
    comments,
    lists,
    conversations,
    shareCodes,
    collections,
    company: company.slug,
  }
}
