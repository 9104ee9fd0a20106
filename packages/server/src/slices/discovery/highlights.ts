import type { MarketSearch } from '@pitchey/contract/discovery/endpoints'
import { readSearch } from '@pitchey/contract/discovery/search-query'

type Range = [from: number, to: number]
type Highlight = MarketSearch['highlights'][number]
export type MarkedCard = { id: Highlight['id']; title: string; logline: string; creator: string }

const start = '\u0002'
const stop = '\u0003'

const marked = (column: string, words: string): string =>
  `ts_headline('public.pitchey', ${column}, ${words}, E'HighlightAll=true,StartSel="\\x02",StopSel="\\x03"')`

/** SQL for the texts of the cards of a page `l` with a mark before and after each word that was found. */
export const markedJson = (words: string): string => `coalesce(json_agg(json_build_object('id', l.pitch_id,
  'title', ${marked('l.title', words)}, 'logline', ${marked('l.logline', words)},
  'creator', ${marked('l.creator_name', words)}) order by l.n) filter (where l.n <= $1::int), '[]'::json)::text`

/** Takes the marks out of a text and says where they stood. Texts of pitches hold no control characters. */
export const rangesOf = (text: string): { plain: string; ranges: Range[] } => {
  const ranges: Range[] = []
  let plain = ''
  let from: number | null = null
  for (const part of text.split(/([\u0002\u0003])/u)) {
    if (part === start) from = plain.length
    else if (part === stop && from !== null) {
      if (plain.length > from) ranges.push([from, plain.length])
      from = null
    } else if (part !== stop) plain += part
  }
  return { plain, ranges }
}

/** Where runs of a script without spaces stand in a text. */
const runRanges = (plain: string, runs: readonly string[]): Range[] => {
  const folded = plain.toLowerCase()
  if (folded.length !== plain.length) return []
  return runs.flatMap((run) => {
    const found: Range[] = []
    for (let at = folded.indexOf(run); at >= 0; at = folded.indexOf(run, at + run.length)) {
      found.push([at, at + run.length])
    }
    return found
  })
}

/** Ranges in order, those that touch or overlap as one. */
export const joinRanges = (ranges: readonly Range[]): Range[] => {
  const joined: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Where the words of a search show in the cards; cards in which none shows are left out. */
export const highlightsOf = (cards: readonly MarkedCard[], search: string): Highlight[] => {
  const runs = readSearch(search)
    .terms.filter((term) => term.unspaced && !term.excluded)
    .flatMap((term) => term.words)
  const inText = (text: string): Range[] => {
    const { plain, ranges } = rangesOf(text)
    return joinRanges([...ranges, ...runRanges(plain, runs)])
  }
  return cards
    .map(({ id, title, logline, creator }) => ({
      id,
      title: inText(title),
      logline: inText(logline),
      creator: inText(creator),
    }))
    .filter(({ title, logline, creator }) => title.length + logline.length + creator.length > 0)
}
