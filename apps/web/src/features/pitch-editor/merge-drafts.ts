import { emptyAsk, emptyLinks, emptyRegistration, emptyRights } from './empty-values.ts'
import { mergeLists, mergeRecords, type Merged, type Side } from './merge-values.ts'
import { draftFields, isSame, tidy, withField, type DraftField, type PitchDraft } from './pitch-draft.ts'

export type Merge = {
  draft: PitchDraft
  /** Fields that both sides changed, to different values; the merged draft holds mine. */
  conflicts: DraftField[]
  /** Fields that only the other side changed; the merged draft holds theirs. */
  taken: DraftField[]
}

/**
 * Brings two drafts together that began from the same base, field by field: what one side changed stays changed,
 * and what both changed differently is named, never decided. Fields of several parts are merged part by part.
 */
export function mergeDrafts(base: PitchDraft, mine: PitchDraft, theirs: PitchDraft): Merge {
  const conflicts: DraftField[] = []
  const taken: DraftField[] = []
  let draft = mine
  for (const field of draftFields) {
    if (isSame(field, mine[field], theirs[field]) || isSame(field, base[field], theirs[field])) continue
    if (isSame(field, base[field], mine[field])) {
      taken.push(field)
      draft = adopted(draft, field, theirs)
      continue
    }
    const { value, clashes } = mergeField(field, { base, mine, theirs }, 'mine')
    if (clashes) conflicts.push(field)
    draft = withField(draft, field, value)
  }
  return { draft, conflicts, taken }
}

const adopted = <Field extends DraftField>(draft: PitchDraft, field: Field, from: PitchDraft): PitchDraft =>
  withField(draft, field, from[field])

type ThreeDrafts = {
  base: Pick<PitchDraft, DraftField>
  mine: PitchDraft
  theirs: PitchDraft
}

/** One field that both sides changed. In a clash the preferred side stands, but nothing of the other that does not clash is lost. */
export function mergeField<Field extends DraftField>(
  field: Field,
  drafts: ThreeDrafts,
  prefer: Side,
): Merged<PitchDraft[Field]>
export function mergeField(field: DraftField, drafts: ThreeDrafts, prefer: Side): Merged<unknown> {
  if (field === 'disclosure') return mergeRecords(three('disclosure', drafts), prefer)
  if (field === 'characters') return mergeLists(three('characters', drafts), ({ id }) => id, prefer)
  if (field === 'episodes') return mergeLists(three('episodes', drafts), ({ id }) => id, prefer)
  if (field === 'ask') return mergeOptional(three('ask', drafts), emptyAsk, prefer)
  if (field === 'registration') return mergeOptional(three('registration', drafts), emptyRegistration, prefer)
  if (field === 'links') return mergeOptional(three('links', drafts), emptyLinks, prefer)
  if (field === 'rights') return mergeRights(three('rights', drafts), prefer)
  return { value: drafts[prefer][field], clashes: true }
}

type Three<Value> = { base: Value; mine: Value; theirs: Value }

const three = <Field extends DraftField>(field: Field, drafts: ThreeDrafts): Three<PitchDraft[Field]> => ({
  base: tidy(field, drafts.base[field]),
  mine: drafts.mine[field],
  theirs: drafts.theirs[field],
})

/** A field of several parts that may be absent as a whole. */
function mergeOptional<Value extends object>(
  { base, mine, theirs }: Three<Value | null>,
  empty: Value,
  prefer: Side,
): Merged<Value | null> {
  if (mine === null || theirs === null) return { value: prefer === 'mine' ? mine : theirs, clashes: true }
  return mergeRecords({ base: base ?? empty, mine, theirs }, prefer)
}

function mergeRights({ base, mine, theirs }: Three<PitchDraft['rights']>, prefer: Side): Merged<PitchDraft['rights']> {
  if (mine === null || theirs === null) return { value: prefer === 'mine' ? mine : theirs, clashes: true }
  const { checklist: before, ...rest } = base ?? emptyRights
  const { checklist: own, ...ownRest } = mine
  const { checklist: other, ...otherRest } = theirs
  const parts = mergeRecords({ base: rest, mine: ownRest, theirs: otherRest }, prefer)
  const checklist = mergeLists({ base: before, mine: own, theirs: other }, ({ item }) => item, prefer)
  return { value: { ...parts.value, checklist: checklist.value }, clashes: parts.clashes || checklist.clashes }
}
