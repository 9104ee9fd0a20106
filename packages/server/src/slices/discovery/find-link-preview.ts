import { slug } from '@pitchey/contract/text'
import { z } from 'zod'
import { sqlStatement } from '../../kernel/db.ts'
import { query } from '../../kernel/operation.ts'
import { anyone } from '../../kernel/policy.ts'

const preview = sqlStatement<{ previewId: string | null }>(
  'market.link-preview',
  `select preview_id as "previewId" from pitches
   where slug = $1 and status in ('published', 'optioned', 'in_production', 'released') and visibility in ('public', 'unlisted')`,
)

/** The id of the link-preview picture of a pitch that a visitor may open; null while none is drawn. */
export const findLinkPreview = query({
  name: 'market.link-preview',
  input: z.strictObject({ slug: slug.max(120) }),
  who: anyone,
  withoutActor: true,
  facts: async ({ db }, input) => (await db.rows(preview, [input.slug]))[0] ?? null,
  run: async (_scope, _input, { previewId }) => previewId,
})
