import { z } from 'zod'
import { api } from '@pitchey/contract/api'
import type { ProtectedValues } from '@pitchey/contract/pitches/protected-fields'
import { inputOf } from '../../kernel/contract-input.ts'
import type { Db } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import { may, systemOnly } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { acceptUpload, discardImages, recordImage } from '../media/index.ts'
import { foreseeEdit, holdEditable } from './change-art.ts'
import {
  countCharacterImages,
  insertCharacterImage,
  knownCharacterImages,
  unusedCharacterImages,
} from './character-image-store.ts'
import { canEdit } from './pitch-policy.ts'
import { findPitchFacts } from './pitch-store.ts'

/** How many pictures of characters a pitch keeps, those of its versions counted with them. */
export const maxCharacterImages = 200
/** A picture is uploaded before the edit that names it, which may wait for a connection. */
const unusedForMs = 48 * 3600 * 1000

/** Takes an uploaded picture for a character, re-encoded and without its metadata; an edit then names it. */
export const uploadCharacterImage = (images: Images, files: FileStore) =>
  command({
    name: 'pitch.character-image-uploaded',
    input: inputOf(api['POST /api/pitches/{id}/character-images']),
    who: may('pitch.write'),
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canEdit,
    prepare: async (scope, { id, bytes }) => {
      await foreseeEdit(scope, id)
      return acceptUpload(images, files, 'character', bytes)
    },
    run: async (scope, input, _facts, kept) => {
      const row = await holdEditable(scope, input.id)
      if ((await countCharacterImages(scope.db, row.id)) >= maxCharacterImages) {
        throw new Problem('conflict', {
          detail: `A pitch keeps at most ${maxCharacterImages} pictures of characters, those of its versions counted with them.`,
        })
      }
      // Never open: whoever may read the characters is asked for at every fetch.
      const id = await recordImage(scope, kept, row.ownerId, false)
      await insertCharacterImage(scope.db, row.id, id)
      return { id }
    },
    audit: ({ id }, image) => ({ entityType: 'pitch', entityId: id, details: { imageId: image.id } }),
  })

type Characters = ProtectedValues['characters']

/** Which of the pictures that characters name are not pictures of this pitch, by their places in the list. */
export const strangeImages = async (db: Db, pitchId: string, characters: Characters): Promise<number[]> => {
  const named = characters.flatMap(({ imageId }) => imageId ?? [])
  if (named.length === 0) return []
  const known = await knownCharacterImages(db, pitchId, named)
  return characters.flatMap(({ imageId }, place) => (imageId === null || known.has(imageId) ? [] : [place]))
}

/** The fault of characters that name pictures of elsewhere. */
export const strangeImageProblem = (places: readonly number[]): Problem =>
  new Problem('invalid_input', {
    errors: places.map((place) => ({
      pointer: `/characters/${place}/imageId`,
      code: 'unknown',
      message: 'is not a picture of this pitch',
    })),
  })

/** [CHR4] Forgets pictures that neither a pitch nor one of its versions names. Answers how many went. */
export const sweepCharacterImages = command({
  name: 'pitch.character-images-swept',
  input: z.strictObject({}),
  who: systemOnly,
  run: async (scope): Promise<number> => {
    const ids = await unusedCharacterImages(scope.db, new Date(scope.now.getTime() - unusedForMs))
    await discardImages(scope, ids)
    return ids.length
  },
  audit: () => null,
})
