import { diffArrays } from 'diff'

/** A piece of a text beside another one: in both, only in the newer, or only in the older. */
export type Piece = { kind: 'same' | 'added' | 'removed'; text: string }

/** A paragraph in both texts, in one alone, or written anew; `pieces` say what became of its words. */
export type Line =
  | { kind: 'same'; text: string }
  | { kind: 'added'; text: string }
  | { kind: 'removed'; text: string }
  | { kind: 'changed'; pieces: readonly Piece[] }

/** Words, and what stands between them, by Unicode word boundaries: joined they are the text again. */
const words = (text: string): string[] =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].map(({ segment }) => segment)

/** Beyond so many differences a paragraph counts as another one. */
const maxDifferences = 1500

const kindOf = (change: { added: boolean; removed: boolean }): Piece['kind'] => {
  if (change.added) return 'added'
  return change.removed ? 'removed' : 'same'
}

const joined = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = []
  for (const piece of pieces) {
    if (piece.text === '') continue
    const last = result.at(-1)
    if (last?.kind === piece.kind) result[result.length - 1] = { kind: piece.kind, text: last.text + piece.text }
    else result.push(piece)
  }
  return result
}

const isBlank = ({ kind, text }: Piece): boolean => kind === 'same' && text.trim() === ''

/** What went and what came between two pieces that stayed, each in one; a blank alone does not keep them apart. */
const withoutIslands = (pieces: readonly Piece[]): Piece[] => {
  const result: Piece[] = []
  let removed = ''
  let added = ''
  const close = () => {
    result.push({ kind: 'removed', text: removed }, { kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, piece] of pieces.entries()) {
    const isBetween = index > 0 && index < pieces.length - 1
    if (piece.kind === 'same' && !(isBetween && isBlank(piece))) {
      close()
      result.push(piece)
      continue
    }
    if (piece.kind !== 'added') removed += piece.text
    if (piece.kind !== 'removed') added += piece.text
  }
  close()
  return joined(result)
}

/** What became of the words of a text. The same and removed pieces make the older text, the same and added the newer. */
export function compareWords(older: string, newer: string): Piece[] {
  const changes = diffArrays(words(older), words(newer), { maxEditLength: maxDifferences })
  if (changes === undefined)
    return joined([
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ])
  return withoutIslands(joined(changes.map((change) => ({ kind: kindOf(change), text: change.value.join('') }))))
}

/** How much of two paragraphs must be the same for one to be the other written anew. */
const likeness = 0.3

const rewritten = (older: string, newer: string): Line[] => {
  const pieces = compareWords(older, newer)
  const same = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0)
  if (same >= likeness * Math.max(older.length, newer.length)) return [{ kind: 'changed', pieces }]
  return [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ]
}

const linesOfRun = (older: readonly string[], newer: readonly string[]): Line[] =>
  Array.from({ length: Math.max(older.length, newer.length) }, (_, index) => index).flatMap((index): Line[] => {
    const [before, after] = [older[index], newer[index]]
    if (before !== undefined && after !== undefined) return rewritten(before, after)
    if (before !== undefined) return [{ kind: 'removed', text: before }]
    return after === undefined ? [] : [{ kind: 'added', text: after }]
  })

/** Two texts, paragraph by paragraph: which are in both, which in one, and what became of the words of the others. */
export function compareLines(older: readonly string[], newer: readonly string[]): Line[] {
  const changes = diffArrays([...older], [...newer])
  const lines: Line[] = []
  let removed: readonly string[] = []
  for (const change of changes) {
    if (change.removed) {
      removed = change.value
      continue
    }
    if (change.added) {
      lines.push(...linesOfRun(removed, change.value))
    } else {
      lines.push(...linesOfRun(removed, []), ...change.value.map((text): Line => ({ kind: 'same', text })))
    }
    removed = []
  }
  return [...lines, ...linesOfRun(removed, [])]
}

const side = (lines: readonly Line[], without: 'added' | 'removed'): string[] =>
  lines.flatMap((line) => {
    if (line.kind === without) return []
    if (line.kind !== 'changed') return [line.text]
    return [line.pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('')]
  })

/** The older text that a comparison was made of. */
export const olderOf = (lines: readonly Line[]): string[] => side(lines, 'added')

/** The newer text that a comparison was made of. */
export const newerOf = (lines: readonly Line[]): string[] => side(lines, 'removed')
