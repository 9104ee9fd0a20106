import { api } from '@pitchey/contract/api'
import type { OrganisationId, UserId } from '@pitchey/contract/ids'
import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { Problem } from '../../kernel/problem.ts'
import { canFound } from './organisation-policy.ts'
import { slugCandidates } from './organisation-slug.ts'
import { addMember, foundedBy, insertOrganisation, ownOrganisation } from './organisation-store.ts'
import type { NewOrganisation } from './organisation-store.ts'

/** How many companies one person may own. */
export const maxOwnedOrganisations = 10

const found = async (scope: CommandScope, ownerId: UserId, row: NewOrganisation): Promise<void> => {
  for (const slug of slugCandidates(row.name, row.id)) {
    if (!(await insertOrganisation(scope.db, slug, row, scope.now))) continue
    await addMember(scope.db, { organisationId: row.id, userId: ownerId, role: 'owner', joinedAt: scope.now })
    scope.emit({ type: 'organisation.founded', entityId: row.id, payload: { ownerId } })
    return
  }
  throw new Error(`no address is free for the company ${row.id}`)
}

/** Founds a company for a person who signs up, in the transaction of the caller. Answers its id. */
export const foundOrganisation = async (
  scope: CommandScope,
  input: { ownerId: UserId; name: string; kind: 'production' | 'fund' | 'studio' },
): Promise<OrganisationId> => {
  const id = newId<OrganisationId>()
  const { ownerId, name, kind } = input
  await found(scope, ownerId, {
    id,
    name,
    kind,
    about: '',
    registrationNumber: '',
    website: null,
    address: '',
    country: null,
  })
  scope.record({ action: 'organisation.founded', entityType: 'organisation', entityId: id, details: { ownerId } })
  return id
}

/**
 * Founds a company, owned by the caller.
 * Throws `conflict` when the caller already owns one of this name, or as many as one person may own.
 */
export const foundOwnOrganisation = command({
  name: 'organisation.founded',
  input: inputOf(api['POST /api/organisations']),
  who: canFound,
  run: async (scope, input): Promise<OwnOrganisation> => {
    const ownerId = actingPerson(scope.actor)
    const owned = await foundedBy(scope.db, ownerId, input.name)
    if (owned.sameName) {
      throw new Problem('conflict', {
        errors: [{ pointer: '/name', code: 'taken', message: 'is the name of a company of yours' }],
      })
    }
    if (owned.count >= maxOwnedOrganisations) {
      throw new Problem('conflict', { detail: `One person may own at most ${maxOwnedOrganisations} companies` })
    }
    const id = newId<OrganisationId>()
    await found(scope, ownerId, {
      id,
      name: input.name,
      kind: input.kind,
      about: input.about ?? '',
      registrationNumber: input.registrationNumber ?? '',
      website: input.website ?? null,
      address: input.address ?? '',
      country: input.country ?? null,
    })
    const made = await ownOrganisation(scope.db, id)
    if (made === null) throw new Error(`the company ${id} vanished`)
    return made
  },
  audit: (_input, output) => ({ entityType: 'organisation', entityId: output.id, details: { name: output.name } }),
})
