import type { TemplateId, UserId } from '@pitchey/contract/ids'
import { builtInTemplates, scaffoldOf } from '@pitchey/contract/pitches/template-catalogue'
import type { BuiltInTemplate, BuiltInTemplateKey } from '@pitchey/contract/pitches/template-catalogue'
import type { Db } from '../../kernel/db.ts'
import { fieldProblem } from '../../kernel/problem.ts'
import type { GivenContent } from './pitch-content.ts'
import { findTemplate } from './template-store.ts'
import { takeOver } from './version-rules.ts'

/** Fields that every pitch says for itself. */
const ownToEach: ReadonlySet<string> = new Set(['title', 'logline', 'genre', 'format', 'visibility', 'registration'])

const builtInContent = (template: BuiltInTemplate): Record<string, unknown> => ({
  longSynopsis: scaffoldOf(template),
  episodes: template.episodes.map((episode) => ({ ...episode, synopsis: '' })),
})

/** A content without what every pitch says for itself. */
export const withoutOwn = (content: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([field]) => !ownToEach.has(field)))

/** What a draft begins with that is made from a template. Throws `invalid_input` for one that the person does not have. */
export const templateContent = async (
  db: Db,
  ownerId: UserId,
  template: BuiltInTemplateKey | TemplateId | undefined,
): Promise<GivenContent> => {
  if (template === undefined) return {}
  const builtIn = builtInTemplates.find(({ key }) => key === template)
  const content = builtIn ? builtInContent(builtIn) : await findTemplate(db, ownerId, template)
  if (content === null) throw fieldProblem('/templateId', 'unknown', 'is not a template of yours')
  return takeOver(withoutOwn(content))
}
