import type { ApiAnswer } from '@pitchey/contract/api'
import type { Actor, Person } from '@pitchey/server/kernel/actor'
import { sqlStatement } from '@pitchey/server/kernel/db'
import type { Db } from '@pitchey/server/kernel/db'
import { apiCaller } from './api-caller.ts'
import { draftPitch } from './make-pitch.ts'
import type { TestProduct } from './product.ts'

const addMember = sqlStatement<Record<never, never>>(
  'test.add-member',
  `insert into pitch_members (pitch_id, person_id, role, added_by, created_at) values ($1, $2, $3, $4, $5)`,
)

/** A creator with drafts, and short ways to what is kept of them. */
export const createVersionWorld = async (product: TestProduct) => {
  const api = apiCaller(product.kernel, product.product.routes)
  let owner: Person = await product.addPerson({ userType: 'creator' })
  const asSystem = <T>(work: (tx: Db) => Promise<T>): Promise<T> =>
    product.database.transaction({ actor: { id: null, role: 'system' } }, work)
  const openEditor = (id: string) => api.call('GET /api/pitches/{id}/edit', { id }, owner)
  return {
    api,
    asSystem,
    openEditor,
    /** Whose pitches they are; another person after every `withDraft`. */
    owner: () => owner,
    freshOwner: async (): Promise<Person> => {
      owner = await product.addPerson({ userType: 'creator' })
      return owner
    },
    withDraft: async () => {
      owner = await product.addPerson({ userType: 'creator' })
      return draftPitch(api, owner)
    },
    /** Somebody new on the team of a pitch. */
    join: async (id: string, role: 'editor' | 'commenter' | 'viewer'): Promise<Person> => {
      const person = await product.addPerson({ userType: 'creator' })
      await asSystem((tx) => tx.rows(addMember, [id, person.userId, role, owner.userId, product.clock.now()]))
      return person
    },
    edit: async (id: string, fields: Record<string, unknown>, who: Actor = owner) => {
      const { version } = await openEditor(id)
      return api.call('PATCH /api/pitches/{id}', { id, version, ...fields }, who)
    },
    name: (id: string, text: string, who: Actor = owner) =>
      api.call('POST /api/pitches/{id}/versions', { id, name: text }, who),
    restore: async (id: string, number: number, who: Actor = owner) => {
      const { version } = await openEditor(id)
      const input = { id, number: String(number), version }
      return api.call('POST /api/pitches/{id}/versions/{number}/restore', input, who)
    },
    versionsOf: async (id: string): Promise<ApiAnswer<'GET /api/pitches/{id}/versions'>['items']> =>
      (await api.call('GET /api/pitches/{id}/versions', { id, limit: '50' }, owner)).items,
    contentAt: async (id: string, number: number) =>
      (await api.call('GET /api/pitches/{id}/versions/{number}', { id, number: String(number) }, owner)).content,
  }
}

export type VersionWorld = Awaited<ReturnType<typeof createVersionWorld>>
