import { pitchStatuses, type PitchStatus } from '@pitchey/contract/pitches/vocabulary'
import { expect, test } from 'vitest'
import { ownerSteps, undoOf, type OwnerStep } from './pitch-steps.ts'

const after: Record<Exclude<OwnerStep, 'delete'>, PitchStatus> = {
  publish: 'published',
  unpublish: 'draft',
  archive: 'archived',
  restore: 'draft',
}

test('undoing a step leads back to the status before, by steps that are possible', () => {
  for (const status of pitchStatuses) {
    for (const step of ownerSteps(status)) {
      if (step === 'delete') continue
      const way = undoOf(step, { status })
      if (way.length === 0) continue
      let present = after[step]
      for (const back of way) {
        expect(ownerSteps(present)).toContain(back)
        present = after[back]
      }
      expect(present).toBe(status)
    }
  }
})

test('only a draft can be deleted, and that cannot be undone', () => {
  expect(pitchStatuses.filter((status) => ownerSteps(status).includes('delete'))).toEqual(['draft'])
  expect(undoOf('delete', { status: 'draft' })).toEqual([])
})
