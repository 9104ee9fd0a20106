import { api } from '@pitchey/contract/api'
import type { OwnOrganisation } from '@pitchey/contract/organisations/endpoints'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import { signedIn } from '../../kernel/policy.ts'
import { assertVersion } from '../../kernel/version.ts'
import { canEdit } from './organisation-policy.ts'
import { lockOrganisation, ownOrganisation, updateOrganisation } from './organisation-store.ts'

/**
 * Changes the named fields of a company. What was verified (name, kind, number, website, address, country) has to be verified again.
 * Throws `stale_version` when somebody else changed it first.
 */
export const editOrganisation = command({
  name: 'organisation.edited',
  input: inputOf(api['PATCH /api/organisations/{id}']),
  who: signedIn,
  facts: (scope, input) => lockOrganisation(scope.db, input.id, actorId(scope.actor)),
  access: canEdit,
  run: async (scope, { id, version, ...changes }, before): Promise<OwnOrganisation> => {
    assertVersion(before.version, version)
    const after = {
      id,
      name: changes.name ?? before.name,
      kind: changes.kind ?? before.kind,
      about: changes.about ?? before.about,
      registrationNumber: changes.registrationNumber ?? before.registrationNumber,
      website: changes.website === undefined ? before.website : changes.website,
      address: changes.address ?? before.address,
      country: changes.country === undefined ? before.country : changes.country,
    }
    const identity = ['name', 'registrationNumber', 'website', 'address', 'country', 'kind'] as const
    const sameIdentity = identity.every((field) => after[field] === before[field])
    await updateOrganisation(scope.db, { ...after, verifiedAt: sameIdentity ? before.verifiedAt : null }, scope.now)
    scope.emit({ type: 'organisation.changed', entityId: id, payload: { version: version + 1 } })
    const changed = await ownOrganisation(scope.db, id)
    if (changed === null) throw new Error(`the company ${id} vanished`)
    return changed
  },
  audit: (input, output, before) => ({
    entityType: 'organisation',
    entityId: input.id,
    details: {
      fields: Object.keys(input).filter((key) => key !== 'id' && key !== 'version'),
      ...(before.verifiedAt !== null && !output.verified ? { verificationDropped: true } : {}),
    },
  }),
})
