import { api } from '@pitchey/contract/api'
import type { PitchId } from '@pitchey/contract/ids'
import type { Team } from '@pitchey/contract/pitches/team'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import type { Scope } from '../../kernel/operation.ts'
import { may, signedIn } from '../../kernel/policy.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { canDirect, canOpenEditor } from './pitch-policy.ts'
import type { PitchFacts } from './pitch-policy.ts'
import { findPitchFacts, lockPitch } from './pitch-store.ts'
import { deleteMember, membersOf, openInvitationsOf, setMemberRole } from './team-store.ts'

/** The team of a pitch, as the acting person may see it in the running transaction. */
export const teamOf = async (scope: Scope, pitchId: PitchId, facts: Pick<PitchFacts, 'role'>): Promise<Team> => ({
  role: facts.role ?? 'owner',
  members: await membersOf(scope.db, pitchId),
  invitations: await openInvitationsOf(scope.db, pitchId, scope.now),
})

/** [TEAM2] Everybody on a team sees who is on it; the owner alone sees who was invited. */
export const readTeam = query({
  name: 'team.read',
  input: inputOf(api['GET /api/pitches/{id}/team']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canOpenEditor,
  run: (scope, input, facts) => teamOf(scope, input.id, facts),
})

/** Gives a member another role, which acts from their next request on. Throws `not_found` for whoever is no member. */
export const changeMember = command({
  name: 'team.role-changed',
  input: inputOf(api['PATCH /api/pitches/{id}/team/{personId}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canDirect,
  run: async (scope, { id, personId, role }, facts) => {
    await lockPitch(scope.db, id)
    if (!(await setMemberRole(scope.db, id, personId, role))) throw new Problem('not_found')
    scope.emit({ type: 'pitch.team-changed', entityId: id, payload: { ownerId: facts.ownerId, personId } })
    return teamOf(scope, id, facts)
  },
  audit: ({ id, personId, role }) => ({ entityType: 'pitch', entityId: id, details: { personId, role } }),
})

type RemovalFacts = PitchFacts & { mine: boolean }

/** [TEAM4] The owner removes anybody, members remove themselves, and nobody removes the owner. */
const canRemove: AccessPolicy<RemovalFacts> = (actor, facts) =>
  facts.mine && facts.role !== null && facts.role !== 'owner' ? null : canDirect(actor, facts)

/** Takes a member off the team. From the next request on the pitch is to them what it is to any reader. */
export const removeMember = command({
  name: 'team.member-removed',
  input: inputOf(api['DELETE /api/pitches/{id}/team/{personId}']),
  who: may('pitch.write'),
  facts: async (scope, input): Promise<RemovalFacts | null> => {
    const facts = await findPitchFacts(scope.db, input.id)
    return facts && { ...facts, mine: input.personId === actorId(scope.actor) }
  },
  access: canRemove,
  run: async (scope, { id, personId }, facts) => {
    await lockPitch(scope.db, id)
    if (!(await deleteMember(scope.db, id, personId))) throw new Problem('not_found')
    scope.emit({ type: 'pitch.team-changed', entityId: id, payload: { ownerId: facts.ownerId, personId } })
    return undefined
  },
  audit: ({ id, personId }, _output, facts) => ({
    entityType: 'pitch',
    entityId: id,
    details: { personId, left: facts.mine },
  }),
})
