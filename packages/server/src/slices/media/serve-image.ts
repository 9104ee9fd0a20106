import { z } from 'zod'
import { mediaId } from '@pitchey/contract/ids'
import type { UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import { actorId } from '../../kernel/actor.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import type { AccessPolicy } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { fileKey } from './image-store.ts'

type ImageFacts = { open: boolean; ownerId: UserId; known: boolean; shown: boolean }

const facts = sqlStatement<ImageFacts>(
  'media.facts',
  `select open, owner_id as "ownerId", $2 = any(variants) as known,
     case when open then true when kind = 'character' then opens_character_image(id, $3::uuid)
       else $3::uuid is not null and is_picture_of_team(id, $3) end as shown
   from media where id = $1`,
)

/**
 * [VIS5] Pictures of what is not on the market exist only for their owner, the team of the pitch and moderators; those
 * of characters besides for whoever may read the characters.
 */
const canFetch: AccessPolicy<ImageFacts> = (actor, { ownerId, known, shown }) => {
  if (!known) return 'not_found'
  if (shown || actor.kind === 'system') return null
  return actor.kind === 'person' && (actor.userId === ownerId || actor.permissions.has('pitch.moderate'))
    ? null
    : 'not_found'
}

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

/** The bytes of one variant of a picture, with its type and whether shared caches may keep it. */
export const serveImage = (files: FileStore) =>
  query({
    name: 'media.fetched',
    input: z.strictObject({ id: mediaId, name: z.string().regex(/^[a-z0-9]{1,12}\.(?:avif|webp|jpg)$/u) }),
    who: anyone,
    withoutActor: true,
    facts: async ({ db, actor }, { id, name }) => (await db.rows(facts, [id, name, actorId(actor)]))[0] ?? null,
    access: canFetch,
    run: async (_scope, { id, name }, { open }) => ({
      bytes: await files.get(fileKey(id, name)),
      contentType: types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      open,
    }),
  })
