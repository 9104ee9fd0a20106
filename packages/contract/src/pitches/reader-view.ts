import type { z } from 'zod'
import type { PitchPage } from './pitch.ts'
import { isFilled, protectedFields } from './protected-fields.ts'
import type { ProtectedValues, readableValues } from './protected-fields.ts'
import type { DisclosureTier, ProtectedField } from './vocabulary.ts'

type ReadableValues = { [Field in ProtectedField]: z.output<(typeof readableValues)[Field]> }

/** What is held of a field: its tier and its value; absent where the one who asks holds neither. */
type HeldField<Field extends ProtectedField> = { tier: DisclosureTier; value: ProtectedValues[Field] }
export type HeldFields = { readonly [Field in ProtectedField]?: HeldField<Field> | undefined }

/** Protected fields as somebody reads them who sees up to tier `reach`: null above it, and where there is nothing. */
export const readableFor = (held: HeldFields, reach: DisclosureTier): ReadableValues =>
  Object.fromEntries(
    protectedFields.map((field) => {
      const one = held[field]
      return [field, one && one.tier <= reach && isFilled(one.value) ? one.value : null]
    }),
  ) as ReadableValues

/** Fields that say something above tier `reach`: a reader is told that they are there, and in which tier. */
export const withheldFrom = (
  tiers: { readonly [Field in ProtectedField]?: DisclosureTier | undefined },
  reach: DisclosureTier,
): PitchPage['withheld'] =>
  protectedFields.flatMap((field) => {
    const tier = tiers[field]
    return tier !== undefined && tier > reach && tier !== 0 ? [{ field, tier }] : []
  })
