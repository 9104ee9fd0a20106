import { api } from '@pitchey/contract/api'
import { inputOf } from '../../kernel/contract-input.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'
import { cardsOf } from './candidate-store.ts'
import { likeness } from './likeness.ts'
import type { Traits } from './likeness.ts'

const mostShown = 12
/** How many pitches of the genre, and how many that share words, are compared. */
const comparedByGenre = 300
const comparedByWords = 300
/** How many of the words of a pitch others are looked for by. */
const wordsLookedFor = 12

type Found = Traits & { id: string; ownerId: string }

const traits = (alias: string) => `${alias}.pitch_id as id, ${alias}.owner_id as "ownerId", ${alias}.genre,
  ${alias}.secondary_genres as "secondaryGenres", ${alias}.format, ${alias}.budget_range as "budgetRange", ${alias}.country,
  tsvector_to_array(${alias}.search) as words`

const findOne = sqlStatement<Found>('similar.one', `select ${traits('l')} from listings l where l.pitch_id = $1`)

// The long words of a text tell more of it than the short ones.
const findNear = sqlStatement<Found>(
  'similar.near',
  `with wanted as (
     select to_tsquery('simple', string_agg(quote_literal(word), ' | ')) as words from (
       select word from unnest($2::text[]) word where word <> '' order by length(word) desc, word limit ${wordsLookedFor}) longest),
   near as (
     (select pitch_id from listings where genre = $3 order by published_at desc, pitch_id desc limit ${comparedByGenre})
     union
     (select l.pitch_id from listings l where l.search @@ (select words from wanted) limit ${comparedByWords}))
   select ${traits('l')} from near join listings l using (pitch_id) where l.pitch_id <> $1`,
)

const visible = sqlStatement<{ id: string }>('similar.visible', 'select id from pitches where id = $1')

/** Pitches of the open market that are like one that the reader may see; none for a pitch that is not on it. */
export const listSimilar = query({
  name: 'pitch.similar',
  input: inputOf(api['GET /api/pitches/{id}/similar']),
  who: anyone,
  facts: async ({ db }, { id }) => (await db.rows(visible, [id]))[0] ?? null,
  run: async ({ db }, { id }) => {
    const [one] = await db.rows(findOne, [id])
    if (!one) return { items: [] }
    const near = await db.rows(findNear, [id, one.words, one.genre])
    const best = near
      .map((other) => ({ id: other.id, likeness: likeness(one, other) }))
      .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
      .slice(0, mostShown)
    return {
      items: await cardsOf(
        db,
        best.map((other) => other.id),
      ),
    }
  },
})
