import { isDeepEqual } from './deep-equal.ts'
import type { DraftField, PitchDraft } from './pitch-draft.ts'
import { valueWords } from './value-words.ts'

/** What two sides say in a field, in words; of a list of entries only those that differ, and all when it is the order. */
export function clashWords(field: DraftField, mine: PitchDraft, theirs: PitchDraft): { mine: string; theirs: string } {
  if (field === 'characters' || field === 'episodes') {
    const own = onlyDiffering(field, mine, theirs)
    const other = onlyDiffering(field, theirs, mine)
    if (own[field].length + other[field].length > 0)
      return { mine: valueWords(field, own), theirs: valueWords(field, other) }
  }
  return { mine: valueWords(field, mine), theirs: valueWords(field, theirs) }
}

function onlyDiffering(field: 'characters' | 'episodes', draft: PitchDraft, other: PitchDraft): PitchDraft {
  return field === 'characters'
    ? { ...draft, characters: differing(draft.characters, other.characters) }
    : { ...draft, episodes: differing(draft.episodes, other.episodes) }
}

const differing = <Entry extends { id: string }>(list: readonly Entry[], others: readonly Entry[]): Entry[] =>
  list.filter(
    (entry) =>
      !isDeepEqual(
        entry,
        others.find(({ id }) => id === entry.id),
      ),
  )
