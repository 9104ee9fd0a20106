import type { OwnPitchCard } from '@pitchey/contract/pitches/pitch'
import { possibleSteps, type PitchStep } from '@pitchey/contract/pitches/pitch-life'
import type { PitchStatus } from '@pitchey/contract/pitches/vocabulary'

/** Steps that the owner of a pitch may take by hand; the rest are a moderator's. */
export type OwnerStep = Exclude<PitchStep, 'remove' | 'reinstate'>

const isOwnerStep = (step: PitchStep): step is OwnerStep => step !== 'remove' && step !== 'reinstate'

/** Steps of the owner possible from a status. */
export const ownerSteps = (status: PitchStatus): OwnerStep[] => possibleSteps(status).filter(isOwnerStep)

/** Steps that lead back to where a pitch was before a step; none where there is no way back. */
export function undoOf(step: OwnerStep, before: Pick<OwnPitchCard, 'status'>): Exclude<OwnerStep, 'delete'>[] {
  if (step === 'publish') return ['unpublish']
  if (step === 'unpublish') return ['publish']
  if (step === 'restore') return ['archive']
  if (step !== 'archive') return []
  if (before.status === 'draft') return ['restore']
  return before.status === 'published' ? ['restore', 'publish'] : []
}

/** Statuses as tabs of the list; the rest are found under all. */
export const statusTabs: readonly { value: PitchStatus | ''; label: string }[] = [
  { value: '', label: 'All' },
  { value: 'draft', label: 'Drafts' },
  { value: 'published', label: 'Published' },
  { value: 'archived', label: 'Archived' },
]

export const statusTones: Record<PitchStatus, 'neutral' | 'good' | 'accent' | 'info' | 'bad' | 'outline'> = {
  draft: 'neutral',
  published: 'good',
  optioned: 'accent',
  in_production: 'info',
  released: 'info',
  archived: 'outline',
  removed: 'bad',
}
