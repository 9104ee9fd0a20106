import { api } from '@pitchey/contract/api'
import type { PitchId, UserId } from '@pitchey/contract/ids'
import { attachmentRoleLabels } from '@pitchey/contract/pitches/content-vocabulary'
import { isEditable } from '@pitchey/contract/pitches/pitch-life'
import { maxAttachments } from '@pitchey/contract/pitches/team'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import type { Db } from '../../kernel/db.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { every, may, signedIn, verified } from '../../kernel/policy.ts'
import { Problem, fieldProblem } from '../../kernel/problem.ts'
import { randomToken } from '../../kernel/random-token.ts'
import type { Settings } from '../../settings.ts'
import { queueMail } from '../notifications/index.ts'
import {
  answerAttachment,
  attachmentById,
  attachmentsOf,
  findNameable,
  insertAttachment,
  standingOf,
  withdrawAttachmentRow,
} from './attachment-store.ts'
import { syncListing } from './listing-store.ts'
import { holdPitch } from './move-pitch.ts'
import { canEdit, canOpenEditor } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'
import { proposalMail } from './team-mails.ts'
import { addressOf, asksAcrossBlock } from './team-store.ts'

type Who = { personId: UserId } | { name: string; email: string }

/** Whom a proposal asks, and by which address. */
const asked = async (db: Db, pitchId: PitchId, who: Who) => {
  if (!('personId' in who)) return { personId: null, name: who.name, email: who.email, to: who.email }
  const person = await findNameable(db, pitchId, who.personId)
  if (!person) throw fieldProblem('/who/personId', 'unknown', 'is nobody with a page here')
  return { personId: who.personId, name: person.name, email: null, to: person.verified ? person.email : null }
}

const conflict = (detail: string): Problem => new Problem('conflict', { detail })

type Proposal = { id: string; title: string; to: string | null; role: string; token: string; personId: UserId | null }

/** Asks by mail and, whoever has an account, by a notification; who names themselves is not asked. */
const ask = async (scope: CommandScope, settings: Settings, pitchId: string, given: Proposal): Promise<void> => {
  const proposedBy = actingPerson(scope.actor)
  if (given.personId === proposedBy) {
    await answerAttachment(scope.db, given.id, 'confirmed', scope.now)
    await syncListing(scope.db, pitchId)
    scope.emit({
      type: 'pitch.attachment-answered',
      entityId: given.id,
      payload: { pitchId, confirmed: true, actorId: proposedBy },
    })
    return
  }
  const { title, to, role, token } = given
  const { name } = await addressOf(scope.db, proposedBy)
  if (to !== null) await queueMail(scope, proposalMail(settings, { to, title, role, proposedBy: name, token }))
  if (given.personId !== null)
    scope.emit({
      type: 'pitch.attachment-proposed',
      entityId: given.id,
      payload: { pitchId, personId: given.personId, actorId: proposedBy },
    })
}

/** [TEAM5] Proposes a person for a project. Nobody else learns of it before they confirm. */
export const attachPerson = (settings: Settings) =>
  command({
    name: 'attachment.proposed',
    input: inputOf(api['POST /api/pitches/{id}/attachments']),
    who: every(may('pitch.write'), verified),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canEdit,
    run: async (scope, { id: pitchId, who, role, roleOther }) => {
      const pitch = await holdPitch(scope, pitchId)
      if (!isEditable(pitch.status))
        throw new Problem('illegal_transition', { detail: `A pitch that is ${pitch.status} cannot be edited.` })
      if (role === 'other' && roleOther === '') throw fieldProblem('/roleOther', 'required', 'names the role')
      const { personId, name, email, to } = await asked(scope.db, pitchId, who)
      const standing = await standingOf(scope.db, pitchId, { role, roleOther, personId, email: to })
      if (standing.taken) throw conflict('This person was asked for the same role already.')
      if (standing.count >= maxAttachments) throw conflict(`A project names at most ${maxAttachments} people.`)
      const id = newId()
      const token = randomToken()
      const proposedBy = actingPerson(scope.actor)
      const tokenHash = await sha256Hex(token)
      const { now } = scope
      await insertAttachment(scope.db, {
        id,
        pitchId,
        personId,
        name,
        email,
        role,
        roleOther,
        tokenHash,
        proposedBy,
        now,
      })
      // Whoever blocked them is not written to, and they are not told so.
      const reached = email !== null && (await asksAcrossBlock(scope.db, pitchId, email)) ? null : to
      const roleWords = role === 'other' ? roleOther : attachmentRoleLabels[role].toLowerCase()
      await ask(scope, settings, pitchId, { id, title: pitch.title, to: reached, role: roleWords, token, personId })
      return attachmentById(scope.db, id)
    },
    audit: ({ id, role }, attachment) => ({
      entityType: 'pitch',
      entityId: id,
      details: { attachmentId: attachment.id, role },
    }),
  })

/** Takes a person off the project, or a proposal back. */
export const detachPerson = command({
  name: 'attachment.withdrawn',
  input: inputOf(api['DELETE /api/pitches/{id}/attachments/{attachmentId}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canEdit,
  run: async (scope, { id, attachmentId }) => {
    await holdPitch(scope, id)
    if (!(await withdrawAttachmentRow(scope.db, attachmentId, id, scope.now))) throw new Problem('not_found')
    await syncListing(scope.db, id)
    return undefined
  },
  audit: ({ id, attachmentId }) => ({ entityType: 'pitch', entityId: id, details: { attachmentId } }),
})

/** People of a project, asked and confirmed, for its team. */
export const listAttachments = query({
  name: 'attachment.list',
  input: inputOf(api['GET /api/pitches/{id}/attachments']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: async (scope, { id }) => ({ items: await attachmentsOf(scope.db, id) }),
})
