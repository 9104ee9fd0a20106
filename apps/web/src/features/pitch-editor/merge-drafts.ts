import { draftFields, isSame, type DraftField, type PitchDraft } from './pitch-draft.ts'

export type Merge = {
  draft: PitchDraft
  /** Fields that both sides changed, to different values; the merged draft holds mine. */
  conflicts: DraftField[]
  /** Fields that only the other side changed; the merged draft holds theirs. */
  taken: DraftField[]
}

/**
 * Brings two drafts together that began from the same base, field by field: what one side changed stays changed,
 * and what both changed differently is named, never decided.
 */
export function mergeDrafts(base: PitchDraft, mine: PitchDraft, theirs: PitchDraft): Merge {
  const conflicts: DraftField[] = []
  const taken: DraftField[] = []
  const entries = draftFields.map((field) => {
    const own = mine[field]
    if (isSame(field, own, theirs[field]) || isSame(field, base[field], theirs[field])) return [field, own] as const
    if (isSame(field, base[field], own)) {
      taken.push(field)
      return [field, theirs[field]] as const
    }
    const tiers = field === 'disclosure' ? mergeTiers(base.disclosure, mine.disclosure, theirs.disclosure) : undefined
    if (tiers === undefined) conflicts.push(field)
    return [field, tiers ?? own] as const
  })
  return { draft: Object.fromEntries(entries) as PitchDraft, conflicts, taken }
}

type Tiers = PitchDraft['disclosure']

/** Tiers of different fields do not stand in each other's way; undefined when both sides moved the same one apart. */
function mergeTiers(base: Tiers, mine: Tiers, theirs: Tiers): Tiers | undefined {
  const merged = { ...mine }
  for (const field of Object.keys(base) as (keyof Tiers)[]) {
    if (theirs[field] === base[field] || theirs[field] === mine[field]) continue
    if (mine[field] !== base[field]) return undefined
    merged[field] = theirs[field]
  }
  return merged
}
