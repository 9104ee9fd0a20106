import type { PitchId } from '@pitchey/contract/ids'
import { contentWords } from '@pitchey/contract/pitches/version-text'
import type { VersionKind } from '@pitchey/contract/pitches/versions'
import type { CommandScope } from '../../kernel/operation.ts'
import { contentOf, mergeContent } from './pitch-content.ts'
import { findPitch } from './pitch-store.ts'
import { takeOver } from './version-rules.ts'
import { insertVersion } from './version-store.ts'

/** A state of a pitch of before: what it said otherwise than today. */
export type PastVersion = {
  kind: VersionKind
  name: string | null
  authorId: string
  at: Date
  fields: Readonly<Record<string, unknown>>
}

/** Writes the history of a pitch that has none, oldest first; the last of it is what the pitch says today. */
export const importVersions = async (
  scope: CommandScope,
  id: PitchId,
  history: readonly PastVersion[],
): Promise<void> => {
  const row = await findPitch(scope.db, id)
  if (!row) return
  const today = contentOf(row)
  for (const { fields, ...version } of history) {
    const content = mergeContent(today, takeOver(fields))
    await insertVersion(scope.db, id, { ...version, content, wordCount: contentWords(content) })
  }
}
