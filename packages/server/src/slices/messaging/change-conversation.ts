import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import { JsonText } from '../../http/route.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { fieldProblem, Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { advance, findConversation, setSubject } from './conversation-store.ts'
import { fileConversation } from './inbox-store.ts'
import { holdMembership } from './membership-store.ts'
import type { Membership } from './membership-store.ts'
import { canLead } from './messaging-policy.ts'

const renameGroup = async (
  scope: CommandScope,
  membership: Membership,
  input: { subject: string | null; version: number | undefined },
): Promise<void> => {
  const refusal = canLead(scope.actor, membership)
  if (refusal !== null) throw new Problem(refusal)
  if (membership.kind !== 'group') throw new Problem('conflict', { detail: 'Only groups have a subject.' })
  if (input.version === undefined) throw fieldProblem('/version', 'required', 'is needed with a subject')
  assertVersion(membership.version, input.version)
  await setSubject(scope.db, membership.conversationId, input.subject)
  const { changes: changeSeq } = await advance(scope.db, membership.conversationId, 'details')
  scope.emit({
    type: 'conversation.changed',
    entityId: membership.conversationId,
    payload: { changeSeq, byId: actingPerson(scope.actor) },
  })
}

/** Archives or mutes a conversation for the acting person, or renames a group they lead. */
export const changeConversation = command({
  name: 'conversation.edited',
  input: inputOf(api['PATCH /api/conversations/{id}']),
  who: signedIn,
  facts: (scope, input) => holdMembership(scope, input.id),
  run: async (scope, { id, archived, mutedUntil, subject, version }, membership) => {
    const personId = actingPerson(scope.actor)
    if (subject !== undefined) await renameGroup(scope, membership, { subject, version })
    if (archived !== undefined || mutedUntil !== undefined) {
      const until = mutedUntil === undefined ? {} : { mutedUntil: mutedUntil === null ? null : new Date(mutedUntil) }
      await fileConversation(scope.db, id, personId, { archived, ...until })
      scope.emit({ type: 'conversation.filed', entityId: id, payload: { personId } })
    }
    const json = await findConversation(scope.db, personId, id)
    if (json === null) throw new Error(`the conversation ${id} vanished`)
    return new JsonText<ApiAnswer<'PATCH /api/conversations/{id}'>>(json)
  },
  audit: ({ id, subject }) => (subject === undefined ? null : { entityType: 'conversation', entityId: id }),
})
