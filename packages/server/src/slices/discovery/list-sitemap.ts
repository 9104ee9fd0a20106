import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'

/** A sitemap may hold 50,000 addresses; the newest are enough for a crawler to find the rest. */
const maxEntries = 5000

const newest = sqlStatement<{ slug: string; publishedAt: Date }>(
  'market.sitemap',
  'select slug, published_at as "publishedAt" from listings order by published_at desc, pitch_id desc limit $1',
)

/** The newest pitches of the open market, for search engines. */
export const listSitemap = query({
  name: 'market.sitemap',
  input: z.strictObject({}),
  who: anyone,
  withoutActor: true,
  run: ({ db }) => db.rows(newest, [maxEntries]),
})
