import { z } from 'zod'
import type { Endpoints } from '../endpoint.ts'
import { pitchId, templateId } from '../ids.ts'
import { instant } from '../list.ts'
import { line } from '../text.ts'
import { builtInTemplateKeys } from './template-catalogue.ts'
import { formats } from './vocabulary.ts'

export const maxOwnTemplates = 50
export const templateNameMaxLength = 80

/** What a pitch may begin from: one of the house by its key, or one's own by its id. */
export const templateReference = z.union([z.enum(builtInTemplateKeys), templateId])

/** One's own template: what a pitch of one's own said, without its title and logline. */
export const ownTemplate = z.strictObject({
  id: templateId,
  name: z.string(),
  format: z.enum(formats),
  wordCount: z.int(),
  createdAt: instant,
})
export type OwnTemplate = z.infer<typeof ownTemplate>

export const templateEndpoints = {
  'GET /api/templates': {
    summary: 'My own templates, newest first',
    tag: 'Templates',
    status: 200,
    answer: z.strictObject({ items: z.array(ownTemplate).max(maxOwnTemplates) }),
    problems: ['not_signed_in', 'forbidden'],
  },
  'POST /api/templates': {
    summary: 'Make a template of a pitch of mine',
    tag: 'Templates',
    body: z.strictObject({ pitchId, name: line(templateNameMaxLength) }),
    status: 201,
    answer: ownTemplate,
    problems: ['not_signed_in', 'forbidden', 'not_found', 'conflict'],
  },
  'DELETE /api/templates/{id}': {
    summary: 'Delete a template of mine',
    tag: 'Templates',
    params: z.strictObject({ id: templateId }),
    status: 204,
    problems: ['not_signed_in', 'forbidden', 'not_found'],
  },
} as const satisfies Endpoints
