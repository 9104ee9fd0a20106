import { api } from '@pitchey/contract/api'
import type { TemplateId } from '@pitchey/contract/ids'
import { maxOwnTemplates } from '@pitchey/contract/pitches/templates'
import { contentWords } from '@pitchey/contract/pitches/version-text'
import { actingPerson } from '../../kernel/acting-person.ts'
import { inputOf } from '../../kernel/contract-input.ts'
import { newId } from '../../kernel/ids.ts'
import { command, query } from '../../kernel/operation.ts'
import { may } from '../../kernel/policy.ts'
import { Problem } from '../../kernel/problem.ts'
import { contentOf } from './pitch-content.ts'
import { findPitch, findPitchFacts } from './pitch-store.ts'
import { withoutOwn } from './template-content.ts'
import { mayCopy } from './template-policy.ts'
import { countTemplatesHeld, deleteTemplateRow, insertTemplate, listTemplatesOf } from './template-store.ts'

/** [TPL1] The acting person's own templates, newest first; there are never more than fit one answer. */
export const listTemplates = query({
  name: 'template.list',
  input: inputOf(api['GET /api/templates']),
  who: may('pitch.write'),
  run: async (scope) => ({ items: await listTemplatesOf(scope.db, actingPerson(scope.actor)) }),
})

/** [TPL2] Makes a template of what a pitch of the acting person says, without its title and logline. */
export const saveTemplate = command({
  name: 'template.saved',
  input: inputOf(api['POST /api/templates']),
  who: may('pitch.write'),
  facts: (scope, { pitchId }) => findPitchFacts(scope.db, pitchId),
  access: mayCopy,
  run: async (scope, { pitchId, name }) => {
    const ownerId = actingPerson(scope.actor)
    const row = await findPitch(scope.db, pitchId)
    if (!row) throw new Problem('not_found')
    if ((await countTemplatesHeld(scope.db, ownerId)) >= maxOwnTemplates) {
      throw new Problem('conflict', {
        detail: `You have ${maxOwnTemplates} templates, which is as many as one account can hold. Delete one first.`,
      })
    }
    const content = withoutOwn(contentOf(row))
    const template = { id: newId<TemplateId>(), ownerId, name, format: row.format, content }
    return insertTemplate(scope.db, { ...template, wordCount: contentWords(content), at: scope.now })
  },
  audit: ({ pitchId }, { id, name }) => ({ entityType: 'template', entityId: id, details: { pitchId, name } }),
})

/** Deletes a template of the acting person; pitches that were begun from it stay as they are. */
export const deleteTemplate = command({
  name: 'template.deleted',
  input: inputOf(api['DELETE /api/templates/{id}']),
  who: may('pitch.write'),
  run: async (scope, { id }) => {
    if (!(await deleteTemplateRow(scope.db, actingPerson(scope.actor), id))) throw new Problem('not_found')
    return undefined
  },
  audit: ({ id }) => ({ entityType: 'template', entityId: id }),
})
