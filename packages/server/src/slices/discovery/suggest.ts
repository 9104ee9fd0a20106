import { api } from '@pitchey/contract/api'
import { genreLabels, genres } from '@pitchey/contract/pitches/vocabulary'
import { inputOf } from '../../kernel/contract-input.ts'
import { sqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'

type Suggestion = { slug: string; label: string; hint: string }

const titles = sqlStatement<Suggestion>(
  'suggest.titles',
  `(select slug, title as label, creator_name as hint from listings
    where lower(title) like $1 order by lower(title) limit 6)
   union
   (select slug, title, creator_name from listings where search @@ to_tsquery('public.pitchey', $2)
    order by published_at desc limit 6)
   limit 6`,
)
const people = sqlStatement<Suggestion>(
  'suggest.people',
  `select u.handle as slug, u.name as label, coalesce(p.headline, '') as hint
   from users u left join profiles p on p.user_id = u.id
   where lower(u.name) like $1 and u.status = 'active' and u.user_type <> 'admin' and u.email_verified
   order by lower(u.name) limit 5`,
)

const prefixPattern = (typed: string): string => `${typed.toLowerCase().replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`

const prefixQuery = (typed: string): string =>
  typed
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => `'${word}':*`)
    .join(' & ')

/** Titles, people and genres for what is typed so far. */
export const suggest = query({
  name: 'market.suggested',
  input: inputOf(api['GET /api/search/suggest']),
  who: anyone,
  withoutActor: true,
  run: async ({ db }, { q }) => {
    const pattern = prefixPattern(q)
    const wanted = prefixQuery(q)
    const typed = q.toLowerCase()
    return {
      titles: wanted === '' ? [] : await db.rows(titles, [pattern, wanted]),
      people: await db.rows(people, [pattern]),
      genres: genres
        .filter((genre) => genreLabels[genre].toLowerCase().startsWith(typed))
        .map((genre) => ({ genre, label: genreLabels[genre] })),
    }
  },
})
