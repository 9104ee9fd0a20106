import { z } from 'zod'
import { isUuid } from '../../kernel/cursor.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { command } from '../../kernel/operation.ts'
import type { PrepareScope } from '../../kernel/operation.ts'
import { systemOnly } from '../../kernel/policy.ts'
import type { FileStore } from '../../ports/file-store.ts'
import { mediaPrefix } from './image-store.ts'

/**
 * Files are written before the transaction that records their picture, which ends seconds later. What is older and
 * still unknown is not going to be recorded.
 */
const unrecordedForMs = 3600 * 1000
const pageSize = 5000

const recordedFiles = sqlStatement<{ key: string }>(
  'media.recorded',
  `select '${mediaPrefix}' || id || '/' || name as key from media, unnest(variants) name where id = any($1)`,
)

const pictureOf = (key: string): string => key.slice(mediaPrefix.length).split('/')[0] ?? ''

const orphansAmong = async ({ database }: Pick<PrepareScope, 'database'>, keys: readonly string[]) => {
  const ids = [...new Set(keys.map(pictureOf))].filter(isUuid)
  const rows = await database.transaction({ actor: { id: null, role: 'system' }, readOnly: true }, (db) =>
    db.rows(recordedFiles, [ids]),
  )
  const known = new Set(rows.map((row) => row.key))
  return keys.filter((key) => !known.has(key))
}

/**
 * Removes files of pictures that no row refers to: of art drawn for a pitch that was deleted meanwhile, of uploads
 * whose transaction failed, of processes that ended in the middle. Answers how many went.
 */
export const sweepFiles = (files: FileStore) =>
  command({
    name: 'media.files-swept',
    input: z.strictObject({}),
    who: systemOnly,
    prepare: async (scope): Promise<number> => {
      let swept = 0
      let after: string | undefined
      for (;;) {
        const page = await files.list({ prefix: mediaPrefix, after, limit: pageSize })
        const old = page.filter(({ ageMs }) => ageMs > unrecordedForMs).map(({ key }) => key)
        const orphans = old.length === 0 ? [] : await orphansAmong(scope, old)
        for (const key of orphans) await files.remove(key)
        swept += orphans.length
        after = page.at(-1)?.key
        if (page.length < pageSize) break
      }
      if (swept > 0) scope.log.info({ files: swept }, 'files without a picture were removed')
      return swept
    },
    run: async (_scope, _input, _facts, swept): Promise<number> => swept,
    audit: () => null,
  })
