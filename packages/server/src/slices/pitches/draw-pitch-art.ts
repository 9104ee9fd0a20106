import { z } from 'zod'
import { pitchId } from '@pitchey/contract/ids'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import type { Images } from '../../ports/images.ts'
import { composePoster, discardImages, forgetKept, keepImage, recordImage } from '../media/index.ts'
import type { KeptImage } from '../media/index.ts'
import { syncListing } from './listing-store.ts'
import { isOpenToAll } from './pitch-policy.ts'
import type { PitchRow } from './pitch-row.ts'
import { findPitch, lockPitch, setPitchArt } from './pitch-store.ts'

type Art = { drawnFor: string; poster: KeptImage | null; backdrop: KeptImage | null; preview: KeptImage }

const briefKey = (row: PitchRow): string =>
  [row.title, row.genre, row.secondaryGenres.join(), row.format, row.creator.name, row.logline].join('\n')

const isUploaded = (picture: PitchRow['poster']): picture is NonNullable<PitchRow['poster']> =>
  picture !== null && !picture.drawn

const draw = async (row: PitchRow, images: Images, files: FileStore): Promise<Art> => {
  const brief = {
    seed: row.id,
    title: row.title,
    creatorName: row.creator.name,
    story: [row.title, row.logline, ...row.tags].join('. '),
    genre: row.genre,
    secondaryGenres: row.secondaryGenres,
    format: row.format,
  }
  const backdrop = composePoster({ ...brief, kind: 'backdrop' })
  const posterSet = await images.render(composePoster({ ...brief, kind: 'poster' }))
  const uploaded = isUploaded(row.poster) ? await files.get(`media/${row.poster.id}/540.webp`) : null
  const ownBackdrop = isUploaded(row.backdrop) ? await files.get(`media/${row.backdrop.id}/1600.webp`) : null
  const drawn = posterSet.files.find((file) => file.name === '540.webp')?.bytes
  const poster = uploaded ?? drawn
  if (!poster) throw new Error('a poster without its 540 px variant')
  const preview = await images.preview({
    title: row.title,
    logline: row.logline,
    creatorName: row.creator.name,
    backdrop: ownBackdrop ?? backdrop,
    poster,
  })
  return {
    drawnFor: briefKey(row),
    poster: uploaded ? null : await keepImage(files, 'poster', true, posterSet),
    backdrop: ownBackdrop ? null : await keepImage(files, 'backdrop', true, await images.render(backdrop)),
    preview: await keepImage(files, 'preview', true, preview),
  }
}

const replaceArt = async (scope: CommandScope, row: PitchRow, art: Art): Promise<void> => {
  const open = isOpenToAll(row)
  const replace = async (former: PitchRow['poster'], drawn: KeptImage | null): Promise<string | null> => {
    if (!isUploaded(former) && drawn) return recordImage(scope, drawn, row.ownerId, open)
    await forgetKept(scope, [drawn])
    return former?.id ?? null
  }
  const posterId = await replace(row.poster, art.poster)
  const backdropId = await replace(row.backdrop, art.backdrop)
  const previewId = await recordImage(scope, art.preview, row.ownerId, open)
  await setPitchArt(scope.db, row.id, { posterId, backdropId, previewId })
  const former = [row.poster?.id, row.backdrop?.id, row.previewId]
  await discardImages(
    scope,
    former.filter((id) => id !== posterId && id !== backdropId),
  )
  await syncListing(scope.db, row.id)
}

/** Draws poster, backdrop and link preview of a pitch; uploaded pictures stay. A pitch that is gone is no fault. */
export const drawPitchArt = (images: Images, files: FileStore) =>
  command({
    name: 'pitch.art-drawn',
    // What an event says besides is for its queue.
    input: z.object({ id: pitchId }),
    who: systemOnly,
    prepare: async ({ database }, { id }) => {
      const row = await database.transaction({ actor: { id: null, role: 'system' }, readOnly: true }, (db) =>
        findPitch(db, id),
      )
      return row && (await draw(row, images, files))
    },
    run: async (scope, { id }, _facts, art) => {
      await lockPitch(scope.db, id)
      const row = await findPitch(scope.db, id)
      if (!art) return false
      if (!row) {
        await forgetKept(scope, [art.poster, art.backdrop, art.preview])
        return false
      }
      await replaceArt(scope, row, art)
      if (briefKey(row) !== art.drawnFor)
        scope.emit({ type: 'pitch.retitled', entityId: id, payload: { ownerId: row.ownerId } })
      return true
    },
    audit: () => null,
  })
