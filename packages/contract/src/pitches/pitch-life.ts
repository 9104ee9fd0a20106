import type { OwnPitch } from './pitch.ts'
import type { PitchStatus } from './vocabulary.ts'

/** Steps of a pitch's life that somebody takes by hand. */
export type PitchStep = 'publish' | 'unpublish' | 'archive' | 'restore' | 'remove' | 'reinstate' | 'delete'

const steps: Record<PitchStep, { from: readonly PitchStatus[]; to: PitchStatus | null }> = {
  publish: { from: ['draft'], to: 'published' },
  unpublish: { from: ['published'], to: 'draft' },
  archive: { from: ['draft', 'published', 'released'], to: 'archived' },
  restore: { from: ['archived'], to: 'draft' },
  remove: { from: ['draft', 'published', 'optioned', 'in_production', 'released', 'archived'], to: 'removed' },
  reinstate: { from: ['removed'], to: 'draft' },
  delete: { from: ['draft'], to: null },
}

/** The status after a step; null when the step is not possible from the present status. A deleted pitch has none. */
export const nextStatus = (status: PitchStatus, step: PitchStep): PitchStatus | 'deleted' | null => {
  const { from, to } = steps[step]
  if (!from.includes(status)) return null
  return to ?? 'deleted'
}

/** Steps possible from a status. */
export const possibleSteps = (status: PitchStatus): PitchStep[] =>
  (Object.keys(steps) as PitchStep[]).filter((step) => steps[step].from.includes(status))

const liveStatuses: ReadonlySet<PitchStatus> = new Set(['published', 'optioned', 'in_production', 'released'])

/** On the market: readers may open it. */
export const isLive = (status: PitchStatus): boolean => liveStatuses.has(status)

/** A pitch that was taken down or put away is not edited. */
export const isEditable = (status: PitchStatus): boolean => status !== 'removed' && status !== 'archived'

type Content = Pick<OwnPitch, 'shortSynopsis' | 'budgetRange' | 'aiUse' | 'format' | 'formatOther'>

/** Parts of the text itself without which a pitch is not published. */
export type MissingText = Exclude<OwnPitch['missing'][number], 'emailVerified'>

/** What a reader still misses: a pitch is published only when nothing is. */
export const missingParts = (content: Content): MissingText[] => {
  const missing: MissingText[] = []
  if (content.shortSynopsis.trim() === '') missing.push('shortSynopsis')
  if (content.budgetRange === null) missing.push('budgetRange')
  if (content.aiUse === null) missing.push('aiUse')
  if (content.format === 'other' && (content.formatOther ?? '').trim() === '') missing.push('formatOther')
  return missing
}
