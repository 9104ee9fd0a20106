import type { OwnPitch, PitchPage } from '@pitchey/contract/pitches/pitch'
import { isFilled, protectedFields } from '@pitchey/contract/pitches/protected-fields'
import { readableFor, withheldFrom, type HeldFields } from '@pitchey/contract/pitches/reader-view'

/** For whom a pitch is previewed, by the highest tier they may see. */
export const audiences = { public: 0, registered: 1, agreement: 2 } as const
export type Audience = keyof typeof audiences

/** One's own pitch as somebody else would get it, by the rule that the server reads it out by. */
export function previewOf(pitch: OwnPitch, audience: Audience): PitchPage {
  const reach = audiences[audience]
  const { disclosure, role: _role, version: _version, missing: _missing, createdAt: _createdAt, ...rest } = pitch
  const held = Object.fromEntries(
    protectedFields.map((field) => [field, { tier: disclosure[field], value: pitch[field] }]),
  ) as HeldFields
  const tiers = Object.fromEntries(
    protectedFields.flatMap((field) => (isFilled(pitch[field]) ? [[field, disclosure[field]]] : [])),
  )
  return { ...rest, ...readableFor(held, reach), withheld: withheldFrom(tiers, reach), editable: false }
}
