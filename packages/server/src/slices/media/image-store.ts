import type { MediaId, UserId } from '@pitchey/contract/ids'
import { sqlStatement } from '../../kernel/db.ts'
import type { Db } from '../../kernel/db.ts'
import { newId } from '../../kernel/ids.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { ImageSet } from '../../ports/images.ts'

export type ImageKind = 'poster' | 'backdrop' | 'avatar' | 'preview' | 'character'

/** A picture whose files are in the store and whose row is still to be written. */
export type KeptImage = {
  id: MediaId
  kind: ImageKind
  drawn: boolean
  width: number
  height: number
  colour: string
  sha256: string
  variants: string[]
}

/** Where the files of all pictures are kept. */
export const mediaPrefix = 'media/'

export const fileKey = (id: string, name: string): string => `${mediaPrefix}${id}/${name}`

/** Writes the files of a picture under a new id. To be called before the transaction that records it. */
export const keepImage = async (
  files: FileStore,
  kind: ImageKind,
  drawn: boolean,
  set: ImageSet,
): Promise<KeptImage> => {
  const id = newId<MediaId>()
  for (const file of set.files) await files.put(fileKey(id, file.name), file.bytes)
  const { width, height, colour, sha256 } = set
  return { id, kind, drawn, width, height, colour, sha256, variants: set.files.map((file) => file.name) }
}

const insert = sqlStatement<{ id: string }>(
  'media.insert',
  `insert into media (id, owner_id, kind, drawn, width, height, colour, sha256, variants, open, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
)

/** Records a kept picture; `open` says whether anybody may fetch it. */
export const recordImage = async (
  scope: CommandScope,
  kept: KeptImage,
  ownerId: UserId,
  open: boolean,
): Promise<MediaId> => {
  const { id, kind, drawn, width, height, colour, sha256, variants } = kept
  await scope.db.rows(insert, [id, ownerId, kind, drawn, width, height, colour, sha256, variants, open, scope.now])
  return id
}

const setOpen = sqlStatement<Record<never, never>>(
  'media.set-open',
  'update media set open = $2 where id = any($1) and open <> $2',
)

/** Opens pictures to everybody, or closes them to all but their owner. */
export const setImagesOpen = async (db: Db, ids: readonly string[], open: boolean): Promise<void> => {
  await db.rows(setOpen, [ids, open])
}

const remove = sqlStatement<Pick<KeptImage, 'id' | 'variants'>>(
  'media.delete',
  'delete from media where id = any($1) returning id, variants',
)

const removeLater = async (scope: CommandScope, images: readonly Pick<KeptImage, 'id' | 'variants'>[]) => {
  const keys = images.flatMap(({ id, variants }) => variants.map((name) => fileKey(id, name)))
  if (keys.length > 0) await scope.enqueue('media.remove-files', { keys })
}

/** Gives up pictures that were kept and are not going to be recorded. */
export const forgetKept = (scope: CommandScope, kept: readonly (KeptImage | null)[]): Promise<void> =>
  removeLater(
    scope,
    kept.filter((image) => image !== null),
  )

/** Forgets pictures; their files go in a job after the transaction has committed. */
export const discardImages = async (
  scope: CommandScope,
  ids: readonly (string | null | undefined)[],
): Promise<void> => {
  const known = ids.filter((id) => typeof id === 'string')
  if (known.length === 0) return
  await removeLater(scope, await scope.db.rows(remove, [known]))
}
