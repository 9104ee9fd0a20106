import { api } from '@pitchey/contract/api'
import { invitationDays, maxOpenInvitations, maxTeamMembers } from '@pitchey/contract/pitches/team'
import type { InvitationOffer } from '@pitchey/contract/pitches/team'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { sha256Hex } from '../../kernel/digest.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone, every, may, signedIn, verified } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { randomToken } from '../../kernel/random-token.ts'
import type { Settings } from '../../settings.ts'
import { queueMail } from '../notifications/index.ts'
import { canDirect } from './pitch-policy.ts'
import { findPitch, findPitchFacts, lockPitch } from './pitch-store.ts'
import { teamOf } from './pitch-team.ts'
import { invitationMail } from './team-mails.ts'
import {
  addMember,
  addressOf,
  asksAcrossBlock,
  invitationBehind,
  replaceInvitation,
  revokeOpenInvitation,
  sizeOfTeam,
  useInvitation,
} from './team-store.ts'
import type { InvitationBehind } from './team-store.ts'

const dayMs = 86_400_000

const refuse = (detail: string): Problem => new Problem('conflict', { detail })

/** Invites an address into the team; a second invitation takes the place of an open first one. */
export const inviteToTeam = (settings: Settings) =>
  command({
    name: 'team.invited',
    input: inputOf(api['POST /api/pitches/{id}/invitations']),
    who: every(may('pitch.write'), verified),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canDirect,
    run: async (scope, { id, email, role }, facts) => {
      await lockPitch(scope.db, id)
      const { members, invitations, onTeam } = await sizeOfTeam(scope.db, id, email, scope.now)
      if (onTeam) throw refuse('Whoever has this address is on the team already.')
      if (members >= maxTeamMembers) throw refuse(`A team has at most ${maxTeamMembers} members beside the owner.`)
      if (invitations >= maxOpenInvitations) throw refuse('Too many invitations are open. Take some back first.')
      const invitedBy = actingPerson(scope.actor)
      const pitch = await findPitch(scope.db, id)
      if (!pitch) throw new Problem('not_found')
      const token = randomToken()
      const expiresAt = new Date(scope.now.getTime() + invitationDays * dayMs)
      const tokenHash = await sha256Hex(token)
      await replaceInvitation(scope.db, {
        id: newId(),
        pitchId: id,
        email,
        role,
        tokenHash,
        invitedBy,
        now: scope.now,
        expiresAt,
      })
      const { name } = await addressOf(scope.db, invitedBy)
      // Whoever blocked them is not written to, and they are not told so.
      if (!(await asksAcrossBlock(scope.db, id, email)))
        await queueMail(
          scope,
          invitationMail(settings, { to: email, title: pitch.title, role, invitedBy: name, token }),
        )
      return teamOf(scope, id, facts)
    },
    audit: ({ id, role }) => ({ entityType: 'pitch', entityId: id, details: { role } }),
  })

/** Takes an open invitation back; its link leads nowhere from then on. */
export const revokeInvitation = command({
  name: 'team.invitation-revoked',
  input: inputOf(api['DELETE /api/pitches/{id}/invitations/{invitationId}']),
  who: may('pitch.write'),
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canDirect,
  run: async (scope, { id, invitationId }) => {
    await lockPitch(scope.db, id)
    if (!(await revokeOpenInvitation(scope.db, invitationId, id, scope.now))) throw new Problem('not_found')
    return undefined
  },
  audit: ({ id, invitationId }) => ({ entityType: 'pitch', entityId: id, details: { invitationId } }),
})

/** An address of which only whoever has it knows which it is. */
export const addressHint = (email: string): string => {
  const [name = '', domain = ''] = email.split('@')
  return `${name.slice(0, 1)}${'•'.repeat(5)}@${domain}`
}

/** Throws `link_expired` with the reason for an invitation that nobody can accept any more. */
const assertOpen = ({ acceptedAt, revokedAt, expiresAt, invitedBy }: InvitationBehind, now: Date): void => {
  if (acceptedAt) throw new Problem('link_expired', { detail: 'This invitation was accepted. It can be used once.' })
  const askAgain = `Ask ${invitedBy} for a new one.`
  if (revokedAt) throw new Problem('link_expired', { detail: `This invitation was taken back. ${askAgain}` })
  if (expiresAt <= now) throw new Problem('link_expired', { detail: `This invitation has expired. ${askAgain}` })
}

/** [TEAM3] What an open link offers, to whoever holds it. */
export const readInvitation = query({
  name: 'team.invitation-read',
  input: inputOf(api['POST /api/invitations/read']),
  who: anyone,
  run: async (scope, { token }): Promise<InvitationOffer> => {
    const found = await invitationBehind(scope.db, await sha256Hex(token))
    if (!found) throw new Problem('link_expired')
    assertOpen(found, scope.now)
    const { actor } = scope
    const own = actor.kind === 'person' ? await addressOf(scope.db, actor.userId) : null
    return {
      pitch: { id: found.pitchId, title: found.title },
      role: found.role,
      invitedBy: found.invitedBy,
      addressHint: own?.email === found.email ? found.email : addressHint(found.email),
      addressedToMe: own && own.email === found.email,
    }
  },
})

/** [TEAM3] Joins a team by a link: with the account whose confirmed address the invitation names, and no other. */
export const acceptInvitation = command({
  name: 'team.joined',
  input: inputOf(api['POST /api/invitations/accept']),
  who: signedIn,
  secret: true,
  run: async (scope, { token }) => {
    const personId = actingPerson(scope.actor)
    const found = await invitationBehind(scope.db, await sha256Hex(token))
    if (!found) throw new Problem('link_expired')
    assertOpen(found, scope.now)
    const own = await addressOf(scope.db, personId)
    if (own.email !== found.email)
      throw new Problem('forbidden', {
        detail: `This invitation is for ${addressHint(found.email)}. Sign in with the account of that address.`,
      })
    if (!own.verified) throw new Problem('email_not_verified')
    const refusal = may('pitch.write')(scope.actor)
    if (refusal) throw new Problem(refusal, { detail: 'Pitches are written with a creator’s account.' })
    const { pitchId, role } = found
    await lockPitch(scope.db, pitchId)
    if (!(await useInvitation(scope.db, found.id, scope.now))) throw new Problem('link_expired')
    if (!(await addMember(scope.db, { pitchId, personId, role, invitationId: found.id, now: scope.now })))
      throw refuse('You are on this team already.')
    const facts = await findPitchFacts(scope.db, pitchId)
    if (!facts) throw new Problem('not_found')
    scope.emit({ type: 'pitch.team-joined', entityId: pitchId, payload: { ownerId: facts.ownerId, personId } })
    return { pitchId, role }
  },
  audit: (_input, { pitchId, role }) => ({ entityType: 'pitch', entityId: pitchId, details: { role } }),
})
