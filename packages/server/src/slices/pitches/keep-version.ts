import { contentWords } from '@pitchey/contract/pitches/version-text'
import { actorId } from '../../kernel/actor.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import type { PitchContent } from './pitch-content.ts'
import type { PitchRow } from './pitch-row.ts'
import { goesOn, maxUnnamedVersions } from './version-rules.ts'
import type { VersionHead } from './version-rules.ts'
import { findHead, insertVersion, markVersion, overwriteVersion, thinVersions } from './version-store.ts'

type Pitch = Pick<PitchRow, 'id' | 'ownerId' | 'updatedAt'>

/** The newest version, which holds what the pitch says now; a pitch that has none yet gets its first. */
export const presentVersion = async (
  scope: CommandScope,
  pitch: Pitch,
  content: PitchContent,
): Promise<VersionHead> => {
  const head = await findHead(scope.db, pitch.id)
  if (head) return head
  const first = { authorId: pitch.ownerId, wordCount: contentWords(content), kind: 'saved', name: null } as const
  const number = await insertVersion(scope.db, pitch.id, { ...first, content, at: pitch.updatedAt })
  return { ...first, number, createdAt: pitch.updatedAt }
}

/**
 * [VER1] Keeps what a change made of a pitch, under the lock of its row: in the newest version while its author goes
 * on, else as a new one. What the pitch said before stays in the version before.
 */
export const keepChange = async (
  scope: CommandScope,
  pitch: Pitch,
  change: { before: PitchContent; after: PitchContent; kind: 'saved' | 'restored' },
): Promise<void> => {
  const { db, now } = scope
  if (change.kind === 'saved' && JSON.stringify(change.before) === JSON.stringify(change.after)) return
  const head = await presentVersion(scope, pitch, change.before)
  const authorId = actorId(scope.actor) ?? pitch.ownerId
  const version = { content: change.after, wordCount: contentWords(change.after), authorId, at: now }
  if (change.kind === 'saved' && goesOn(head, { authorId, now, wordCount: version.wordCount })) {
    await overwriteVersion(db, pitch.id, head.number, version)
    return
  }
  await insertVersion(db, pitch.id, { ...version, kind: change.kind, name: null })
  await thinVersions(db, pitch.id, maxUnnamedVersions)
}

/** [VER2] Keeps what goes on the market for good. */
export const keepPublished = async (scope: CommandScope, pitch: Pitch, content: PitchContent): Promise<void> => {
  const { number, name } = await presentVersion(scope, pitch, content)
  await markVersion(scope.db, pitch.id, number, { kind: 'published', name })
}
