import { api } from '@pitchey/contract/api'
import { readSearch } from '@pitchey/contract/discovery/search-query'
import { genreLabels, genres } from '@pitchey/contract/pitches/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { sqlStatement } from '../../kernel/db.ts'
import type { SqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { beginningWords } from './market-conditions.ts'

type Suggestion = { slug: string; label: string; hint: string }

const mostTitles = 6
const mostPeople = 5

// Compared and put in order by the operators of the indexes, so that they are read no further than the limit.
const begins = (column: string): string => `lower(${column}) ~>=~ $1 and lower(${column}) ~<~ $2`
const first = (column: string, most: number): string => `order by lower(${column}) using ~<~ limit ${most}`
const isPublic = `u.status = 'active' and u.user_type <> 'admin' and u.email_verified`
const person = `select u.handle as slug, u.name as label, coalesce(p.headline, '') as hint
  from users u left join profiles p on p.user_id = u.id`

const titles = sqlStatement<Suggestion>(
  'suggest.titles',
  `select slug, title as label, creator_name as hint from listings where ${begins('title')} ${first('title', mostTitles)}`,
)
const people = sqlStatement<Suggestion>(
  'suggest.people',
  `${person} where ${begins('u.name')} and ${isPublic} ${first('u.name', mostPeople)}`,
)
const titlesByWord: SqlStatement<Suggestion> = {
  name: 'suggest.titles-by-word',
  replan: true,
  text: `select slug, title as label, creator_name as hint from listings
    where search @@ (to_tsquery('public.pitchey', $1) && $2::tsquery) order by published_at desc limit ${mostTitles}`,
}
const peopleByWord: SqlStatement<Suggestion> = {
  name: 'suggest.people-by-word',
  replan: true,
  text: `${person} where lower(u.name) like $1 and ${isPublic} limit ${mostPeople}`,
}

const likePattern = (typed: string): string => `% ${typed.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`

/** The shortest beginning of a later name that trigrams can find. */
const leastOfName = 3

const merged = (some: readonly Suggestion[], more: readonly Suggestion[], most: number): Suggestion[] =>
  [...new Map([...some, ...more].map((entry) => [entry.slug, entry])).values()].slice(0, most)

/** Titles, people and genres for what is typed so far. */
export const suggest = query({
  name: 'market.suggested',
  input: inputOf(api['GET /api/search/suggest']),
  who: anyone,
  withoutActor: true,
  run: async ({ db }, { q }) => {
    const typed = q.toLowerCase()
    const range = [typed, `${typed}\u{10FFFF}`]
    const words = beginningWords(readSearch(q).terms)
    const byTitle = await db.rows(titles, range)
    const byWord =
      words === null || byTitle.length === mostTitles ? [] : await db.rows(titlesByWord, [words.whole, words.beginning])
    const byName = await db.rows(people, range)
    const byLaterName =
      typed.length < leastOfName || byName.length === mostPeople
        ? []
        : await db.rows(peopleByWord, [likePattern(typed)])
    return {
      titles: merged(byTitle, byWord, mostTitles),
      people: merged(byName, byLaterName, mostPeople),
      genres: genres
        .filter((genre) => genreLabels[genre].toLowerCase().startsWith(typed))
        .map((genre) => ({ genre, label: genreLabels[genre] })),
    }
  },
})
