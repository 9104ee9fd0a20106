import { api } from '@pitchey/contract/api'
import { missingParts, nextStatus } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStep } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { command } from '../../kernel/operation.ts'
import type { CommandScope } from '../../kernel/operation.ts'
import { every, may, verified } from '../../kernel/policy.ts'
import type { ActorPolicy } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { assertVersion } from '../../kernel/version.ts'
import { setImagesOpen } from '../media/index.ts'
import { syncListing } from './listing-store.ts'
import { keepPublished } from './keep-version.ts'
import { contentOf } from './pitch-content.ts'
import { canDirect, isOpenToAll } from './pitch-policy.ts'
import { pitchSlug } from './pitch-rules.ts'
import { findPitch, findPitchFacts, lockPitch, movePitch } from './pitch-store.ts'
import type { PitchRow } from './pitch-row.ts'
import { readOwnPitch } from './read-own-pitch.ts'

/** Reads and holds a pitch for a step. */
export const holdPitch = async (scope: CommandScope, id: string): Promise<PitchRow> => {
  await lockPitch(scope.db, id)
  const row = await findPitch(scope.db, id)
  if (!row) throw new Problem('not_found')
  return row
}

/** The status that a step leads to. Throws `illegal_transition`. */
export const statusAfter = (row: PitchRow, step: PitchStep): PitchStatus | 'deleted' => {
  const next = nextStatus(row.status, step)
  if (next === null)
    throw new Problem('illegal_transition', { detail: `A pitch that is ${row.status} cannot take the step "${step}".` })
  return next
}

/** The pictures of a pitch that it has. */
export const imagesOf = (row: PitchRow): string[] =>
  [row.poster?.id, row.backdrop?.id, row.previewId].filter((id) => typeof id === 'string')

/** Takes a step that leaves the pitch there: status, public face and pictures change together. */
export const takeStep = async (
  scope: CommandScope,
  row: PitchRow,
  step: Exclude<PitchStep, 'delete'>,
): Promise<void> => {
  const status = statusAfter(row, step) as PitchStatus
  await movePitch(scope.db, row.id, status, scope.now, status === 'published' ? pitchSlug(row.title, row.id) : row.slug)
  await syncListing(scope.db, row.id)
  await setImagesOpen(scope.db, imagesOf(row), isOpenToAll({ ...row, status }))
  scope.emit({ type: `pitch.${step}`, entityId: row.id, payload: { ownerId: row.ownerId, version: row.version + 1 } })
}

type HandStep = 'publish' | 'unpublish' | 'archive' | 'restore'

const step = (name: HandStep, past: string, who: ActorPolicy) =>
  command({
    name: `pitch.${past}`,
    input: inputOf(api[`POST /api/pitches/{id}/${name}`]),
    who,
    facts: (scope, input) => findPitchFacts(scope.db, input.id),
    access: canDirect,
    run: async (scope, input) => {
      const row = await holdPitch(scope, input.id)
      assertVersion(row.version, input.version)
      statusAfter(row, name)
      const missing = name === 'publish' ? missingParts(contentOf(row)) : []
      if (missing.length > 0) {
        throw new Problem('not_publishable', {
          errors: missing.map((part) => ({
            pointer: `/${part}`,
            code: 'required',
            message: 'is needed before publishing',
          })),
        })
      }
      if (name === 'publish') await keepPublished(scope, row, contentOf(row))
      await takeStep(scope, row, name)
      return readOwnPitch(scope, row.id)
    },
    audit: (_input, pitch) => ({
      entityType: 'pitch',
      entityId: pitch.id,
      details: { status: pitch.status, version: pitch.version },
    }),
  })

export const publishPitch = step('publish', 'published', every(may('pitch.write'), verified))
export const unpublishPitch = step('unpublish', 'unpublished', may('pitch.write'))
export const archivePitch = step('archive', 'archived', may('pitch.write'))
export const restorePitch = step('restore', 'restored', may('pitch.write'))
