import { api } from '@pitchey/contract/api'
import type { ApiAnswer } from '@pitchey/contract/api'
import type { UserId } from '@pitchey/contract/ids'
import { jsonPage } from '../../http/json-page.ts'
import { actingPerson } from '../../kernel/acting-person.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { decodeCursor, isTimeAndId } from '../../kernel/cursor.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone, may, signedIn } from '../../kernel/policy.ts'
import { canFollow } from './engagement-policy.ts'
import { findFollowee } from './follow-store.ts'
import {
  deleteOrganisationFollow,
  findBlocked,
  findOrganisation,
  followersOf,
  followingOf,
  insertOrganisationFollow,
  relationBetween,
} from './relation-store.ts'

const nobody = '00000000-0000-0000-0000-000000000000' as UserId

/** What the caller is to a person, for the buttons of a profile. */
export const readPersonRelation = query({
  name: 'person.relation',
  input: inputOf(api['GET /api/users/{handle}/relation']),
  who: signedIn,
  facts: (scope, input) => findBlocked(scope.db, input.handle, actingPerson(scope.actor)),
  access: canFollow,
  run: (scope, _input, { id }) => relationBetween(scope.db, actingPerson(scope.actor), id),
})

const askedFollowers = inputOf(api['GET /api/users/{handle}/followers'])

/** A list of people around somebody with a public profile; nobody without one is listed. */
const circle = (name: string, input: typeof askedFollowers, read: typeof followersOf) =>
  query({
    name,
    input,
    who: anyone,
    facts: (scope, { handle }) => findFollowee(scope.db, handle, actorId(scope.actor) ?? nobody),
    access: canFollow,
    run: async (scope, { cursor, limit }, { id }) => {
      const lines = await read(scope.db, { personId: id, after: decodeCursor(cursor, isTimeAndId), limit: limit + 1 })
      return jsonPage<ApiAnswer<'GET /api/users/{handle}/followers' | 'GET /api/users/{handle}/following'>>(
        lines,
        limit,
      )
    },
  })

/** [ENG14] Who follows somebody. */
export const listFollowers = circle('person.followers', askedFollowers, followersOf)

/** [ENG14] Whom somebody follows. */
export const listFollowing = circle('person.following', inputOf(api['GET /api/users/{handle}/following']), followingOf)

/** How many follow a company, and whether the caller does. */
export const readOrganisationRelation = query({
  name: 'organisation.relation',
  input: inputOf(api['GET /api/organisations/{slug}/relation']),
  who: anyone,
  facts: (scope, input) => findOrganisation(scope.db, input.slug, actorId(scope.actor)),
  run: async (_scope, _input, { following, followerCount }) => ({ following, followerCount }),
})

/** Follows a company; doing it again changes nothing. */
export const followOrganisation = command({
  name: 'organisation.followed',
  input: inputOf(api['PUT /api/organisations/{slug}/follow']),
  who: may('follow.write'),
  facts: (scope, input) => findOrganisation(scope.db, input.slug, actorId(scope.actor)),
  run: async (scope, _input, { id }): Promise<boolean> => {
    const followerId = actingPerson(scope.actor)
    const isNew = await insertOrganisationFollow(scope.db, followerId, id, scope.now)
    if (isNew) scope.emit({ type: 'organisation.followed', entityId: id, payload: { followerId } })
    return isNew
  },
  audit: (_input, isNew, { id }) => (isNew ? { entityType: 'organisation', entityId: id } : null),
})

/** Stops following a company. */
export const unfollowOrganisation = command({
  name: 'organisation.unfollowed',
  input: inputOf(api['DELETE /api/organisations/{slug}/follow']),
  who: may('follow.write'),
  facts: (scope, input) => findOrganisation(scope.db, input.slug, actorId(scope.actor)),
  run: async (scope, _input, { id }): Promise<boolean> => {
    const followerId = actingPerson(scope.actor)
    const gone = await deleteOrganisationFollow(scope.db, followerId, id)
    if (gone) scope.emit({ type: 'organisation.unfollowed', entityId: id, payload: { followerId } })
    return gone
  },
  audit: (_input, gone, { id }) => (gone ? { entityType: 'organisation', entityId: id } : null),
})
