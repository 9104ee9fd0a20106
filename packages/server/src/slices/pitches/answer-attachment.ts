import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { command, query } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { anyone, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { answerAttachment, answerBehindLink, attachmentBehind, attachmentsOfActor } from './attachment-store.ts'
import { syncListing } from './listing-store.ts'
import { lockPitch } from './pitch-store.ts'

const stateOf = (confirm: boolean) => (confirm ? 'confirmed' : 'declined')

/** Carries an answer over to the market and tells the owner. */
const spread = async (scope: CommandScope, id: string, pitchId: PitchId, confirm: boolean): Promise<void> => {
  await syncListing(scope.db, pitchId)
  scope.emit({
    type: 'pitch.attachment-answered',
    entityId: id,
    payload: { pitchId, confirmed: confirm, actorId: actorId(scope.actor) },
  })
}

/** Projects that name or ask the acting person. */
export const listMyAttachments = query({
  name: 'attachment.mine',
  input: inputOf(api['GET /api/attachments']),
  who: signedIn,
  run: async (scope) => ({ items: await attachmentsOfActor(scope.db) }),
})

/** [TEAM5] The person asked confirms or declines, and may take a confirmation back later. */
export const answerMyAttachment = command({
  name: 'attachment.answered',
  input: inputOf(api['POST /api/attachments/{attachmentId}/answer']),
  who: signedIn,
  run: async (scope, { attachmentId, confirm }) => {
    const mine = (await attachmentsOfActor(scope.db)).find(({ id }) => id === attachmentId)
    if (!mine) throw new Problem('not_found')
    await lockPitch(scope.db, mine.pitch.id)
    const pitchId = await answerAttachment(scope.db, attachmentId, stateOf(confirm), scope.now)
    if (pitchId === null) throw new Problem('conflict', { detail: 'You said so already.' })
    await spread(scope, attachmentId, pitchId, confirm)
    return undefined
  },
  audit: ({ attachmentId, confirm }) => ({
    entityType: 'attachment',
    entityId: attachmentId,
    details: { confirm },
  }),
})

/** What the link of a proposal asks. Throws `link_expired` for one that leads nowhere. */
export const readAttachmentLink = query({
  name: 'attachment.link-read',
  input: inputOf(api['POST /api/attachments/read-link']),
  who: anyone,
  run: async (scope, { token }) => {
    const found = await attachmentBehind(scope.db, await sha256Hex(token))
    if (!found) throw new Problem('link_expired')
    return found.offer
  },
})

/** Confirms or declines by a mailed link: whoever reads the mail of the address may. */
export const answerAttachmentLink = command({
  name: 'attachment.answered-by-link',
  input: inputOf(api['POST /api/attachments/answer-link']),
  who: anyone,
  secret: true,
  run: async (scope, { token, confirm }) => {
    const tokenHash = await sha256Hex(token)
    const found = await attachmentBehind(scope.db, tokenHash)
    if (!found) throw new Problem('link_expired')
    await lockPitch(scope.db, found.pitchId)
    if (!(await answerBehindLink(scope.db, tokenHash, stateOf(confirm), scope.now)))
      throw new Problem('conflict', { detail: 'This was answered so already.' })
    await spread(scope, found.id, found.pitchId, confirm)
    return undefined
  },
  audit: ({ confirm }) => ({ entityType: 'attachment', details: { confirm } }),
})
