import { api } from '@pitchey/contract/api'
import { actingPerson } from '../../kernel/acting-person.ts'
import { actorId } from '../../kernel/actor.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { command, query } from '../../kernel/operation.ts'
import { anyone, signedIn } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { randomToken } from '../../kernel/random-token.ts'
import type { Settings } from '../../settings.ts'
import { canReact, canSeeFigures } from './engagement-policy.ts'
import { findPitchFacts, holdPitchFacts } from './reaction-store.ts'
import { findShareTarget, putShareLink, recordShareVisit, shareFigures } from './share-store.ts'
import { isCrawler, viewerKeysOf } from './viewer-key.ts'

/** Shorter than a secret has to be, as it stands in addresses that people hand around. */
const codeSizeBytes = 16

/** [SHARE1] An address of the caller's own for a pitch, the same one every time. */
export const sharePitch = command({
  name: 'pitch.shared',
  input: inputOf(api['POST /api/pitches/{id}/share-links']),
  who: signedIn,
  facts: (scope, input) => holdPitchFacts(scope.db, input.id),
  access: canReact,
  run: async (scope, { id, channel }, { ownerId, visibility }) => {
    if (visibility === 'private') throw new Problem('not_found')
    const personId = actingPerson(scope.actor)
    const made = await putShareLink(scope.db, {
      code: randomToken(codeSizeBytes),
      pitchId: id,
      personId,
      channel,
      at: scope.now,
      counts: personId !== ownerId,
    })
    if (made.isNew) scope.emit({ type: 'pitch.shared', entityId: id, payload: { userId: personId, ownerId, channel } })
    return { ...made, path: `/s/${made.code}` }
  },
  audit: (input, { isNew }) =>
    isNew ? { entityType: 'pitch', entityId: input.id, details: { channel: input.channel } } : null,
})

/** Where a share link leads. Throws `not_found` for one that leads nowhere any more. */
export const readShareLink = query({
  name: 'share.read',
  input: inputOf(api['GET /api/share-links/{code}']),
  who: anyone,
  withoutActor: true,
  run: async (scope, { code }) => {
    const target = await findShareTarget(scope.db, code)
    if (target === null) throw new Problem('not_found')
    return target
  },
})

/** [SHARE2] Counts a visit by a share link, once per reader and UTC day. */
export const countShareVisit = ({ secret }: Pick<Settings, 'secret'>) =>
  command({
    name: 'share.visited',
    input: inputOf(api['POST /api/share-links/{code}/visits']),
    who: anyone,
    prepare: async (scope) => {
      const day = scope.now.toISOString().slice(0, 10)
      return { day, ...(await viewerKeysOf(scope.actor, scope.request, day, secret)) }
    },
    run: async (scope, { code }, _facts, { day, ...keys }): Promise<undefined> => {
      const visit = { code, day, ...keys, at: scope.now, readerId: actorId(scope.actor) }
      const known = await recordShareVisit(scope.db, { ...visit, counts: !isCrawler(scope.actor, scope.request) })
      if (!known) throw new Problem('not_found')
      return undefined
    },
    audit: () => null,
  })

/** [SHARE3] How a pitch was handed around, for its owner and moderators. */
export const readShares = query({
  name: 'share.figures',
  input: inputOf(api['GET /api/pitches/{id}/shares']),
  who: signedIn,
  facts: (scope, input) => findPitchFacts(scope.db, input.id),
  access: canSeeFigures,
  run: (scope, { id }) => shareFigures(scope.db, id),
})
