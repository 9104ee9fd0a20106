import type { ApiAnswer } from '@pitchey/contract/api'
import { z } from 'zod'
import { JsonText } from '../../http/route.ts'
import { only, sqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'

const summary = sqlStatement<{ answer: string }>(
  'market.summary',
  `select json_build_object(
     'pitchCount', (select count(*) from listings),
     'creatorCount', (select count(distinct owner_id) from listings),
     'countryCount', (select count(distinct country) from listings),
     'genres', coalesce((select json_agg(json_build_object('genre', genre, 'pitchCount', pitches) order by pitches desc, genre)
       from (select unnest(genres) as genre, count(*) as pitches from listings group by 1) counted), '[]'::json))::text as answer`,
)

/** What the market holds, in figures. */
export const summariseMarket = query({
  name: 'market.summary',
  input: z.strictObject({}),
  who: anyone,
  withoutActor: true,
  run: async ({ db }) => new JsonText<ApiAnswer<'GET /api/market/summary'>>(only(await db.rows(summary, [])).answer),
})
